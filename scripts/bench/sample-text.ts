const ONSETS = [
  'b',
  'c',
  'ch',
  'd',
  'đ',
  'g',
  'gi',
  'h',
  'kh',
  'l',
  'm',
  'n',
  'ng',
  'nh',
  'ph',
  'qu',
  'r',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
];
const RHYMES = [
  'an',
  'ăng',
  'âm',
  'iên',
  'ông',
  'uôi',
  'ương',
  'at',
  'ôp',
  'ưng',
  'oan',
  'uyên',
  'ôn',
  'em',
  'êu',
  'iêt',
  'oa',
  'ưu',
  'inh',
  'ang',
  'ơi',
  'ê',
  'o',
  'ay',
  'âu',
  'ach',
  'anh',
  'ao',
  'ăp',
  'âng',
  'eo',
  'ep',
  'êch',
  'êm',
  'oai',
  'oăn',
  'oc',
  'oi',
  'ong',
  'ơn',
  'ơp',
  'uân',
  'uc',
  'ui',
  'ung',
  'uôc',
  'uy',
  'ươi',
  'ươp',
  'ưc',
];
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const TAILS = 'bcdfghjklmnpqrstvwxz';

/**
 * A text of some 2,400 words, no two alike (repeated words would flatter an engine that remembers them), in 24
 * paragraphs under 6 headings.
 */
export interface SampleText {
  title: string;
  parts: { heading: string; paragraphs: string[] }[];
}

/** How many texts there are before a word comes again. */
export const TEXTS = 57;

/** The text number `n`: every number gives other words, so that a warm engine never sees the same document twice. */
export function sampleText(n: number): SampleText {
  if (n >= TEXTS) throw new RangeError(`there are only ${TEXTS} texts of words of their own`);
  // A Vietnamese syllable and a letter more: short like the real thing, and no other text has it. 37 is prime to their
  // number.
  const total = ONSETS.length * RHYMES.length * TONES.length * TAILS.length;
  let counter = n * 2413;
  const word = () => {
    const i = (counter++ * 37) % total;
    const onset = ONSETS[i % ONSETS.length]!;
    const rhyme = RHYMES[Math.floor(i / ONSETS.length) % RHYMES.length]!;
    const tone = TONES[Math.floor(i / (ONSETS.length * RHYMES.length)) % TONES.length]!;
    const tail = TAILS[Math.floor(i / (ONSETS.length * RHYMES.length * TONES.length))]!;
    const vowel = rhyme.search(/[aăâeêioôơuưy]/) + 1;
    return (onset + rhyme.slice(0, vowel) + tone + rhyme.slice(vowel) + tail).normalize('NFC');
  };
  const words = (count: number) => Array.from({ length: count }, word);
  const paragraph = () => {
    const w = words(98);
    return `${w[0]![0]!.toLocaleUpperCase('vi')}${w[0]!.slice(1)} ${w.slice(1).join(' ')}.`;
  };
  return {
    title: words(6).join(' '),
    parts: Array.from({ length: 6 }, () => ({
      heading: words(7).join(' '),
      paragraphs: Array.from({ length: 4 }, paragraph),
    })),
  };
}

export const allWords = ({ title, parts }: SampleText): string[] =>
  [title, ...parts.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])].join(' ').split(' ');
