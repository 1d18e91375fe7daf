import { PaceFile } from '../curriculum/pace.ts';
import { hint } from '../curriculum/suggest.ts';
import { WORD_FILES } from '../curriculum/words.ts';
import { documentsOf, isRead, rule } from './rule.ts';

/** Whatever is told by group of grades is told of the groups there are; the pace of reading of each of them. */
export const knownGroups = rule('nhom-lop', (content, report) => {
  if (!isRead(content, 'groups')) return;
  const known = content.curriculum.forms.groups.map(({ name }) => name);
  const LISTED = 'Các nhóm lớp được khai trong content/forms/nhom-lop.yaml.';
  for (const document of documentsOf(content, 'words')) {
    const ladder = WORD_FILES.ladder.safeParse(document.data).data?.ladder ?? [];
    for (const [i, { bands }] of ladder.entries())
      for (const name of Object.keys(bands))
        if (!known.includes(name))
          report(
            document,
            () => document.placeOf(['ladder', i, 'bands', name], 'key'),
            `Không có nhóm lớp “${name}”.`,
            LISTED,
            hint(name, known),
          );
  }
  for (const document of documentsOf(content, 'pace')) {
    const reading = PaceFile.safeParse(document.data).data?.pace.reading;
    if (!reading) continue;
    const named = Object.keys(reading);
    for (const name of named)
      if (!known.includes(name))
        report(
          document,
          () => document.placeOf(['pace', 'reading', name], 'key'),
          `Không có nhóm lớp “${name}”.`,
          LISTED,
          hint(name, known),
        );
    for (const name of known)
      if (!named.includes(name))
        report(
          document,
          () => document.placeOf(['pace', 'reading'], 'key'),
          `Thiếu tốc độ đọc của nhóm lớp ${name}.`,
          'Không có số ấy thì không biết bài của nhóm này có đủ phút hay không.',
          `Thêm "${name}": số tiếng mỗi phút.`,
        );
  }
});
