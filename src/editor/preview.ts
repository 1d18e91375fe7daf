import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { noticesOf } from '../curriculum/alert.ts';
import { alertPage, HOME, lessonPage, quizPage, under } from '../curriculum/address.ts';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { cut } from '../curriculum/cut.ts';
import { namesOf } from '../curriculum/field-names.ts';
import type { Grade } from '../curriculum/grade.ts';
import type { Problem } from '../curriculum/problem.ts';
import type { Card } from '../document/card.ts';
import type { Paper } from '../document/paper.ts';
import type { Document } from '../reading/document.ts';
import { isLayer, LAYER, openContent } from '../reading/open-content.ts';
import { forgetOld } from '../publish/forget-old.ts';
import { sha256 } from '../publish/sha256.ts';
import { writeWhole } from '../publish/write-whole.ts';
import { ALERT_TARGETS } from '../targets/alert-targets.ts';
import { worksheet } from '../targets/worksheet.ts';
import { kindOf, type DocumentKind } from './documents.ts';
import { keepLast } from './keep-last.ts';
import { layAside } from './lay-aside.ts';
import { nextStep, publishWith, type NextStep } from './next-step.ts';
import { openPages } from './preview-pages.ts';
import { keepFile } from './form-file.ts';
import { comesFromBelow, findIn, foldersOf, overOf, type Over } from './layers.ts';
import { fileName, shownName } from './places.ts';

/** What is asked to be shown: a file, as it stands in the form or, without a text, as it is kept. */
export interface Asked {
  /** As the form names it. */
  file: string;
  text: string | null;
  grade: Grade | null;
  /** Whether its page is looked at: it costs the most, and starts when it is first wanted. */
  page: boolean;
  /** Which of its papers; the first when it has none of this name. */
  sheet: string | null;
}

/** A paper, or a picture, as it will be given away. */
interface Sheet {
  type: 'application/pdf' | 'image/png';
  bytes: Uint8Array;
}

export interface Shown {
  problems: (Problem & { isNote: boolean; words: string; field: string | null; form: string | null })[];
  grades: Grade[];
  page: string | null;
  /** What there is to see on paper, in the order of use. */
  sheets: { id: string; name: string }[];
  /** Whether one of them could be made. */
  hasSheet: boolean;
  /** Said where nothing is wrong. */
  next: NextStep | null;
  /** What its page still holds of pictures, in bytes; null where none can stand. */
  room: number | null;
  /** How it stands to the base; beside layer.yaml, how all do that stand in place of a file there. */
  over: Over[];
}

const NOTHING: Shown = {
  problems: [],
  grades: [],
  page: null,
  sheets: [],
  hasSheet: false,
  next: null,
  room: null,
  over: [],
};

/**
 * What an office sees beside the form. Only what the file is read with is copied aside, from the base too where the
 * content lies on one, the unsaved text laid over it, so that it takes no longer with a hundred lessons, and what is
 * wrong elsewhere hides nothing.
 */
export function openPreview(project: string, content: string) {
  const works = path.join(project, '.khien', 'soan');
  // One Khiên may be open on two contents at once, a base and what lies on it: neither sees the other's copy.
  const work = path.join(works, sha256(content).slice(0, 12));
  const aside = path.join(work, 'content');
  const pages = openPages(project, work);
  const how = publishWith(project, content);
  const { keep, nextRound } = keepLast();
  let sheet: Sheet | null = null;
  let copied = '';
  let turn: Promise<unknown> = forgetOld(works);

  async function show({ file: shown, text, grade, page, sheet: named }: Asked): Promise<Shown> {
    const file = fileName(shown);
    const kind = kindOf(file, isLayer(content));
    if (!kind) return NOTHING;
    const folder = file.startsWith('lessons/') ? file.split('/').slice(0, 2).join('/') : null;
    if (copied !== (folder ?? file)) await rm(aside, { recursive: true, force: true });
    copied = folder ?? file;
    const before = (await findIn(await foldersOf(content), file))?.source ?? '';
    const now = text === null ? before : keepFile(text, kind, before);
    const { folder: whole, merge, nameOf, overrides, ...layered } = await openContent(content);
    // Without its base nothing can be said of a layer but that.
    if (layered.problems.length && whole === content)
      return { ...NOTHING, problems: layered.problems.map((problem) => tell(problem, [], false, problem.file)) };
    const over = await overOf(content, overrides, file);
    if (file === LAYER) return { ...NOTHING, over };
    await layAside(whole, aside, file, now);
    if (text !== null) {
      await mkdir(path.dirname(path.join(aside, file)), { recursive: true });
      await writeWhole(path.join(aside, file), merge(file, now));
    }
    const { checkContent } = await import('../checks/check-content.ts');
    const { roomIn } = await import('../checks/picture-size.ts');
    nextRound();
    const checked = await checkContent(aside, undefined, keep);
    const { curriculum } = checked.content;
    const written = ({ file: read }: Problem) => nameOf(read.replace(/^content/, path.basename(content)));
    const isIn = (top: string) => (problem: Problem) =>
      problem.file.startsWith(`${top}/${folder ? `${folder}/` : file}`);
    // Of the ledger only this file's promises are laid aside.
    const isOwn = (problem: Problem) => isIn('content')(problem) || problem.file.startsWith('content/releases/');
    const isOfLayer = isIn(path.basename(content));
    const grades = gradesOf(curriculum, file);
    const wanted = grade !== null && grades.includes(grade) ? grade : (grades[0] ?? null);
    const sheets = sheetsOf(curriculum, file);
    sheet = await makeSheet(curriculum, file, wanted, sheets.find(({ id }) => id === named) ?? sheets[0]);
    const address = addressOf(curriculum, file, wanted);
    const say = (isNote: boolean, ofLayer: readonly Problem[], ofContent: readonly Problem[]) => [
      ...ofLayer.filter(isOfLayer).map((problem) => tell(problem, [], isNote, problem.file)),
      ...ofContent.filter(isOwn).map((problem) => tell(problem, checked.documents, isNote, written(problem))),
    ];
    const wrong = say(false, layered.problems, checked.problems);
    return {
      problems: [...wrong, ...say(true, layered.notes, checked.notes)],
      grades,
      page: page && address ? await pages.show(published(curriculum), address) : null,
      sheets: sheets.map(({ id, name }) => ({ id, name })),
      hasSheet: sheet !== null,
      next: wrong.length ? null : nextStep(curriculum, file, text !== null, how),
      room: roomIn(checked.content, `content/${file}`),
      over,
    };
  }
  return {
    /** One at a time: they share the copy. */
    show: (asked: Asked): Promise<Shown> => {
      const shown = turn.then(() => show(asked));
      turn = shown.catch(() => {});
      return shown;
    },
    sheet: () => sheet,
    stop: pages.stop,
  };
}

function gradesOf({ lessons }: Curriculum, file: string): Grade[] {
  const [, slug, folder] = file.split('/');
  const lesson = file.startsWith('lessons/') ? lessons.find((one) => one.slug === slug) : undefined;
  const texts = lesson?.texts.filter((text) => file.endsWith('lesson.yaml') || text.file.includes(`/${folder}/`));
  return texts?.flatMap(({ grades }) => grades) ?? [];
}

function addressOf({ office: { site }, alerts }: Curriculum, file: string, grade: Grade | null): string | null {
  const [, name] = file.split('/');
  if (file.startsWith('alerts/')) {
    const id = path.basename(file, '.yaml');
    return alerts.some((alert) => alert.id === id) ? under(site.base, alertPage(id)) : null;
  }
  if (file === 'office.yaml') return under(site.base, HOME);
  if (grade === null || !file.startsWith('lessons/')) return null;
  return under(site.base, file.endsWith('cau-hoi.mdx') ? quizPage(grade, name!) : lessonPage(grade, name!));
}

/** What a file has on paper: a warning all that hangs on a board, is sent or read aloud, a lesson its sheet. */
function sheetsOf({ alerts, lessons }: Curriculum, file: string): { id: SheetId; name: string }[] {
  const [folder, name] = file.split('/');
  if (folder === 'alerts')
    return alerts.some(({ id }) => `${id}.yaml` === name)
      ? ON_PAPER.map((id) => ({ id, name: ALERT_TARGETS[id].name }))
      : [];
  const isLesson = folder === 'lessons' && lessons.some(({ slug }) => slug === name);
  return isLesson ? [{ id: 'worksheet', name: worksheet.name }] : [];
}

const ON_PAPER = ['bulletin', 'card', 'broadcast', 'homeroom', 'alert-family'] as const;
type SheetId = (typeof ON_PAPER)[number] | 'worksheet';

/** The sheet that goes with a file; null when there is none, or it can't be made yet. */
async function makeSheet(
  curriculum: Curriculum,
  file: string,
  grade: Grade | null,
  wanted: { id: SheetId } | undefined,
): Promise<Sheet | null> {
  if (!wanted) return null;
  try {
    const made = composeSheet(published(curriculum), file, grade, wanted.id);
    if (!made) return null;
    if ('card' in made) {
      const { write } = await import('../publish/writers/png.ts');
      return { type: 'image/png', bytes: await write({ format: 'png', first: made }) };
    }
    const { write } = await import('../publish/writers/pdf.ts');
    return { type: 'application/pdf', bytes: await write({ format: 'pdf', paper: made.paper }) };
  } catch {
    // A text that is not whole may have no sheet: its Problems say why.
    return null;
  }
}

function composeSheet(
  curriculum: Curriculum,
  file: string,
  grade: Grade | null,
  id: SheetId,
): { paper: Paper } | { card: Card } | null {
  if (id === 'worksheet') {
    const lesson = curriculum.lessons.find(({ slug }) => slug === file.split('/')[1]);
    const own = lesson && grade !== null ? cut(curriculum, lesson, grade) : null;
    return own ? { paper: worksheet.make(own) } : null;
  }
  const notice = noticesOf(curriculum).find((one) => one.id === path.basename(file, '.yaml'));
  if (!notice) return null;
  return id === 'card' ? { card: ALERT_TARGETS.card.make(notice) } : { paper: ALERT_TARGETS[id].make(notice) };
}

/** A draft is looked at as it will be. */
const published = (curriculum: Curriculum): Curriculum => ({
  ...curriculum,
  lessons: curriculum.lessons.map((lesson) => ({ ...lesson, status: 'published' })),
  alerts: curriculum.alerts.map((alert) => ({ ...alert, status: 'published' })),
});

/**
 * A Problem with the words it stands at, or the field where there are fields, the file that somebody wrote, and the
 * form that opens it.
 */
function tell(
  problem: Problem,
  documents: readonly Document[],
  isNote: boolean,
  written: string,
): Shown['problems'][number] {
  const lines = (documents.find(({ file }) => file === problem.file)?.source ?? '').split('\n');
  const words = (lines[problem.line - 1] ?? '')
    .replace(/<[^>]*>|[*_#>|]|^\s*-|(?<!\S)-|-(?!\S)/g, ' ')
    .trim()
    .slice(0, 60);
  const kind = kindOf(inside(problem.file));
  // A file of the base opens here, where it is one among many: saved, it stands in the base's place.
  const opened = [inside(written), inside(problem.file)].find(
    (one, i) => kindOf(one) && (i === 0 || comesFromBelow(one)),
  );
  const form = opened === undefined ? null : shownName(opened);
  return { ...problem, file: written, isNote, words, field: kind && fieldOf(kind, problem, lines), form };
}

/** A file's path in its content folder; one of a base keeps the way there. */
const inside = (file: string): string => file.replace(/^[^/.]+\//, '');

/** What the field is called that a Problem of a YAML file is about: as it names it, else by the line it stands at. */
function fieldOf({ data, vocabulary }: DocumentKind, { what, line }: Problem, lines: readonly string[]): string | null {
  if (!data || vocabulary) return null;
  const labels = Object.entries(data.shape).map(([key, prop]) => ({
    key,
    label: namesOf(key, prop as z.ZodType).label,
  }));
  const key = lines
    .slice(0, line)
    .findLast((text) => /^\w/.test(text))
    ?.split(':')[0];
  const found =
    labels.find(({ label }) => what.includes(`“${label}”`) || what.includes(`“${label} ›`)) ??
    labels.find((one) => one.key === key);
  return found?.label ?? null;
}
