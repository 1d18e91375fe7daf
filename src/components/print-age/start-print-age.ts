import { tellAge, type LessonAge, type PrintAge, type Printed } from '../../curriculum/print-age.ts';
import { showDate } from '../../curriculum/show-date.ts';

/**
 * Answers for a code that was typed, or that a QR code brought behind the `#`, which never leaves the device. The
 * lessons come with the page: nothing is fetched.
 */
export function startPrintAge(form: HTMLFormElement): void {
  const lessons = JSON.parse(document.getElementById('ban-in')!.textContent!) as Printed[];
  const typed = form.querySelector<HTMLInputElement>('input')!;
  const answer = document.querySelector<HTMLElement>('[data-answer]')!;
  const tell = () => {
    const code = typed.value.trim();
    answer.replaceChildren(...(code ? say(tellAge(code, lessons)) : []));
    answer.hidden = !code;
  };
  const fromAddress = () => {
    const code = decodeHash(location.hash);
    if (!code) return;
    typed.value = code;
    tell();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    tell();
  });
  addEventListener('hashchange', fromAddress);
  for (const part of document.querySelectorAll<HTMLElement>('[data-with-script]')) part.hidden = false;
  fromAddress();
}

function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

const WRONG = {
  form: 'Đây không phải mã bản in. Mã nằm ở cuối tờ giấy, sau chữ “mã bản in”, ví dụ 5K3F1-X.',
  check: 'Có một kí tự gõ nhầm. Xin so lại từng kí tự với mã trên giấy rồi gõ lại.',
  unknown: 'Trang này không có bài nào mang mã ấy. Có thể bản in là của một đơn vị khác, hoặc bài đã thôi đăng.',
};

function say(age: PrintAge): HTMLElement[] {
  if ('wrong' in age) return [line(WRONG[age.wrong])];
  return age.lessons.flatMap((one) => sayLesson(one, age.grade));
}

function sayLesson({ lesson, state, number, since }: LessonAge, grade: number): HTMLElement[] {
  const latest = lesson.revisions.at(-1)!;
  const name = heading(`${lesson.title} – lớp ${grade}`);
  switch (state) {
    case 'current':
      return [
        name,
        verdict(
          'new',
          `Bản in này là bản mới nhất của lớp ${grade}: bản ${number}, ngày ${showDate(lesson.revisions[number - 1]!.date)}. Cứ dùng.`,
        ),
      ];
    case 'old':
      return [
        name,
        verdict(
          'old',
          `Bản in này đã cũ: bản ${number}. Bản mới nhất là bản ${lesson.revisions.length}, ngày ${showDate(latest.date)}. Xin tải và in lại.`,
        ),
        line('Từ đó đến nay đã sửa:'),
        list(since.map(({ date, changed }) => `${showDate(date)}: ${changed}`)),
      ];
    case 'withdrawn': {
      const { date, why } = lesson.withdrawn!;
      return [
        name,
        verdict('old', `Bài này đã rút ngày ${showDate(date)}. Xin đừng dùng tờ giấy này.`),
        line(`Vì sao: ${why}`),
      ];
    }
    case 'ahead':
      return [
        name,
        verdict('old', 'Bản in này mới hơn trang đang xem. Nếu xem khi không có mạng, xin nối mạng rồi tải lại trang.'),
      ];
    default:
      return state satisfies never;
  }
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, words: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = words;
  return made;
}
const heading = (words: string) => element('h2', words);
const line = (words: string) => element('p', words);

function verdict(kind: 'new' | 'old', words: string): HTMLElement {
  const p = line(words);
  p.className = `verdict verdict--${kind}`;
  return p;
}

function list(items: readonly string[]): HTMLElement {
  const ul = document.createElement('ul');
  ul.append(...items.map((words) => element('li', words)));
  return ul;
}
