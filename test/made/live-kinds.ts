import { namesPieces } from '../../src/components/quiz/fits.ts';
import type { Key } from '../../src/questions/kinds.ts';
import type { LiveKind } from '../../src/questions/live.ts';

/** Every kind's script, as a quiz brings them along. */
const files = import.meta.glob<LiveKind[]>('../../src/questions/*/live{,.own}.ts', {
  eager: true,
  import: 'default',
});
export const liveKinds = new Map(
  Object.values(files)
    .flat()
    .map((live) => [live.kind, live]),
);

/** Whether a response still answers each of some questions, as a page asks it. */
export const fitsOf = (keys: Readonly<Record<string, Key>>) =>
  Object.fromEntries(
    Object.entries(keys).map(([id, key]) => {
      const live = liveKinds.get(key.kind)!;
      return [
        id,
        (response: { kind: string }) =>
          response.kind === key.kind && namesPieces(response, live.pieces(key)) && (live.fits?.(key, response) ?? true),
      ];
    }),
  );
