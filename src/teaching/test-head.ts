/** What a teacher has at the head of every test, as it was typed. */
export interface TestHead {
  school: string;
  subject: string;
  /** The class: 8A. */
  own: string;
  year: string;
  /** Null where the questions say how long it takes. */
  minutes: number | null;
}

/**
 * A line of a form with the teacher's words in the place of its dots. A form without such a place stays as its office
 * wrote it.
 */
export function fillHead(line: string, head: TestHead | undefined): string {
  if (!head) return line;
  return fill(fill(fill(line, 'Môn', head.subject), 'Năm học', head.year), 'Lớp', head.own);
}

/** A line of the letterhead: the one of the school may have any dots, and may be in capitals. */
export function fillSchool(line: string, head: TestHead | undefined): string {
  if (!head?.school || !/^trường.*(…|\.\.)/iu.test(line)) return line;
  const school = /^trường/iu.test(head.school) ? head.school : `Trường ${head.school}`;
  return line === line.toLocaleUpperCase('vi') ? school.toLocaleUpperCase('vi') : school;
}

/** `Môn: ………`, `Năm học: 20……–20……`. */
const fill = (line: string, label: string, words: string): string =>
  words
    ? line.replace(new RegExp(`(${label}: *)[\\d–-]*[….][\\d….–-]*`, 'iu'), (_, name: string) => name + words)
    : line;
