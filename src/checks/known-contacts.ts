import { TRUSTED_ADULT } from '../blocks/recover/schema.ts';
import { atAttribute } from '../reading/place.ts';
import { hint } from '../curriculum/suggest.ts';
import { findBlocks } from '../curriculum/tree.ts';
import { isRead, lessonRule } from './rule.ts';

/** A <Contact>, and whom <Recover> calls first, is a contact of office.yaml. */
export const knownContacts = lessonRule('noi-giup-do', (content, report) => {
  const { curriculum, documents } = content;
  if (!isRead(content, 'office')) return;
  const known = curriculum.office.contacts.map(({ id }) => id);
  for (const document of documents) {
    for (const { node } of findBlocks(document.tree, 'Contact', 'Recover')) {
      for (const key of namesIn(node.name)) {
        const id = node.props[key];
        if (typeof id !== 'string' || known.includes(id) || (key === 'first' && id === TRUSTED_ADULT)) continue;
        report(
          document,
          atAttribute(document.source, node.at, key),
          `Không có nơi giúp đỡ nào mang mã “${id}”.`,
          'Tên, số gọi và ngày kiểm tra được lấy trong content/office.yaml.',
          hint(id, known),
        );
      }
    }
  }
});

/** The attributes in which a block names places of help. */
export const namesIn = (block: string): readonly string[] => (block === 'Recover' ? ['first', 'second'] : ['id']);
