import { deserialize, serialize } from 'node:v8';
import { lazily, lazy } from './lazily.ts';
import type { Lesson, LessonText } from './lesson.ts';

/** What most of the weight of a text is, and of a lesson besides its texts. */
type OfText = 'body' | 'questions';
type OfLesson = 'pictures';

/** A lesson whose weight is bytes, which all threads share: as a tree its texts take several times as much in each. */
export interface PutAway {
  rest: Omit<Lesson, 'texts' | OfLesson>;
  texts: TextAway[];
  heavy: SharedArrayBuffer;
}
interface TextAway {
  rest: Omit<LessonText, OfText>;
  heavy: SharedArrayBuffer;
}

const known = new WeakMap<Lesson, PutAway>();
const knownTexts = new WeakMap<LessonText, TextAway>();

export function putAway(lesson: Lesson): PutAway {
  const { texts, pictures, ...rest } = lesson;
  return known.get(lesson) ?? { rest, texts: texts.map(putTextAway), heavy: pack({ pictures }) };
}

function putTextAway(text: LessonText): TextAway {
  const away = knownTexts.get(text);
  if (away) return away;
  const { body, questions, ...rest } = text;
  return { rest, heavy: pack({ body, questions }) };
}

/** The lesson again: what is heavy is read from the bytes when it is asked for. */
export function takeOut(away: PutAway): Lesson {
  const light = { ...away.rest, texts: away.texts.map((text) => takeTextOut(text)) };
  const lesson = lazily<Lesson, OfLesson>(
    light,
    ['pictures'],
    lazy(() => unpack(away.heavy)),
  );
  known.set(lesson, away);
  return lesson;
}

function takeTextOut(away: TextAway, first?: Pick<LessonText, OfText>): LessonText {
  const text = lazily<LessonText, OfText>(
    away.rest,
    ['body', 'questions'],
    lazy(() => unpack(away.heavy), first),
  );
  knownTexts.set(text, away);
  return text;
}

/** A text as it will be read: its weight as bytes, at hand for now. */
export function lightText(text: LessonText): LessonText {
  const { body, questions } = text;
  return takeTextOut(putTextAway(text), { body, questions });
}

/** What a text is but for its weight. */
export const lightOf = (text: LessonText): Omit<LessonText, OfText> => putTextAway(text).rest;

/** The same for anything else: `heavy` parts of it as bytes. */
export function lightly<Whole extends object, Heavy extends keyof Whole>(
  light: Omit<Whole, Heavy>,
  heavy: Pick<Whole, Heavy>,
): Whole {
  const bytes = pack(heavy);
  return lazily<Whole, Heavy>(
    light,
    Object.keys(heavy) as Heavy[],
    lazy(() => unpack(bytes), heavy),
  );
}

function pack(parts: object): SharedArrayBuffer {
  const bytes = serialize(parts);
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}

const unpack = <Parts>(shared: SharedArrayBuffer): Parts => deserialize(new Uint8Array(shared)) as Parts;
