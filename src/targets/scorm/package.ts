import { lessonPage, quizPage } from '../../curriculum/address.ts';
import type { GradeLesson } from '../../curriculum/cut.ts';
import { textOf } from '../../curriculum/tree.ts';
import { escapeHtml } from '../../html/text.ts';
import { kindOf, passing, type Question } from '../../questions/kinds.ts';
import { webQuestions } from '../../questions/web-questions.ts';
import { paperContext } from '../../teaching/to-paper.ts';
import { carry } from '../exchange/carry.ts';
import { nameOf, readFirst } from '../exchange/read-first.ts';
import { zip } from '../zip.ts';
import { SCORM_WAYS } from './ask.ts';
import { manifestOf } from './manifest.ts';
import type { OwnKey, Played, Playing, Version } from './play/played.ts';
import { SHELL, SHELL_LOOKS, shellPage } from './shell.ts';
import type { Player, Site } from './site.ts';
import { takePages } from './take-pages.ts';

/** The most words that a report shows of a question. */
const SAYS = 240;
const READ_FIRST = 'doc-truoc.html';

/** A lesson and its quiz, as its own pages play them, for a learning system; `dead`: links that lead nowhere in it. */
export async function packScorm(
  version: Version,
  lesson: GradeLesson,
  site: Site,
  player: Player,
): Promise<{ bytes: Uint8Array; dead: string[] }> {
  const pages = pagesOf(lesson);
  const { files, dead } = await takePages(site, pages, SHELL.pageScript);
  const own: Record<string, string> = {
    [SHELL.page]: shellPage(nameOf({ lesson }), playingOf(version, lesson, pages)),
    [SHELL.looks]: SHELL_LOOKS,
    [SHELL.script]: player.shell,
    [SHELL.pageScript]: player.page,
    [READ_FIRST]: readFirstPage(lesson),
  };
  const all = { ...Object.fromEntries(Object.entries(own).map(([name, text]) => [name, bytesOf(text)])), ...files };
  const names = Object.keys(all).sort();
  const manifest = bytesOf(manifestOf(version, lesson, SHELL.page, names));
  const sorted = Object.fromEntries(names.map((name) => [name, all[name]!]));
  return { bytes: zip({ 'imsmanifest.xml': manifest, ...sorted }, lesson.revision.date), dead };
}

/** The lesson, then its quiz: the files of a site that a package is made of. */
const pagesOf = ({ grade, slug }: GradeLesson): string[] =>
  [lessonPage(grade, slug), quizPage(grade, slug)].map((address) => `${address.slice(1)}index.html`);

export function playingOf(version: Version, lesson: GradeLesson, pages: string[]): Playing {
  const questions = webQuestions(lesson.questions).map((question): Played => ({
    id: question.id,
    key: keyOf(passing(question)) as OwnKey,
    objective: question.objective,
    says: shorten(textOf(kindOf(question).prompt(question)).replace(/\s+/g, ' ').trim()),
  }));
  return { version, lesson: `${lesson.grade}/${lesson.slug}`, isPrivate: lesson.care === 'private', questions, pages };
}

const keyOf = (question: Question) => kindOf(question).key(question);

const shorten = (words: string): string =>
  words.length <= SAYS ? words : `${words.slice(0, words.lastIndexOf(' ', SAYS - 2))} …`;

/** What a learning system is told, beside what every file for another program says. */
const TOLD = {
  open: [
    'Hệ thống học nhận: đã làm xong hay chưa, điểm từ 0 đến 100, câu trả lời lần đầu của từng câu, chỗ đang làm dở.',
    'Điểm chỉ tính câu trả lời lần đầu; câu đúng – sai bốn ý theo thang 0,1 – 0,25 – 0,5 – 1. Đạt hay chưa đạt do thầy cô đặt trong hệ thống.',
  ],
  private: ['Bài riêng tư: hệ thống học chỉ biết em đã làm xong hay chưa, không nhận điểm và câu trả lời nào.'],
};

function readFirstPage(lesson: GradeLesson): string {
  const [first, ...rest] = readFirst(carry(SCORM_WAYS, lesson, paperContext(lesson, 'pupil')));
  const lines = [
    ...rest,
    ...TOLD[lesson.care],
    'Gói chạy được khi không có mạng ngoài; đường dẫn tới các trang khác của Khiên không đi cùng.',
  ];
  return `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>${escapeHtml(first!)}</title></head>
<body>
<h1>${escapeHtml(first!)}</h1>
${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
</body>
</html>
`;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
