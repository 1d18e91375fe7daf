/** The learning system as the package finds it: SCORM's call names and value names, of either version. */
import type { Version } from './played.ts';

type Call = (...given: string[]) => string | boolean;
type Api = Record<string, Call>;

const CALLS: Record<Version, { api: string; prefix: string; start: string; end: string }> = {
  '1.2': { api: 'API', prefix: 'LMS', start: 'Initialize', end: 'Finish' },
  '2004': { api: 'API_1484_11', prefix: '', start: 'Initialize', end: 'Terminate' },
};

export interface Lms {
  version: Version;
  /** What is kept under a name; nothing when nothing is, or it may not be read. */
  get(name: string): string;
  set(name: string, value: string): void;
  commit(): void;
  end(): void;
}

/** Begins with the learning system around this window; null: there is none, as when a teacher just looks. */
export function meetLms(version: Version, from: Window): Lms | null {
  const { api: name, prefix, start, end } = CALLS[version];
  const api = findApi(name, from);
  if (!api) return null;
  const call = (what: string, ...given: string[]): string => String(api[prefix + what]!(...given));
  if (call(start, '') !== 'true') return null;
  return {
    version,
    get: (element) => call('GetValue', element),
    set: (element, value) => void call('SetValue', element, value),
    commit: () => void call('Commit', ''),
    end: () => void call(end, ''),
  };
}

/** In the frames around a window, then in the one that opened it: as the standard says where to look. */
function findApi(name: string, from: Window): Api | null {
  for (const start of [from, from.opener as Window | null]) {
    let here = start;
    for (let up = 0; here && up < 10; up++) {
      const api = apiOf(here, name);
      if (api) return api;
      if (here.parent === here) break;
      here = here.parent;
    }
  }
  return null;
}

/** A frame of another site does not say. */
function apiOf(window: Window, name: string): Api | null {
  try {
    return (window as unknown as Record<string, Api | undefined>)[name] ?? null;
  } catch {
    return null;
  }
}
