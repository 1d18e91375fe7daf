/** For the tests: the sheets of an Excel file, and what Kahoot and Wayground take of the first, by their rules. */
import readExcelFile from 'read-excel-file/node';

type Row = (string | number | null)[];

export async function readSheets(bytes: Uint8Array): Promise<{ name: string; rows: Row[] }[]> {
  const sheets = await readExcelFile(Buffer.from(bytes));
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as Row[] }));
}

export interface SheetQuestion {
  id: string;
  question: string;
  type: string;
  answers: string[];
  right: number[];
  explanation: string;
}
interface SheetFile {
  questions: SheetQuestion[];
  readFirst: string[];
}

const textAt = (row: Row, at: number): string => String(row[at] ?? '');
const numbers = (value: string): number[] => (value ? value.split(',').map(Number) : []);

function check(question: SheetQuestion, least: number): SheetQuestion {
  const { id, answers, right } = question;
  if (!question.question || question.question !== question.question.trim()) throw new Error(`${id}: no question`);
  if (answers.length < least || answers.some((one) => !one.trim())) throw new Error(`${id}: an empty answer`);
  if (right.some((one) => !Number.isInteger(one) || one < 1 || one > answers.length))
    throw new Error(`${id}: answers ${right} of ${answers.length}`);
  return question;
}

/** Answers stand side by side: none after an empty one. */
function answersOf(cells: Row): string[] {
  const texts = cells.map((cell) => String(cell ?? ''));
  const last = texts.findLastIndex(Boolean);
  return texts.slice(0, last + 1);
}

/** Kahoot: the head in the eighth row, questions from the ninth, letters and seconds as the head says. */
export async function readKahoot(bytes: Uint8Array): Promise<SheetFile> {
  const [first, second] = await readSheets(bytes);
  const head = first!.rows[7]!;
  if (!textAt(head, 1).startsWith('Question - max 120') || !textAt(head, 7).startsWith('Correct answer'))
    throw new Error(`Not Kahoot’s head: ${head.join()}`);
  const questions = first!.rows.slice(8).map((row) => {
    const answers = answersOf(row.slice(2, 6));
    if (textAt(row, 1).length > 120 || answers.some(({ length }) => length > 75))
      throw new Error('Too long for Kahoot');
    if (![5, 10, 20, 30, 60, 90, 120, 240].includes(Number(row[6]))) throw new Error(`No time: ${row[6]}`);
    const right = numbers(textAt(row, 7));
    if (!right.length) throw new Error('Kahoot needs a right answer');
    return check({ id: textAt(row, 0), question: textAt(row, 1), type: 'quiz', answers, right, explanation: '' }, 2);
  });
  return { questions, readFirst: second!.rows.map((row) => textAt(row, 0)) };
}

/** Wayground: a head, then a question a row. */
export async function readWayground(bytes: Uint8Array): Promise<SheetFile> {
  const [first, second] = await readSheets(bytes);
  const [head, ...rows] = first!.rows;
  const at = (name: string): number => {
    const place = head!.indexOf(name);
    if (place < 0) throw new Error(`Wayground has a column ${name}`);
    return place;
  };
  const from = at('Option 1');
  const questions = rows.map((row) => {
    const type = textAt(row, at('Question Type'));
    const answers = answersOf(row.slice(from, from + 5));
    const right = numbers(textAt(row, at('Correct Answer')));
    const rights = { 'Multiple Choice': [1, 1], Checkbox: [1, 5], 'Fill-in-the-Blank': [0, 0], 'Open-Ended': [0, 0] }[
      type
    ];
    if (!rights) throw new Error(`No type of Wayground’s: ${type}`);
    if (right.length < rights[0]! || right.length > rights[1]!) throw new Error(`${type} with ${right.length} answers`);
    if (!(Number(row[at('Time in seconds')]) > 0) || row[at('Image Link')]) throw new Error('No time, or a picture');
    return check(
      {
        id: textAt(row, at('Mã câu')),
        question: textAt(row, at('Question Text')),
        type,
        answers,
        right,
        explanation: textAt(row, at('Answer explanation')),
      },
      type === 'Open-Ended' ? 0 : type === 'Fill-in-the-Blank' ? 1 : 2,
    );
  });
  return { questions, readFirst: second!.rows.map((row) => textAt(row, 0)) };
}
