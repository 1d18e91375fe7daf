import type { RegionWords } from '../../curriculum/words.ts';
import { phraseFinder } from '../../measure/phrases.ts';
import { gate } from './gate.ts';
import { wordsOf, type Voiced } from './voices.ts';

interface Heard {
  phrase: string;
  entry: RegionWords;
  side: 'north' | 'south';
  voiced: Voiced;
  from: number;
}

/**
 * A text speaks with the words of one region. What is common writing all over the country is no northern voice, and
 * what is said in the highlands goes with either; but one thing has one name.
 */
export const oneRegion = gate('mot-vung', 'một giọng vùng', (written, report, { curriculum }) => {
  const { regions } = curriculum.words;
  const find = phraseFinder(regions.flatMap(({ north, south, highlands = [] }) => [...north, ...south, ...highlands]));
  const heard = wordsOf(written).flatMap((voiced) =>
    find(voiced.text).flatMap(({ phrase, from }) => hearAs(phrase, regions).map((as) => ({ ...as, voiced, from }))),
  );
  const south = heard.filter(({ side }) => side === 'south');
  const north = heard.filter(({ side }) => side === 'north');
  const clash = south.flatMap((one): [Heard, Heard][] => {
    const other =
      north.find(({ entry }) => entry === one.entry) ??
      (isHighland(one) ? undefined : north.find((word) => word.entry.common !== 'north' && !isHighland(word)));
    return other ? [[one, other]] : [];
  })[0];
  if (!clash) return;
  const [one, other] = clash;
  const later = one.entry === other.entry || south.length <= north.length ? one : other;
  const first = later === one ? other : one;
  report(
    later.voiced.document,
    () => later.voiced.placeOf(later.from),
    `“${later.phrase}” ${later.side === 'south' ? 'là giọng miền Nam' : 'là giọng miền Bắc'}, mà bài có “${first.phrase}” (${first.side === 'south' ? 'miền Nam' : 'miền Bắc'}).`,
    'Bài lẫn hai giọng thì ở đâu đọc lên cũng thấy lạ.',
    `Chọn giọng của nơi kể chuyện. ${later.entry.meaning}: ${later.side === 'south' ? 'miền Bắc' : 'miền Nam'} nói “${later.side === 'south' ? later.entry.north[0] : later.entry.south[0]}”.`,
  );
});

const isHighland = ({ phrase, entry }: Pick<Heard, 'phrase' | 'entry'>): boolean =>
  entry.highlands?.includes(phrase) ?? false;

function hearAs(phrase: string, regions: readonly RegionWords[]): Pick<Heard, 'phrase' | 'entry' | 'side'>[] {
  const of = (side: Heard['side']) =>
    regions.filter((entry) => entry[side].includes(phrase)).map((entry) => ({ phrase, entry, side }));
  return [...of('north'), ...of('south')];
}
