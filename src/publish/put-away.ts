import { deserialize, serialize } from 'node:v8';
import { lazily } from '../curriculum/lazily.ts';
import type { Lesson, LessonText } from '../curriculum/lesson.ts';

/** What most of the weight of a text is, and of a lesson besides its texts. */
type OfText = 'body' | 'questions' | 'sounds';
type OfLesson = 'pictures';

/** A lesson whose weight is bytes, which all threads share: as a tree its texts take several times as much in each. */
export interface PutAway {
  rest: Omit<Lesson, 'texts' | OfLesson>;
  texts: { rest: Omit<LessonText, OfText>; heavy: SharedArrayBuffer }[];
  heavy: SharedArrayBuffer;
}

const known = new WeakMap<Lesson, PutAway>();

export function putAway(lesson: Lesson): PutAway {
  const { texts, pictures, ...rest } = lesson;
  const putText = ({ body, questions, sounds, ...rest }: LessonText) => ({
    rest,
    heavy: pack({ body, questions, sounds }),
  });
  return known.get(lesson) ?? { rest, texts: texts.map(putText), heavy: pack({ pictures }) };
}

/** The lesson again: what is heavy is read from the bytes when it is asked for. */
export function takeOut(away: PutAway): Lesson {
  const takeText = ({ rest, heavy }: PutAway['texts'][number]) =>
    lazily<LessonText, OfText>(rest, ['body', 'questions', 'sounds'], () => unpack(heavy));
  const light = { ...away.rest, texts: away.texts.map(takeText) };
  const lesson = lazily<Lesson, OfLesson>(light, ['pictures'], () => unpack(away.heavy));
  known.set(lesson, away);
  return lesson;
}

function pack(parts: object): SharedArrayBuffer {
  const bytes = serialize(parts);
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}

const unpack = <Parts>(shared: SharedArrayBuffer): Parts => deserialize(new Uint8Array(shared)) as Parts;
