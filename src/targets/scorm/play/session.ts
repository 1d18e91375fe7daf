import { NOTHING, pack, unpack, type Kept } from './kept.ts';
import type { Lms } from './lms.ts';
import type { Answers, Given, Playing } from './played.ts';
import type { ReportLine } from '../../../questions/report.ts';
import { reportOf } from './report.ts';
import { decimal, resultIn, typeIn, valueIn } from './words.ts';

/** One visit: what the pages keep goes to the learning system, and what it kept comes back. */
export interface Session {
  /** What the quiz has kept, as it keeps it on a device; `player`: the picture that learns. */
  load(player: string): string;
  save(text: string): void;
  /** The page that is open; the one that was open at the last visit. */
  open(page: string): void;
  lastPage: string;
  leave(): void;
}

/** The names of the same things in the two versions. */
const NAMES = {
  '1.2': {
    mode: 'cmi.core.lesson_mode',
    location: 'cmi.core.lesson_location',
    status: 'cmi.core.lesson_status',
    score: 'cmi.core.score',
    exit: 'cmi.core.exit',
    time: 'cmi.core.session_time',
    response: 'student_response',
    at: 'time',
  },
  '2004': {
    mode: 'cmi.mode',
    location: 'cmi.location',
    status: 'cmi.completion_status',
    score: 'cmi.score',
    exit: 'cmi.exit',
    time: 'cmi.session_time',
    response: 'learner_response',
    at: 'timestamp',
  },
} as const;

/**
 * `lms` is null where there is none: then nothing outlives the visit. The first answer to a question is reported and
 * counts; nothing that comes later, nor beginning anew, changes it.
 */
export function openSession(lms: Lms | null, playing: Playing, now: () => Date): Session {
  const { questions, isPrivate, lesson } = playing;
  const began = now().getTime();
  const names = NAMES[playing.version];
  // Whoever looks at a finished attempt, or only tries it, changes nothing.
  const told = lms && !['browse', 'review'].includes(lms.get(names.mode)) ? lms : null;
  let kept: Kept = lms && !isPrivate ? unpack(lms.get('cmi.suspend_data')) : NOTHING;
  const isDone = () => questions.every(({ id }) => kept.earned[id] !== undefined);

  if (told && !['completed', 'passed', 'failed'].includes(told.get(names.status))) told.set(names.status, 'incomplete');

  function tellScore(): void {
    if (!told) return;
    if (isDone()) told.set(names.status, 'completed');
    if (isPrivate) return;
    const scaled = questions.reduce((sum, { id }) => sum + (kept.earned[id] ?? 0), 0) / questions.length;
    told.set(`${names.score}.raw`, String(Math.round(scaled * 1e4) / 100));
    told.set(`${names.score}.min`, '0');
    told.set(`${names.score}.max`, '100');
    if (told.version === '2004') {
      told.set(`${names.score}.scaled`, String(decimal(scaled)));
      told.set('cmi.progress_measure', String(decimal(Object.keys(kept.earned).length / questions.length)));
    }
  }
  function tellAnswer({ id, value, right, earned }: ReportLine, objective: string, says: string): void {
    if (!told || isPrivate || !value) return;
    const { version } = told;
    const at = `cmi.interactions.${Number(told.get('cmi.interactions._count')) || 0}`;
    const set = (name: string, words: string | null) => words !== null && told.set(`${at}.${name}`, words);
    set('id', id);
    set('type', typeIn(version, value));
    set('objectives.0.id', objective);
    set(
      names.at,
      version === '1.2'
        ? now().toTimeString().slice(0, 8)
        : now()
            .toISOString()
            .replace(/\.(\d\d)\d*/, '.$1'),
    );
    const patterns = right.flatMap((one) => valueIn(version, one) ?? []).slice(0, 5);
    for (const [n, pattern] of patterns.entries()) set(`correct_responses.${n}.pattern`, pattern);
    set('weighting', '1');
    set(names.response, valueIn(version, value));
    set('result', resultIn(version, earned));
    if (version === '2004') set('description', says);
  }
  function count(answers: Answers): void {
    for (const question of questions) {
      const first: Given | undefined = answers[question.id]?.[0];
      if (!first || kept.earned[question.id] !== undefined) continue;
      const { earned, lines } = reportOf(question, first);
      kept = { ...kept, earned: { ...kept.earned, [question.id]: decimal(earned) } };
      for (const line of lines) tellAnswer(line, question.objective, question.says);
    }
    kept = { ...kept, answers };
  }

  return {
    lastPage: lms && !isPrivate ? lms.get(names.location) : '',
    load: (player) => JSON.stringify({ version: 1, who: player, players: { [player]: { [lesson]: kept.answers } } }),
    save(text) {
      const { who, players } = JSON.parse(text) as { who: string; players: Record<string, Record<string, Answers>> };
      count(players[who]?.[lesson] ?? {});
      tellScore();
      if (!isPrivate) told?.set('cmi.suspend_data', pack(kept));
      told?.commit();
    },
    open: (page) => void (isPrivate || told?.set(names.location, page)),
    leave() {
      if (told) {
        const seconds = Math.max(0, Math.round((now().getTime() - began) / 1000));
        told.set(names.time, told.version === '1.2' ? clock(seconds) : `PT${seconds}S`);
        // Also once all is done: who comes back sees what they did, and the score stays that of the first answers.
        told.set(names.exit, 'suspend');
        told.commit();
      }
      lms?.end();
    },
  };
}

/** `01:02:03`, as SCORM 1.2 has a time. */
const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
