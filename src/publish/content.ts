import type { Deck } from '../document/deck.ts';
import type { Contents, FileType, Target } from '../targets/target.ts';
import type { Format, Job, Make } from './job.ts';

/** What a target says, and how it is held. */
export type Content = { [Holds in keyof Contents]: { holds: Holds; said: Contents[Holds] } }[keyof Contents];

/** What a target's `make` gave, with the name of what it is. */
export const toContent = ({ types }: Target, said: Contents[keyof Contents]): Content =>
  ({ holds: types[0].holds, said }) as Content;

/** A file of this type that says so. A text is its own bytes, and bytes are; the rest is a writer's work. */
export async function writeContent(type: FileType, content: Content, make: Make): Promise<Uint8Array> {
  if (content.holds === 'text') return new TextEncoder().encode(content.said);
  if (content.holds === 'bytes') return content.said;
  if (content.holds === 'card') return make({ format: 'png', first: { card: content.said } });
  return make({ format: type.extension as Format, [content.holds]: content.said } as unknown as Job);
}

/** The first page of a file, drawn. */
export const drawFirst = (content: Content, data: Uint8Array, make: Make): Promise<Uint8Array> =>
  content.holds === 'deck' ? drawFirstOf(content.said, make) : drawPaper(data, make);

/** Its words alone, without its notes and who publishes it: in those one office's deck is not another's. */
const drawFirstOf = (deck: Deck, make: Make): Promise<Uint8Array> => {
  const slides = deck.slides.slice(0, 1).map((slide) => ({ ...slide, notes: [] }));
  return make({ format: 'png', first: { deck: { ...deck, publisher: '', slides } } });
};

/** The first page of a printed paper. */
const drawPaper = (pdf: Uint8Array, make: Make): Promise<Uint8Array> =>
  make({ format: 'png', first: { pdf: Buffer.from(pdf).toString('base64') } });
