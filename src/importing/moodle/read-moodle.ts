/** A quiz in Moodle XML as a draft. What Moodle can ask and a lesson cannot is told. */
import { levelOf, titleOf, type Asked } from '../asked.ts';
import { cleanWords } from '../clean-text.ts';
import { decodeHtml } from '../decode-html.ts';
import type { Draft } from '../draft.ts';
import { all, one, openXml, tagsIn, textIn, type Tag } from '../open-xml.ts';
import { oneLine } from '../piece.ts';
import { readHtml } from '../read-html.ts';
import { refuse, refuseCrowd } from '../refusal.ts';
import { htmlOf, TYPES } from './types.ts';

/**
 * `text`: the whole file as it came. What Moodle can say and a lesson cannot stands in `left`; XML that is not
 * Moodle's, or not well-formed, ends in a `Refusal`.
 */
export function readMoodle(text: string, drawingOf: Asked['drawingOf']): Draft {
  // Before it is parsed, which takes minutes for a whole bank.
  refuseCrowd(text.match(/<question[\s>]/g)?.length ?? 0);
  const quiz = openXml(text, 'Tệp Moodle XML');
  if (quiz.name !== 'quiz')
    refuse(
      `Tệp XML này mở đầu bằng <${quiz.name}>, không phải <quiz> của Moodle.`,
      'Chỉ đọc được câu hỏi xuất ra ở định dạng Moodle XML.',
      'Trong Moodle: Ngân hàng câu hỏi, Xuất, định dạng Moodle XML.',
    );
  const draft: Draft = { title: null, body: [], questions: [], left: [] };
  for (const tag of all(quiz, 'question')) {
    const type = tag.attributes.type ?? '';
    if (type === 'category') {
      draft.title ??= titleOf(textIn(one(one(tag, 'category'), 'text')));
      continue;
    }
    const question = draft.questions.length;
    const leave = (what: string) => void draft.left.push({ question, what });
    const asked: Asked = { drawingOf, fileOf: filesOf(tag), leave };
    const read = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
    if (type === 'description') draft.body.push(...readHtml(htmlOf(one(tag, 'questiontext')), asked));
    else if (!read)
      draft.left.push({ question: null, what: `Câu “${nameOf(tag)}”: loại “${type}” không có trong bài` });
    else {
      const made = read(tag, asked);
      const level = all(one(tag, 'tags'), 'tag')
        .map((one_) => levelOf(textIn(one_)))
        .find(Boolean);
      draft.questions.push({ ...made, ...(level ? { level } : {}) });
      if (all(tag, 'hint').some((hint) => decodeHtml(htmlOf(hint)))) leave('lời gợi ý giữa các lần trả lời');
    }
  }
  return draft;
}

const nameOf = (tag: Tag): string => oneLine(cleanWords(textIn(one(one(tag, 'name'), 'text'))));

/** The files in a question by the name that its HTML calls them. */
function filesOf(tag: Tag): Asked['fileOf'] {
  const files = new Map<string, Uint8Array>();
  const gather = (inner: Tag): void => {
    if (inner.name === 'file' && inner.attributes.encoding === 'base64')
      files.set(inner.attributes.name ?? '', Buffer.from(textIn(inner), 'base64'));
    tagsIn(inner).forEach(gather);
  };
  gather(tag);
  return (src) => {
    const name = src.replace(/^@@PLUGINFILE@@\//, '').replace(/\?.*$/, '');
    return files.get(name) ?? files.get(unescaped(name)) ?? null;
  };
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
