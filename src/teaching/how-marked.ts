import { kinds, partsOf } from '../questions/kinds.ts';
import { pointsOfEach, type AskedPart } from './test-set.ts';

/**
 * What an answer that is right in part earns, as the page's quiz counts it. Null where there is only right and wrong,
 * or a guide.
 */
export const howMarked = (part: AskedPart): string | null =>
  kinds[part.part.kind].paper.marking(
    pointsOfEach(part),
    part.asked.map(({ question }) => partsOf(question).length),
  );
