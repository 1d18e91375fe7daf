import type { Tools } from '../kind.ts';

/** Each gap by its id, with every word that counts in it. */
export interface GapKey {
  kind: 'gap';
  gaps: [id: string, accepted: string[]][];
}
/** What was put or written into each gap. */
export interface GapResponse {
  kind: 'gap';
  filled: Record<string, string>;
}

export const fitsGap = (accepted: readonly string[], word: string | undefined, { fold }: Tools): boolean =>
  word !== undefined && accepted.some((one) => fold(one) === fold(word));

export const scoreGap = ({ gaps }: GapKey, { filled }: GapResponse, tools: Tools): number =>
  tools.share(gaps.filter(([id, accepted]) => fitsGap(accepted, filled[id], tools)).length, gaps.length);
