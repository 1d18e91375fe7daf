import type { GradeLesson } from '../curriculum/cut.ts';
import type { HelpCase } from '../curriculum/help.ts';
import { findBlocks, textOf } from '../curriculum/tree.ts';
import type { Words } from '../curriculum/words.ts';
import { publicView } from '../questions/kinds.ts';
import { byText } from './entries.ts';

/** What search looks for besides the entries' own words. It is large, so a page sends for it when somebody searches. */
export interface SearchWords {
  /** What children say: the lessons meant, the best first, and whether it is said by who needs help now. */
  said: { say: string[]; lessons: string[]; help: boolean }[];
  /** What may be happening to a child: what it is called, in the words of each age and others. */
  cases: { id: string; say: string[]; lessons: string[] }[];
  /** Of each text, by its name: the words of its messages and questions, each once. */
  inside: Record<string, string>;
  /** How a word is written in a hurry, and the word. */
  short: [typed: string, means: string][];
  /** Words that tell that it has happened to who types. */
  need: string[];
  /** Words that any sentence has. */
  small: string[];
}

/** A word that stands in more of the texts than this tells none of them from the others. */
const COMMON = 0.25;
/** Below this many texts a share says nothing. */
const FEW = 8;

/** `lessons` are as pupils have them: what is reserved for tests is never looked at. */
export function searchWords(
  lessons: readonly GradeLesson[],
  { children, short, need, small }: Pick<Words, 'children' | 'short' | 'need' | 'small'>,
  help: readonly HelpCase[],
): SearchWords {
  const inside = new Map([...byText(lessons)].map(([text, cuts]) => [text, new Set(cuts.flatMap(wordsInside))]));
  const texts = new Map<string, number>();
  for (const words of inside.values()) for (const word of words) texts.set(word, (texts.get(word) ?? 0) + 1);
  const tells = (word: string) => inside.size < FEW || texts.get(word)! <= inside.size * COMMON;
  return {
    said: children.map(({ say, leads_to, help }) => ({ say, lessons: leads_to, help })),
    cases: help.map(({ id, say, lessons, ages }) => ({
      id,
      say: [...new Set([...Object.values(ages).map(({ title }) => title), ...say])],
      lessons,
    })),
    inside: Object.fromEntries([...inside].map(([text, words]) => [text, [...words].filter(tells).sort().join(' ')])),
    short: short.flatMap(({ typed, means }) => typed.map((one): [string, string] => [one, means])),
    need,
    small,
  };
}

/** The words of what a pupil is shown in messages, and in questions before they are answered. */
function wordsInside({ body, questions }: GradeLesson): string[] {
  const asked = questions
    .map(publicView)
    .flatMap(({ prompt, options, targets, scenes = [] }) => [
      textOf(prompt),
      ...options.map(({ text }) => textOf(text)),
      ...targets.map(textOf),
      ...scenes.flatMap((scene) => [textOf(scene.body), ...scene.choices.map(({ text }) => textOf(text))]),
    ]);
  const messages = findBlocks(body, 'Message').map(({ node }) => textOf([node]));
  return [...messages, ...asked]
    .join('\n')
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
