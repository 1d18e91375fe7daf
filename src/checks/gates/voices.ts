import { kinds } from '../../questions/kinds.ts';
import { textsOf, type Shown } from '../texts.ts';
import type { Written } from './gate.ts';
import type { Document } from '../../reading/document.ts';

/** A run of words, and the file it stands in. */
export interface Voiced extends Shown {
  document: Document;
}

const known = new WeakMap<Written, Voiced[]>();

/** Every word of a text and its questions that someone will read, teachers and families too. */
export function wordsOf(written: Written): readonly Voiced[] {
  const found = known.get(written) ?? readWords(written);
  known.set(written, found);
  return found;
}

const WRITTEN = Object.values(kinds).flatMap(({ ofTags: { written } }) => written ?? []);

const readWords = ({ document, questionFile }: Written): Voiced[] =>
  [...new Set([document, questionFile])].flatMap((file) =>
    textsOf(file, WRITTEN)
      .filter(({ path, attribute }) => attribute !== 'address' && (!path || SHOWN.test(path.join('.'))))
      .map((shown) => ({ ...shown, document: file })),
  );

/** The front matter that is read by people. */
const SHOWN = /^(?:title|summary|materials\.\d+|objectives\.\d+\.text|qualities\.\d+.*)$/;

/** Whether these are the words of someone in a made-up message, a role or a comic, not what the lesson says of them. */
export const isMessage = ({ around, attribute }: Voiced): boolean =>
  attribute === 'says' ||
  (attribute !== 'why' && around.some((node) => node.type === 'block' && node.name === 'Message'));

/** A text with its sourced facts blanked out: they say what the source says. */
export function withoutFacts({ text, marks }: Voiced): string {
  let own = text;
  for (const { name, from, to } of marks)
    if (name === 'Fact') own = own.slice(0, from) + ' '.repeat(to - from) + own.slice(to);
  return own;
}
