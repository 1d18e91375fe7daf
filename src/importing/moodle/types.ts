/** Moodle's types of question, each as the kind of ours that asks the same. */
import { fold } from '../../questions/fold.ts';
import {
  acceptedOf,
  explain,
  guideOf,
  leaveReason,
  paired,
  partOf,
  reasonOf,
  trueOrFalse,
  type Asked,
} from '../asked.ts';
import { cleanWords } from '../clean-text.ts';
import { decodeHtml } from '../decode-html.ts';
import type { Answering, DraftOption } from '../draft.ts';
import { all, one, textIn, type Tag } from '../open-xml.ts';
import { oneLine, type Piece } from '../piece.ts';
import { readHtml } from '../read-html.ts';
import { fromGaps } from './from-gaps.ts';
import { gapTag, takeGaps } from './read-cloze.ts';

/** Words of a field as HTML, whatever they were written in. */
export function htmlOf(tag: Tag | undefined): string {
  const text = textIn(one(tag, 'text'));
  const format = tag?.attributes.format;
  if (format !== 'plain_text' && format !== 'markdown') return text;
  return text
    .split('\n')
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('');
}

type Read = (tag: Tag, asked: Asked) => { prompt: Piece[] } & Answering;
const promptOf = (tag: Tag, asked: Asked): Piece[] => readHtml(htmlOf(one(tag, 'questiontext')), asked);
const generalOf = (tag: Tag): string => htmlOf(one(tag, 'generalfeedback'));
const percentOf = ({ attributes }: Tag): number => Number((attributes.fraction ?? '0').replace(',', '.')) || 0;
const feedbackOf = (answer: Tag): string => htmlOf(one(answer, 'feedback'));

const choice: Read = (tag, asked) => {
  const single = /^(?:true|1)$/.test(textIn(one(tag, 'single')).trim() || 'true');
  const options = all(tag, 'answer').map((answer): DraftOption => {
    const percent = percentOf(answer);
    if (single && percent > 0 && percent < 100) asked.leave(`một lựa chọn chỉ được ${percent} % điểm, ở đây là sai`);
    const right = single ? percent >= 100 : percent > 0;
    return { ...partOf(htmlOf(answer), feedbackOf(answer), asked), right };
  });
  const explained = explain(options, generalOf(tag), asked);
  return { prompt: promptOf(tag, asked), kind: single ? 'single' : 'multiple', options: explained };
};

const written: Read = (tag, asked) => {
  const answers = all(tag, 'answer');
  const accepted = acceptedOf(
    answers.map((answer) => ({ text: cleanWords(textIn(one(answer, 'text'))), percent: percentOf(answer) })),
    asked,
  );
  for (const answer of answers)
    if (Number(textIn(one(answer, 'tolerance'))) > 0) asked.leave('sai số được phép của đáp án');
  const general = reasonOf(generalOf(tag), asked);
  const [first] = answers.filter((answer) => percentOf(answer) >= 100).map(feedbackOf);
  return {
    prompt: promptOf(tag, asked),
    kind: 'short-answer',
    accepted,
    why: general.length ? general : reasonOf(first ?? '', asked),
  };
};

const match: Read = (tag, asked) => {
  const pairs = all(tag, 'subquestion').map((pair) => ({
    ...partOf(htmlOf(pair), '', asked),
    // Words of a list, as they are: only where they are said to be HTML are they any.
    with: withOf(one(pair, 'answer'), asked),
  }));
  leaveReason(generalOf(tag), asked);
  const whole = pairs.filter(({ text, picture }) => text.length || picture);
  if (whole.length < pairs.length) asked.leave('vế phải thừa để gây nhiễu');
  return { prompt: promptOf(tag, asked), ...paired(whole) };
};
const withOf = (answer: Tag | undefined, asked: Asked) =>
  answer?.attributes.format === 'html'
    ? reasonOf(htmlOf(answer), asked)
    : [{ text: oneLine(cleanWords(textIn(one(answer, 'text')))) }];

const order: Read = (tag, asked) => {
  const answers = all(tag, 'answer');
  // Moodle counts places from 1; where it gives none, the order of the file is the order.
  const sorted = answers.every((answer) => percentOf(answer) > 0)
    ? answers.toSorted((a, b) => percentOf(a) - percentOf(b))
    : answers;
  leaveReason(generalOf(tag), asked);
  return {
    prompt: promptOf(tag, asked),
    kind: 'order',
    items: sorted.map((answer) => partOf(htmlOf(answer), '', asked)),
  };
};

const cloze: Read = (tag, asked) => {
  const { html, gaps } = takeGaps(htmlOf(one(tag, 'questiontext')));
  leaveReason(generalOf(tag), asked);
  return fromGaps(readHtml(html, asked), gaps, asked);
};

/** `[[2]]` stands for the second of the words to choose from. */
const choosing: Read = (tag, asked) => {
  const words = [...all(tag, 'selectoption'), ...all(tag, 'dragbox')].map((box) =>
    decodeHtml(textIn(one(box, 'text'))),
  );
  const places: number[] = [];
  const html = htmlOf(one(tag, 'questiontext')).replace(/\[\[(\d+)\]\]/g, (whole, number: string) =>
    words[Number(number) - 1] === undefined ? whole : gapTag(places.push(Number(number) - 1) - 1),
  );
  leaveReason(generalOf(tag), asked);
  const known = new Set(places.map((place) => fold(words[place]!)));
  return {
    prompt: readHtml(html, asked),
    kind: 'gap',
    gaps: places.map((place) => ({ accepted: [words[place]!], why: '' })),
    lures: words.filter((word) => !known.has(fold(word))).map((text) => [{ text }]),
  };
};

export const TYPES: Record<string, Read> = {
  multichoice: choice,
  multichoiceset: choice,
  truefalse(tag, asked) {
    const [yes, no] = ['true', 'false'].map((name) =>
      all(tag, 'answer').find((answer) => textIn(one(answer, 'text')).trim().toLowerCase() === name),
    );
    const isTrue = yes !== undefined && percentOf(yes) > 0;
    const said = [yes, no].map((answer) => (answer ? feedbackOf(answer) : ''));
    const [right, wrong] = isTrue ? said : said.toReversed();
    const judged = trueOrFalse(isTrue, { right: right!, wrong: wrong! }, asked);
    return {
      prompt: promptOf(tag, asked),
      kind: 'single',
      options: explain(judged.options, generalOf(tag), asked),
    };
  },
  shortanswer: written,
  numerical: written,
  matching: match,
  match,
  ddmatch: match,
  ordering: order,
  cloze,
  multianswer: cloze,
  gapselect: choosing,
  ddwtos: choosing,
  essay(tag, asked) {
    leaveReason(generalOf(tag), asked);
    return {
      prompt: promptOf(tag, asked),
      kind: 'essay',
      guide: guideOf(readHtml(htmlOf(one(tag, 'graderinfo')), asked)),
    };
  },
};
