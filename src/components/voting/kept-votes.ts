/** What the teacher chose to keep, on this device alone: how many pupils there are, and counts of whole classes. */
export interface KeptVotes {
  version: 1;
  size: number;
  /** By lesson, then by question. */
  counts: Record<string, Record<string, KeptCount>>;
}
export interface KeptCount {
  name: string;
  right: number;
  of: number;
}

const PLACE = 'khien-gio-the';
const nothing = (): KeptVotes => ({ version: 1, size: 40, counts: {} });

export function loadVotes(): KeptVotes {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) ?? 'null') as KeptVotes | null;
    return kept?.version === 1 ? kept : nothing();
  } catch {
    return nothing();
  }
}

/** False when the browser keeps nothing. */
export function saveVotes(votes: KeptVotes): boolean {
  try {
    localStorage.setItem(PLACE, JSON.stringify(votes));
    return true;
  } catch {
    return false;
  }
}
