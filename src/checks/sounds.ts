import { forPupils } from '../blocks/for-pupils.ts';
import type { Lesson } from '../curriculum/lesson.ts';
import { showBytes } from '../curriculum/show-bytes.ts';
import type { Sound } from '../curriculum/sound.ts';
import { hint } from '../curriculum/suggest.ts';
import type { Question } from '../questions/kinds.ts';
import { walk, type Flow } from '../curriculum/tree.ts';
import { START } from '../reading/document.ts';
import { isWhole, lessonRule, type Report } from './rule.ts';

/** Two minutes and a half at 32 kbit/s: a village's line brings it in the time that a child waits. */
const MOST_OF_ONE = 600_000;
/** Of one text, in all its languages: a year of lessons still fits a phone and a USB stick. */
const MOST_OF_TEXT = 3_000_000;

/** A recording reads a part of its text, in a language that the lesson names, once, and is light enough to be sent. */
export const sounds = lessonRule('thu-tieng', (content, report) => {
  for (const lesson of content.curriculum.lessons) {
    if (!isWhole(content, lesson)) continue;
    for (const { sounds: own, body, questions } of lesson.texts) {
      const parts = [...partsOf(body), ...askedOf(questions)];
      const said = new Set<string>();
      for (const sound of own) {
        nameParts(sound, parts, report);
        nameLanguage(sound, lesson, report);
        const what = `${sound.id} ${sound.language}`;
        if (said.has(what))
          report(
            sound,
            START,
            'Phần này đã có một bản thu cùng tiếng.',
            'Trang chỉ phát một trong hai, và không ai biết là bản nào.',
            'Giữ một tệp (.mp3 máy nào cũng phát được), xoá tệp kia.',
          );
        said.add(what);
      }
      weigh(own, report);
    }
  }
});

function nameParts(sound: Sound, parts: readonly string[], report: Report): void {
  if (parts.includes(sound.id)) return;
  report(
    sound,
    START,
    `Trong bài không có phần nào mang mã “${sound.id}”.`,
    'Tên tệp thu tiếng là mã (id) của phần được đọc; không có phần ấy thì không có nút để nghe.',
    parts.length ? hint(sound.id, parts) : `Thêm id="${sound.id}" cho câu chuyện, tin nhắn hay bài được đọc.`,
  );
}

function nameLanguage({ language, file }: Sound, { languages = [] }: Lesson, report: Report): void {
  const codes = languages.map(({ code }) => code);
  if (language === null || codes.includes(language)) return;
  report(
    { file },
    START,
    `Bài chưa nói “${language}” là tiếng gì.`,
    'Nút để nghe mang tên của tiếng ấy.',
    codes.length
      ? hint(language, codes)
      : `Thêm vào lesson.yaml: languages, một mục có code: ${language} và name: tên tiếng ấy, ví dụ Ê Đê.`,
  );
}

const REMEDY =
  'Xuất lại một kênh (mono), 32 kbit/s, cắt chỗ lặng ở đầu và cuối; phần dài thì tách thành hai phần có mã.';
const WHY = 'Bản thu đi cùng bài khi lưu cả lớp vào máy và lên USB; mạng yếu thì em phải chờ mới nghe được.';

function weigh(own: readonly Sound[], report: Report): void {
  let total = 0;
  let isTold = false;
  for (const { file, bytes } of own) {
    total += bytes;
    if (bytes > MOST_OF_ONE)
      report(
        { file },
        START,
        `Tệp thu tiếng nặng ${showBytes(bytes)}, nhiều hơn ${showBytes(MOST_OF_ONE)}.`,
        WHY,
        REMEDY,
      );
    else if (total > MOST_OF_TEXT && !isTold) {
      isTold = true;
      const all = own.reduce((sum, sound) => sum + sound.bytes, 0);
      const what = `Các bản thu của văn bản nặng ${showBytes(all)}, nhiều hơn ${showBytes(MOST_OF_TEXT)}.`;
      report({ file }, START, what, WHY, `${REMEDY} Hoặc bỏ bớt bản thu.`);
    }
  }
}

/** The ids of the questions of the quiz: what is kept for tests nobody hears before. */
const askedOf = (questions: readonly Question[]): string[] =>
  questions.filter(({ use, retired }) => use === 'quiz' && !retired).map(({ id }) => id);

/** The ids of the blocks that pupils see. A piece of a task is none, nor a contact, whose id is the office's. */
function partsOf(body: readonly Flow[]): string[] {
  const ids: string[] = [];
  walk(forPupils(body), (node) => {
    if (node.type === 'block' && typeof node.props.id === 'string') ids.push(node.props.id);
  });
  return ids;
}
