import { isThere, load } from './load-script.ts';
import type { Wish } from './make-test.ts';
import { startMaking } from './start-making.ts';

/** Two doors: a new test from chosen lessons, and one already printed, by its code. */
export function startMaker(): void {
  const form = document.querySelector<HTMLFormElement>('[data-maker]')!;
  const grade = form.querySelector<HTMLSelectElement>('[name=lop]')!;
  const lists = [...form.querySelectorAll<HTMLFieldSetElement>('[data-lessons]')];
  const showLessons = () => {
    for (const list of lists) list.hidden = list.disabled = list.dataset.lessons !== grade.value;
  };
  // `#lop=8` chooses a grade, for whoever comes from its page.
  const asked = new URLSearchParams(location.hash.slice(1)).get('lop');
  if (asked) grade.value = asked;
  if (grade.selectedIndex < 0) grade.selectedIndex = 0;
  grade.addEventListener('input', showLessons);
  showLessons();
  startMaking(form, async () => choose(new FormData(form)));
  startMaking(document.querySelector<HTMLFormElement>('[data-recall]')!, async (own) =>
    recall(String(new FormData(own).get('ma') ?? '').trim(), Number(grade.value)),
  );
}

function choose(typed: FormData): Wish {
  const of = (name: string) => String(typed.get(name) ?? '');
  return {
    grade: Number(of('lop')),
    recalled: false,
    ask: (engine, curriculum) =>
      engine.chooseTest(curriculum, {
        grade: of('lop'),
        lessons: typed.getAll('bai').join(','),
        count: of('so-ma'),
        drawing: of('bo'),
      }),
  };
}

/** `anyGrade`: a code that cannot be read is refused in any. */
async function recall(typed: string, anyGrade: number): Promise<Wish | string> {
  if (!typed) return 'Xin gõ mã tài liệu in ở đầu đề.';
  const code = (await load('bo-may')).readCode(typed);
  const grade = 'wrong' in code ? anyGrade : code.grade;
  if (!isThere(`lop-${grade}`)) return `Ở đây không có bài nào của lớp ${grade}, nên không in lại được mã “${typed}”.`;
  return { grade, recalled: true, ask: (engine, curriculum) => engine.recallPaper(curriculum, typed) };
}
