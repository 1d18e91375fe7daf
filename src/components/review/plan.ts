/**
 * What is left of a review, as it goes from one quiz's page to the next: behind the `#` of the address, so that it
 * works without a line, from a USB stick, and where nothing can be kept. `#on-tap=3,1,5/mau:mau-45-01,5/qua:qua-45-02`.
 */
export interface Plan {
  asked: number;
  right: number;
  left: { lesson: string; id: string }[];
}

const SIGN = '#on-tap=';
/** A lesson of a grade and a question's id, as they can stand in an address; whatever else stands there is none. */
const QUESTION = /^(\d+\/[a-z0-9-]+):([a-z0-9-]+)$/;

export const writePlan = ({ asked, right, left }: Plan): string =>
  SIGN + [asked, right, ...left.map(({ lesson, id }) => `${lesson}:${id}`)].join(',');

/** Null where the address says nothing of a review. */
export function readPlan(hash: string): Plan | null {
  if (!hash.startsWith(SIGN)) return null;
  const [asked, right, ...questions] = hash.slice(SIGN.length).split(',');
  const left = questions.flatMap((one) => {
    const [, lesson, id] = QUESTION.exec(one) ?? [];
    return lesson && id ? [{ lesson, id }] : [];
  });
  const count = (text: string | undefined) => Math.max(0, Math.trunc(Number(text)) || 0);
  const total = Math.max(count(asked), left.length);
  return { asked: total, right: Math.min(count(right), total - left.length), left };
}

/** What the grade's page is told at the end: `#on-xong=2,3`. */
export const writeDone = ({ right, asked }: Pick<Plan, 'right' | 'asked'>): string => `#on-xong=${right},${asked}`;
export function readDone(hash: string): { right: number; asked: number } | null {
  const [, right, asked] = /^#on-xong=(\d),([1-9])$/.exec(hash) ?? [];
  return right && asked && right <= asked ? { right: Number(right), asked: Number(asked) } : null;
}
