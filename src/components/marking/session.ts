import type { Desk } from '../../marking/desk.ts';
import type { Grey } from '../../marking/grey.ts';
import type { Judged } from '../../marking/judge.ts';
import type { Found } from '../../marking/read-sheet.ts';
import type { MarkedTest } from '../../marking/recall-sheet.ts';
import type { SheetCode } from '../../teaching/sheet/code.ts';
import { isThere, load } from '../maker/load-script.ts';
import { deleteClass, loadClass, saveClass, type KeptSheet, type MarkedClass } from './class-store.ts';
import { picturesOf } from './cut-pictures.ts';

/** What came of a photo: one sentence for the teacher, and whether it brought a sheet. */
export interface Told {
  words: string;
  taken: boolean;
}

/** The class at hand, the test it wrote, and what can be done to them. `changed` is called after each change. */
export class Session {
  #class: MarkedClass = loadClass();
  #changed: () => void;
  /** What the camera saw a moment ago. */
  #seen: { found: Found; judged: readonly Judged[] } | null = null;
  desk: Desk | null = null;
  test: MarkedTest | null = null;
  /** What was just read is only in this page: the device has no room for it. */
  unkept = false;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get class(): Readonly<MarkedClass> {
    return this.#class;
  }

  /** Brings what reads and marks, and the test of a class that was begun before. */
  async open(): Promise<Desk> {
    this.desk ??= await load('cham-bai');
    if (this.#class.code && !this.test) await this.#openTest(this.#class.code);
    return this.desk;
  }

  async #openTest(code: SheetCode): Promise<string | null> {
    const name = `lop-${code.grade}` as const;
    if (!isThere(name)) return `Ở đây không có bài nào của lớp ${code.grade}, nên không chấm được phiếu này.`;
    const { test } = this.desk!.recallTest(await load(name), code);
    if (!test)
      return 'Mã trên phiếu này chưa từng được ra ở đây, hoặc bài đã đổi từ khi in: xin chấm phiếu này bằng tờ đáp án đã in cùng đề.';
    this.test = test;
    return null;
  }

  /**
   * Reads a photo and takes in the sheet that it shows. Of a `live` picture only once two in a row say the same: then
   * the one that leaves less to ask.
   */
  async read(photo: Grey, live = false): Promise<Told> {
    const desk = await this.open();
    const found = desk.findSheet(photo);
    if (typeof found === 'string') return { words: desk.RETAKE_WORDS[found], taken: false };
    const other = await this.#otherTest(found);
    if (other) return { words: other, taken: false };
    const judged = desk.readBubbles(found, this.test!.layout);
    if (typeof judged === 'string') return { words: desk.RETAKE_WORDS[judged], taken: false };
    return live ? this.#takeSecond(found, judged) : this.#take(found, judged);
  }

  async #otherTest({ code }: Found): Promise<string | null> {
    const own = this.#class.code;
    if (!own || !this.#class.sheets.length) {
      this.test = null;
      const refused = await this.#openTest(code);
      if (!refused) this.#class.code = code;
      return refused;
    }
    if (JSON.stringify(own) === JSON.stringify(code)) return this.test ? null : this.#openTest(code);
    return `Phiếu này là của một đề khác, còn lớp đang chấm làm đề ${this.test?.code ?? ''}. Muốn chấm đề kia, xin tải bảng điểm này về rồi bấm “Xoá tất cả”.`;
  }

  #takeSecond(found: Found, judged: readonly Judged[]): Told {
    const first = this.#seen;
    this.#seen = { found, judged };
    const sheetOf = (one: readonly Judged[]) => ({ ...this.desk!.takeSheet(this.test!, one, 0), pictures: {} });
    if (!first || !isSame(sheetOf(first.judged), sheetOf(judged)))
      return { words: 'Đã thấy phiếu, xin giữ yên một chút…', taken: false };
    const asked = (one: readonly Judged[]) => one.filter(({ chosen }) => !chosen).length;
    return asked(first.judged) < asked(judged) ? this.#take(first.found, first.judged) : this.#take(found, judged);
  }

  #take(found: Found, judged: readonly Judged[]): Told {
    const { desk, test } = this;
    const sheet: KeptSheet = { ...desk!.takeSheet(test!, judged, Date.now()), pictures: {} };
    const number = desk!.pupilNumber(sheet);
    if (this.#class.sheets.some((one) => isSame(one, sheet)))
      return { words: `Phiếu ${nameOf(number)} đã nhận rồi, không ghi thêm lần nữa.`, taken: false };
    sheet.pictures = picturesOf(desk!, found, judged, test!, sheet);
    const twice = number !== null && this.#class.sheets.some((one) => desk!.pupilNumber(one) === number);
    this.#class.sheets.push(sheet);
    this.#keep();
    const doubts = Object.values(sheet.rows).filter((row) => row === null).length;
    const words = [
      `Đã nhận phiếu ${nameOf(number)}.`,
      ...(twice
        ? [`Có hai phiếu cùng số ${number}: xin sửa số của một phiếu, hoặc xoá phiếu thừa, trong bảng điểm.`]
        : []),
      ...(doubts ? [`Có ${doubts} chỗ cần thầy cô xem.`] : []),
    ];
    return { words: words.join(' '), taken: true };
  }

  change(id: number, how: (sheet: KeptSheet) => void): void {
    const sheet = this.#class.sheets.find((one) => one.id === id);
    if (!sheet) return;
    how(sheet);
    this.#keep();
  }

  drop(id: number): void {
    this.#class.sheets = this.#class.sheets.filter((one) => one.id !== id);
    this.#keep();
  }

  rename(names: Record<number, string>): void {
    this.#class.names = names;
    this.#keep();
  }

  deleteAll(): void {
    this.#class = deleteClass();
    this.test = null;
    this.unkept = false;
    this.#changed();
  }

  #keep(): void {
    this.unkept = !saveClass(this.#class);
    this.#changed();
  }
}

const nameOf = (number: number | null): string => (number === null ? 'chưa rõ số báo danh' : `số ${number}`);

/** The same sheet seen again: wherever both readings are sure they say the same. */
function isSame(a: KeptSheet, b: KeptSheet): boolean {
  const names = Object.keys(a.rows);
  if (names.length !== Object.keys(b.rows).length) return false;
  const both = names.filter((name) => a.rows[name] && b.rows[name]);
  return both.length >= names.length * 0.7 && both.every((name) => a.rows[name]!.join() === b.rows[name]!.join());
}
