import type { Change } from '../../curriculum/paper-code.ts';
import type { TestWish } from '../../teaching/choose-test.ts';
import type { TestOrNot } from '../../teaching/refusal.ts';
import type { TestHead } from '../../teaching/test-head.ts';
import { readHead, startHead } from './kept-head.ts';
import { isThere, load } from './load-script.ts';
import type { Wish } from './make-test.ts';
import { startLook } from './start-look.ts';
import { startMaking } from './start-making.ts';

/** Two doors: a new test from chosen lessons, and one already printed, by its code. */
export function startMaker(): void {
  const form = document.querySelector<HTMLFormElement>('[data-maker]')!;
  const grade = form.querySelector<HTMLSelectElement>('[name=lop]')!;
  const lists = [...form.querySelectorAll<HTMLFieldSetElement>('[data-lessons]')];
  const showLessons = () => {
    for (const list of lists) list.hidden = list.disabled = list.dataset.lessons !== grade.value;
  };
  startHead(form);
  // `#lop=8` chooses a grade, for whoever comes from its page.
  const asked = new URLSearchParams(location.hash.slice(1)).get('lop');
  if (asked) grade.value = asked;
  if (grade.selectedIndex < 0) grade.selectedIndex = 0;
  grade.addEventListener('input', showLessons);
  showLessons();
  const changes = startLook(
    form,
    () => wishOf(form),
    () => readHead(form),
  );
  startMaking(form, async () => {
    const head = readHead(form);
    return typeof head === 'string' ? head : choose(wishOf(form), changes(), head);
  });
  startMaking(document.querySelector<HTMLFormElement>('[data-recall]')!, async (own) => {
    const head = readHead(form);
    if (typeof head === 'string') return head;
    return recall(String(new FormData(own).get('ma') ?? '').trim(), Number(grade.value), head);
  });
}

function wishOf(form: HTMLFormElement): TestWish {
  const typed = new FormData(form);
  const of = (name: string) => String(typed.get(name) ?? '');
  return {
    grade: of('lop'),
    lessons: typed.getAll('bai').join(','),
    count: of('so-ma'),
    minutes: of(`mau-${of('lop')}`),
    drawing: of('bo'),
  };
}

const choose = (wish: TestWish, changes: Change[], head: TestHead): Wish => ({
  grade: Number(wish.grade),
  recalled: false,
  ask: (engine, curriculum) => withHead(engine.chooseTest(curriculum, { ...wish, changes }), head),
});

/** Its code says nothing of the head: that is the teacher's of today. */
const withHead = (made: TestOrNot, head: TestHead): TestOrNot =>
  made.set ? { ...made, set: { ...made.set, head } } : made;

/** `anyGrade`: a code that cannot be read is refused in any. */
async function recall(typed: string, anyGrade: number, head: TestHead): Promise<Wish | string> {
  if (!typed) return 'Xin gõ mã tài liệu in ở đầu đề.';
  const code = (await load('bo-may')).readCode(typed);
  const grade = 'wrong' in code ? anyGrade : code.grade;
  if (!isThere(`lop-${grade}`)) return `Ở đây không có bài nào của lớp ${grade}, nên không in lại được mã “${typed}”.`;
  return { grade, recalled: true, ask: (engine, curriculum) => withHead(engine.recallPaper(curriculum, typed), head) };
}
