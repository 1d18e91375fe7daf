import { multiple, single } from '../../src/questions/choices/live.ts';
import { findSigns } from '../../src/questions/find-signs/live.ts';
import { gap } from '../../src/questions/gap/live.ts';
import type { Key, WebQuestion } from '../../src/questions/kinds.ts';
import type { LiveKind } from '../../src/questions/live.ts';
import { match } from '../../src/questions/match/live.ts';
import { order } from '../../src/questions/order/live.ts';
import { shortAnswer } from '../../src/questions/short-answer/live.ts';
import { sort } from '../../src/questions/sort/live.ts';
import { story } from '../../src/questions/story/live.ts';
import { trueFalse } from '../../src/questions/true-false/live.ts';

/** Every kind's script, as a page that has all of them brings it along. */
const liveKinds: Record<WebQuestion['kind'], LiveKind> = {
  single,
  multiple,
  'true-false': trueFalse,
  'short-answer': shortAnswer,
  order,
  match,
  'find-signs': findSigns,
  sort,
  gap,
  story,
};

/** Whether a response still answers each of some questions. */
export const fitsOf = (keys: Readonly<Record<string, Key>>) =>
  Object.fromEntries(
    Object.entries(keys).map(([id, key]) => [
      id,
      (response: { kind: string }) =>
        response.kind === key.kind && liveKinds[key.kind].fits(key as never, response as never),
    ]),
  );
