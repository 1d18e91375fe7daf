/** What must hold of the papers a teacher prints for a lesson. */
import { expect } from 'vitest';
import { SAMPLE_STAMP } from '../../../src/blocks/message/schema.ts';
import type { GradeLesson } from '../../../src/curriculum/cut.ts';
import { contactsIn } from '../../../src/curriculum/references.ts';
import { findBlocks, walk } from '../../../src/curriculum/tree.ts';
import { words, wordsOf, type Paper } from '../../../src/document/paper.ts';
import { homeFacts, stepsOf } from '../../../src/teaching/home-facts.ts';
import { makeFamilySheet } from '../../../src/teaching/family-sheet.ts';
import { findCramped } from '../../../src/print/find-cramped.ts';
import { loadFonts } from '../../../src/print/fonts.ts';
import { measurePages } from '../../../src/print/print.ts';
import { makePapers } from '../../../src/targets/papers.ts';
import { makeAppendix } from '../../../src/teaching/appendix.ts';
import { makePlan } from '../../../src/teaching/plan.ts';
import { makeScript } from '../../../src/teaching/script.ts';
import { makeShort, SHORT_MINUTES } from '../../../src/teaching/short-version.ts';
import { makeWordSheet } from '../../../src/teaching/word-sheet.ts';
import { makeWorksheet, makeWorksheetKey } from '../../../src/teaching/worksheet.ts';
import { flatten } from '../../flatten-paper.ts';
import type { Laws } from './law.ts';

const textOf = (paper: Paper): string => wordsOf(paper.body).join(' ');

/** Within what is said, a quotation stands in single marks. */
const alikeQuoted = (text: string): string => text.replaceAll('‘', '“').replaceAll('’', '”');

/** What the family sheet says of whom to call. */
const whomToCall = (lesson: GradeLesson): string =>
  textOf(makeFamilySheet(lesson)).split('Gọi ai?')[1]!.toLocaleLowerCase('vi');
/** Where a contact stands in it by its full or its short name; -1 where it does not. */
function placeIn(help: string, { name, short }: { name: string; short: string }): number {
  const full = help.indexOf(name.toLocaleLowerCase('vi'));
  return full < 0 ? help.indexOf(short.toLocaleLowerCase('vi')) : full;
}

export const teachingLaws: Laws<GradeLesson> = {
  'every message in every paper carries the mark that it is made up': (lesson) => {
    for (const paper of makePapers(lesson))
      for (const node of flatten(paper.body)) if (node.type === 'message') expect(node.stamp).toBe(SAMPLE_STAMP);
  },

  'plan, appendix and script have all the words of a lesson, the appendix its stories in their order': (lesson) => {
    const appendix = textOf(makeAppendix(lesson));
    const plan = alikeQuoted([makePlan(lesson), makeScript(lesson)].map(textOf).join(' ') + appendix);
    let from = 0;
    walk(lesson.body, (node) => {
      if (node.type !== 'text') return;
      const piece = words(node.value).join(' ');
      if (piece) expect(plan.includes(alikeQuoted(piece)), piece).toBe(true);
    });
    for (const node of lesson.body.flatMap((activity) => (activity.type === 'block' ? activity.children : []))) {
      if (node.type !== 'block' || node.name !== 'Story') continue;
      const title = String(node.props.title);
      const place = appendix.indexOf(words(title).join(' '), from);
      expect(place, title).toBeGreaterThan(-1);
      from = place;
    }
  },

  'a sheet of words is one sheet of paper, and no word of it is broken': (lesson) => {
    const sheet = makeWordSheet(lesson);
    if (!sheet) return;
    expect(measurePages(sheet, loadFonts())).toBeLessThanOrEqual(2);
    expect(findCramped(sheet, loadFonts())).toEqual([]);
  },

  'the family sheet, which goes home with the pupil’s, names every place of help that the lesson names': (lesson) => {
    const help = whomToCall(lesson);
    for (const contact of contactsIn(lesson.body, lesson)) expect(placeIn(help, contact), contact.name).not.toBe(-1);
  },

  'the family sheet has whom the lesson calls first before anyone else: 113 and 111 where there is danger': (
    lesson,
  ) => {
    const help = whomToCall(lesson);
    const printed = contactsIn(lesson.body, lesson).toSorted((a, b) => placeIn(help, a) - placeIn(help, b));
    const calls = findBlocks(lesson.body, 'Recover')
      .flatMap(({ node: { props } }) => [String(props.first), String(props.second)])
      .filter((id) => lesson.contacts[id]);
    const first = [...new Set(calls)];
    expect(printed.slice(0, first.length).map(({ id }) => id)).toEqual(first);
  },

  'every family is told of the bank and of 113, but for what a lesson on private matters says': (lesson) => {
    if (lesson.care === 'private') return;
    const help = whomToCall(lesson);
    for (const id of ['ngan-hang', 'canh-sat-113'])
      for (const contact of [lesson.contacts[id] ?? []].flat()) expect(placeIn(help, contact), id).not.toBe(-1);
  },

  'what a child may be thinking who answers wrong stands on the key of the test, and on no other paper': (lesson) => {
    const thought = 'ngộ nhận chỉ dành cho giáo viên';
    const myths = Object.fromEntries(Object.keys(lesson.myths).map((id) => [id, thought]));
    for (const paper of makePapers({ ...lesson, myths }))
      if (paper.kind !== 'key') expect(textOf(paper), paper.kind).not.toContain(thought);
  },

  'on every paper sources are numbered 1, 2, 3 as they come, on the marked sheet as on the pupils’, and its list has just these':
    (lesson) => {
      for (const paper of makePapers(lesson)) {
        const [, text, list] = /^(.*?)((?: Nguồn: \[1\]| Nguồn \[1\]).*)?$/s.exec(textOf(paper))!;
        const seen = [...new Set([...text!.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number)))];
        const listed = [...(list ?? '').matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
        if (paper.kind === 'worksheet-key') seen.sort((a, b) => a - b);
        expect(seen, paper.kind).toEqual(seen.map((_, i) => i + 1));
        expect(listed, paper.kind).toEqual(seen);
      }
    },

  'a picture is as large as it can be for pupils, and small where a teacher only needs to know which it is': (
    lesson,
  ) => {
    const figures = (paper: Paper) => flatten(paper.body).filter((node) => node.type === 'figure');
    for (const figure of figures(makeWorksheet(lesson))) expect(figure.small).toBeUndefined();
    for (const figure of figures(makeAppendix(lesson))) expect(figure.small).toBe(true);
  },

  'the family sheet is large, and says the trick, its three signs, the steps, the family’s words and whom to call': (
    lesson,
  ) => {
    const sheet = makeFamilySheet(lesson);
    expect(sheet.style.size).toBeGreaterThanOrEqual(15);
    const { trick, signs, noteTitle } = homeFacts(lesson);
    for (const said of [trick, ...signs, ...stepsOf(lesson).map(({ name }) => name), noteTitle, 'Gọi ai?'])
      expect(textOf(sheet)).toContain(said);
    expect(textOf(sheet)).toMatch(/111|công an/i);
  },

  'the marked sheet has every word of the pupils’, in order, and the answers besides': (lesson) => {
    const sheet = wordsOf(makeWorksheet(lesson).body).slice(lesson.title.split(/\s+/).length + 6);
    const key = wordsOf(makeWorksheetKey(lesson).body);
    let from = 0;
    for (const word of sheet) from = key.indexOf(word, from) + 1 || Infinity;
    expect(from).toBeLessThan(Infinity);
  },

  'a quarter-hour version fills fifteen minutes in every lesson and grade': (lesson) => {
    const parts = makeShort(lesson)!;
    expect(parts.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(SHORT_MINUTES);
    expect(textOf(makeAppendix(lesson))).toContain('Chỉ có 15 phút, không thiết bị');
  },

  'the plan is written as its stage writes plans: a) to d) and the four steps from grade 6 on, two columns before': (
    lesson,
  ) => {
    const plan = textOf(makePlan(lesson));
    if (lesson.grade <= 5) {
      expect(plan.split('Hoạt động của giáo viên Hoạt động của học sinh').length - 1).toBe(4);
      return;
    }
    const activities = plan.split(/Hoạt động \d: /).slice(1);
    expect(activities.length).toBe(4);
    for (const activity of activities)
      expect(activity).toMatch(
        /a\) Mục tiêu: .+b\) Nội dung: .+c\) Sản phẩm: .+d\) Tổ chức thực hiện: .*Giao nhiệm vụ\. .+Thực hiện nhiệm vụ\. .+Báo cáo, thảo luận\. .+Kết luận, nhận định\. /s,
      );
  },

  'from grade 6 the plan names the common competences that its activities practise, and no others': (lesson) => {
    if (lesson.grade < 6) return;
    const [, aims] = /2\. Về năng lực (.*?) 3\. Về phẩm chất/s.exec(textOf(makePlan(lesson)))!;
    expect(aims).toMatch(/Năng lực chung: .*Tự chủ và tự học: tự làm bài trên phiếu/);
    expect(textOf(makePlan({ ...lesson, body: [] }))).not.toContain('Năng lực chung');
    const alone = JSON.parse(JSON.stringify(lesson.body).replaceAll(/nhóm|Nhóm|cặp|Cặp/g, 'lớp'));
    expect(textOf(makePlan({ ...lesson, body: alone }))).not.toContain('Giao tiếp và hợp tác');
  },

  'the background is read before the activities': (lesson) => {
    const appendix = textOf(makeAppendix(lesson));
    const background = appendix.search(/(Điều thầy cô|Nền kiến thức)/);
    expect(background).toBeGreaterThan(-1);
    expect(background).toBeLessThan(appendix.indexOf('Học liệu và đáp án'));
  },
};
