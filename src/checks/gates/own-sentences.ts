import { gate, isOver, percent, shareOf, type Written } from './gate.ts';
import { linesOf } from './pupil-prose.ts';

/** So many of its sentences may a text have in common with another of its lesson. */
const MOST = 0.1;
/** What is shorter is said in every lesson on purpose: the names of the steps, “Em không có lỗi.” */
const LEAST_TIENG = 5;

/** A text is written for its readers: it is no other text of its lesson with some words changed. */
export const ownSentences = gate(
  'cau-chung',
  'câu văn chung với bài nhóm lớp khác',
  (written, report, { all }) => {
    for (const { other, shared, share } of sharedWith(written, all)) {
      if (!isOver(share, MOST)) continue;
      report(
        written.document,
        shared[0]!.at,
        `${percent(share)} câu văn (${shared.length} câu) giống hệt câu của “${other.name}”, nhiều nhất ${percent(MOST)}.`,
        'Năm sau em học tiếp bài ấy và nghe lại chuyện cũ.',
        'Giữ ý, đổi vật, đổi việc, đổi câu.',
      );
    }
  },
  { alone: 'lesson' },
);

/** Which of its sentences stand in each other text of its lesson, and how large a share of its own they are. */
export function sharedWith(written: Written, all: readonly Written[]) {
  const own = sentencesIn(written);
  return all
    .filter(({ lesson, name }) => lesson === written.lesson && name !== written.name)
    .map((other) => {
      const theirs = new Set(sentencesIn(other).map(({ said }) => said));
      const shared = own.filter(({ said }) => theirs.has(said));
      return { other, shared, share: shareOf(shared.length, own.length) };
    });
}

const sentencesIn = (written: Written) =>
  linesOf(written)
    .flatMap(({ sentences }) => sentences)
    .filter(({ tieng }) => tieng >= LEAST_TIENG)
    .map(({ text, at }) => ({
      at,
      said: text
        .toLocaleLowerCase('vi')
        .match(/[\p{L}\p{N}]+/gu)!
        .join(' '),
    }));
