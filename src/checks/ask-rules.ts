import { createHash } from 'node:crypto';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { inTurns } from '../curriculum/in-turns.ts';
import type { Keep } from '../curriculum/keep.ts';
import type { Lesson, LessonText } from '../curriculum/lesson.ts';
import type { Problem } from '../curriculum/problem.ts';
import { lightOf } from '../curriculum/put-away.ts';
import type { Document } from '../reading/document.ts';
import { isWhole, type Alone, type Content, type Rule } from './rule.ts';

/**
 * What rules say of content, in their order. Those that look at a part alone are asked of each by itself, and what they
 * said is kept: nobody sets the papers of a text that has not changed to see whether they still fit. `isFree`: of which
 * lessons a rule is not asked; what is free does not count in what others are measured by either.
 */
export async function askRules(
  rules: readonly Rule[],
  content: Content,
  keep: Keep,
  isFree: (rule: Rule, slug: string) => boolean = () => false,
): Promise<Problem[]> {
  const { lessons } = content.curriculum;
  const without = new Map<string, Content>();
  const contentOf = (rule: Rule): Content => {
    const held = lessons.filter(({ slug }) => !isFree(rule, slug));
    const key = held.map(({ slug }) => slug).join(' ');
    const known = without.get(key) ?? withLessons(content, held);
    without.set(key, known);
    return known;
  };
  const all = (asked: readonly Rule[], of: (rule: Rule) => Content) =>
    Promise.all(asked.map((rule) => rule.check(of(rule)))).then((said) => said.flat());
  const together = await all(
    rules.filter(({ alone }) => !alone),
    contentOf,
  );
  const shared = sharedBy(content);
  const besides = await all(
    rules.filter(({ alone }) => alone === 'file'),
    () => shared,
  );
  const apart = await inTurns(partsOf(content), AT_ONCE, async ({ slug, asks, order, open }) => {
    const asked = rules.filter((rule) => rule.alone === asks && !isFree(rule, slug));
    if (!asked.length) return [];
    return keep([...asked.map(({ id }) => id), order].join('\n'), () => {
      const part = open();
      return all(asked, () => part);
    });
  });
  const places = new Map(rules.map(({ id }, place) => [id, place]));
  const said = [...together, ...besides, ...apart.flat()];
  return said.sort((a, b) => places.get(a.rule)! - places.get(b.rule)!);
}

/** So many parts are looked at beside each other: their trees are at hand as long as one is asked. */
const AT_ONCE = 16;

/** What some rules are asked of by itself. */
interface Part {
  slug: string;
  asks: Alone;
  /** Made anew for who asks: what is remembered of it is let go with it. */
  open: () => Content;
  /** The text that it is about, where it is about one. */
  text?: LessonText;
  /** A hash of all that can be seen there. */
  order: string;
}

const known = new WeakMap<Content, readonly Part[]>();

/** The same for whoever asks of this content. */
function partsOf(content: Content): readonly Part[] {
  const parts = known.get(content) ?? findParts(content);
  known.set(content, parts);
  return parts;
}

/**
 * Each warning; each lesson, its files, and each of its texts, as if there were no other, no warning and no release
 * before: those come and go while lessons stay as they are. Of a lesson that could not be read whole no text is taken
 * apart.
 */
function findParts({ curriculum, documents }: Content): Part[] {
  const common: Curriculum = { ...curriculum, lessons: [], alerts: [], ledger: [] };
  const shared = documents.filter(({ kind, slug }) => kind !== 'alert' && slug === undefined);
  const base = orderOf(common, shared);
  const warnings = curriculum.alerts.map((alert): Part => {
    const lessons = curriculum.lessons.filter(({ slug }) => alert.lessons.includes(slug));
    const own = documents.filter(({ file }) => file === alert.file);
    return {
      slug: alert.id,
      asks: 'alert',
      open: () => only([...shared, ...own], { ...common, lessons, alerts: [alert] }),
      order: `${base} ${orderOf([alert, lessons.map(asWritten)], own)}`,
    };
  });
  const parts = curriculum.lessons.flatMap((lesson): Part[] => {
    const { slug, file } = lesson;
    const own = documents.filter((document) => document.slug === slug);
    const part = (asks: Alone, alone: Lesson, files: typeof own, text?: LessonText): Part => ({
      slug,
      asks,
      open: () => only(asks === 'file' ? files : [...shared, ...files], { ...common, lessons: [alone] }),
      order: `${base} ${orderOf(asWritten(alone), files)}`,
      ...(text ? { text } : {}),
    });
    const texts = isWhole({ curriculum, documents }, lesson)
      ? lesson.texts.map((text) => {
          const files = [file, text.file, text.questionsFile];
          return part(
            'text',
            { ...lesson, texts: [text] },
            own.filter((one) => files.includes(one.file)),
            text,
          );
        })
      : [part('text', lesson, own)];
    return [part('lesson', lesson, own), part('file', lesson, own), ...texts];
  });
  return [...parts, ...warnings];

  /** As if there were no other documents, in the order of all. */
  function only(these: readonly Document[], curriculum: Curriculum): Content {
    const seen = new Set(these);
    return { curriculum, documents: documents.filter((one) => seen.has(one)) };
  }
}

/** All that is no lesson's. */
const sharedBy = (content: Content): Content => ({
  ...withLessons(content, []),
  documents: content.documents.filter(({ slug }) => slug === undefined),
});

const withLessons = (content: Content, lessons: Lesson[]): Content => ({
  ...content,
  curriculum: { ...content.curriculum, lessons },
});

/** The hash of all that can be seen where rules are asked of this text alone: of a lesson that was read whole. */
export const orderOfText = (content: Content, text: LessonText): string =>
  partsOf(content).find((part) => part.text === text)!.order;

/** A tree and what is read from it are what their files say. */
const asWritten = ({ texts, ...lesson }: Lesson) => ({
  ...lesson,
  texts: texts.map(lightOf),
});

function orderOf(said: object, documents: Content['documents']): string {
  const hash = createHash('sha256').update(JSON.stringify(said));
  for (const { file, source, whole } of documents) hash.update(JSON.stringify([file, source, whole]));
  return hash.digest('hex');
}
