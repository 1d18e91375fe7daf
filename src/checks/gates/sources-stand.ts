import { blocks } from '../../blocks/registry.ts';
import type { Source } from '../../curriculum/source.ts';
import { gradeOf, type SourceGrade, type SourceGrades } from '../../curriculum/source-grade.ts';
import { sentencesOf } from '../../measure/sentences.ts';
import { claimsIn } from '../claims.ts';
import { textsOf, type Marked } from '../texts.ts';
import { gate, type Written } from './gate.ts';

/** Whose word it is where no law is named: a ministry, a department, a committee, the police of some place. */
const AUTHORITY =
  /(?<!\p{L})(?:A05|UBND|Chính phủ|Ngân hàng Nhà nước|(?:Bộ|Cục|Sở|[Cc]ông an (?:(?:ở|tỉnh|thành phố|phường|xã) )?)\s?\p{Lu})/u;

/**
 * What pupils and families read of the world stands on a source good enough by content/forms/bac-nguon.yaml; or its
 * sentence, or the one before, says whose word it is.
 */
export const sourcesStand = gate('nguon-vung', 'nguồn của điều học sinh đọc', (written, report, { curriculum }) => {
  const table = curriculum.forms.sources;
  if (!table) return;
  for (const { fact, line, source, grade, placeOf } of factsIn(written, table)) {
    // A place in no row is told by a rule of its own.
    if (!grade || table.grades[grade].stands || saysWhose(line, fact, source)) continue;
    report(
      written.document,
      placeOf(fact.from),
      `Câu này dựa vào nguồn “${source.id}” (bậc ${grade}: ${table.grades[grade].name}) mà không nói ai nói.`,
      'Em đọc như lời của Nhà nước, trong khi mới đọc ở một trang tin, một công ty, một hội.',
      `Nói tên trong câu hay câu ngay trước, ví dụ “${nameOf(source)} viết: …”, “Công an tỉnh … dặn: …”, “Điều … Luật …”; hoặc đổi sang nguồn bậc cao hơn.`,
    );
  }
});

interface Told {
  fact: Marked;
  /** The paragraph that it stands in. */
  line: string;
  source: Source;
  /** Null where the source stands in no row. */
  grade: SourceGrade | null;
  placeOf: (index: number) => { line: number; column: number };
}

/** Each <Fact> that is not for teachers alone, with the grade of its source. */
export const factsIn = ({ document, lesson }: Written, table: SourceGrades): Told[] =>
  textsOf(document)
    .filter(({ around }) => !around.some((node) => 'name' in node && blocks[node.name]?.teacherOnly))
    .flatMap(({ text, marks, placeOf }) =>
      marks.flatMap((fact): Told[] => {
        const source = fact.name === 'Fact' && lesson.sources.find(({ id }) => id === fact.props.source);
        return source ? [{ fact, line: text, source, grade: gradeOf(source, table), placeOf }] : [];
      }),
    );

/** “CafeF, dẫn Công an TP Hà Nội” → CafeF. */
const nameOf = ({ publisher }: Source): string => publisher.split(/[,(;]/)[0]!.trim();

function saysWhose(line: string, fact: Marked, source: Source): boolean {
  const sentences = sentencesOf(line);
  const first = sentences.findIndex(({ from, text }) => from + text.length > fact.from);
  const said = sentences
    .slice(Math.max(0, first - 1))
    .filter(({ from }) => from < fact.to)
    .map(({ text }) => text)
    .join(' ');
  return (
    said.toLowerCase().includes(nameOf(source).toLowerCase()) ||
    AUTHORITY.test(said) ||
    claimsIn(said).some(({ kind }) => kind === 'law')
  );
}
