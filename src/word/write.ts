/** A Paper becomes a Word file of true styles, lists and tables. The same Paper gives the same bytes. */
import { Document, Packer } from 'docx';
import { handOuts, type Paper } from '../model/paper.ts';
import { BULLETS, bulletLevels, countLevels, NUMBERS } from './list.ts';
import { writeNodes } from './nodes.ts';
import { openPage } from './page.ts';
import { startDraft } from './place.ts';
import { repack } from './repack.ts';
import { clean } from './runs.ts';
import { chooseStyles } from './styles.ts';

export async function write(paper: Paper): Promise<Uint8Array> {
  const draft = startDraft(paper);
  const sections = handOuts(paper.body).map(({ head, body }, i) => ({
    ...openPage(paper, draft, i === 0, head),
    children: writeNodes(body, { draft, left: 0, width: draft.page.width, depth: 0, text: 'Normal', hold: 'none' }),
  }));
  const document = new Document({
    title: clean(paper.title),
    creator: 'Khiên',
    lastModifiedBy: 'Khiên',
    styles: chooseStyles(draft),
    numbering: {
      config: [{ reference: BULLETS, levels: bulletLevels(draft) }, { reference: NUMBERS, levels: countLevels(draft) }, ...draft.numbering],
    },
    sections,
  });
  return repack(new Uint8Array(await Packer.toArrayBuffer(document)), paper.revised);
}
