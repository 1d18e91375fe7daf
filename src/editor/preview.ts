import { cp, mkdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Checked } from '../checks/check-content.ts';
import { noticesOf } from '../curriculum/alert.ts';
import { alertPage, HOME, lessonPage, quizPage, under } from '../curriculum/address.ts';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { cut } from '../curriculum/cut.ts';
import type { Grade } from '../curriculum/grade.ts';
import type { Problem } from '../curriculum/problem.ts';
import type { Paper } from '../document/paper.ts';
import { writeWhole } from '../publish/write-whole.ts';
import { ALERT_TARGETS } from '../targets/alert-targets.ts';
import { worksheet } from '../targets/worksheet.ts';
import { kindOf } from './documents.ts';
import { openPages } from './preview-pages.ts';
import { keepFile } from './form-file.ts';
import { fileName, shownName } from './places.ts';

/** What is asked to be shown: a file, as it stands in the form or, without a text, as it is kept. */
export interface Asked {
  /** As the form names it. */
  file: string;
  text: string | null;
  grade: Grade | null;
  /** Whether its page is looked at: it costs the most, and starts when it is first wanted. */
  page: boolean;
}

export interface Shown {
  problems: (Problem & { isNote: boolean; words: string; form: string | null })[];
  grades: Grade[];
  page: string | null;
  hasSheet: boolean;
  /** What its page still holds of pictures, in bytes; null where none can stand. */
  room: number | null;
}

/**
 * What an office sees beside the form. Only what the file is read with is copied aside, the unsaved text laid over it,
 * so that it takes no longer with a hundred lessons, and what is wrong elsewhere hides nothing.
 */
export function openPreview(project: string, content: string) {
  const work = path.join(project, '.khien', 'soan');
  const aside = path.join(work, 'content');
  const pages = openPages(project, work);
  let sheet: Uint8Array | null = null;
  let copied = '';
  let turn: Promise<unknown> = Promise.resolve();

  async function show({ file: shown, text, grade, page }: Asked): Promise<Shown> {
    const file = fileName(shown);
    const kind = kindOf(file);
    if (!kind) return { problems: [], grades: [], page: null, hasSheet: false, room: null };
    const folder = file.startsWith('lessons/') ? file.split('/').slice(0, 2).join('/') : null;
    if (copied !== (folder ?? file)) await rm(aside, { recursive: true, force: true });
    copied = folder ?? file;
    await copyAside(content, aside, folder);
    if (text !== null) {
      const before = await readFile(path.join(content, file), 'utf8').catch(() => '');
      await mkdir(path.dirname(path.join(aside, file)), { recursive: true });
      await writeWhole(path.join(aside, file), keepFile(text, kind, before));
    }
    const { checkContent } = await import('../checks/check-content.ts');
    const { roomIn } = await import('../checks/picture-size.ts');
    const checked = await checkContent(aside);
    const { curriculum } = checked.content;
    const isOwn = (problem: Problem) => problem.file.startsWith(`content/${folder ? `${folder}/` : file}`);
    const grades = gradesOf(curriculum, file);
    const wanted = grade !== null && grades.includes(grade) ? grade : (grades[0] ?? null);
    sheet = await makeSheet(curriculum, file, wanted);
    const address = addressOf(curriculum, file, wanted);
    return {
      problems: [
        ...checked.problems.filter(isOwn).map((problem) => tell(problem, checked, false)),
        ...checked.notes.filter(isOwn).map((problem) => tell(problem, checked, true)),
      ],
      grades,
      page: page && address ? await pages.show(published(curriculum), address) : null,
      hasSheet: sheet !== null,
      room: roomIn(checked.content, `content/${file}`),
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

/** Copies what has changed: all that lessons share, one lesson's folder, and of a warning the lessons it may name. */
async function copyAside(content: string, aside: string, lesson: string | null): Promise<void> {
  await cp(content, aside, {
    recursive: true,
    preserveTimestamps: true,
    filter: async (from, to) => {
      const name = path.relative(content, from).split(path.sep).join('/');
      if (name.startsWith('releases')) return false;
      if (lesson && /^lessons\/./.test(name) && name !== lesson && !name.startsWith(`${lesson}/`)) return false;
      const [was, is] = await Promise.all([stat(from), stat(to).catch(() => null)]);
      return was.isDirectory() || was.mtimeMs !== is?.mtimeMs || was.size !== is.size;
    },
  });
}

function gradesOf({ lessons }: Curriculum, file: string): Grade[] {
  const [, slug, folder] = file.split('/');
  const lesson = file.startsWith('lessons/') ? lessons.find((one) => one.slug === slug) : undefined;
  const texts = lesson?.texts.filter((text) => file.endsWith('lesson.yaml') || text.file.includes(`/${folder}/`));
  return texts?.flatMap(({ grades }) => grades) ?? [];
}

function addressOf({ office: { site } }: Curriculum, file: string, grade: Grade | null): string | null {
  const [, name] = file.split('/');
  if (file.startsWith('alerts/')) return under(site.base, alertPage(path.basename(file, '.yaml')));
  if (!file.startsWith('lessons/')) return under(site.base, HOME);
  if (grade === null) return null;
  return under(site.base, file.endsWith('cau-hoi.mdx') ? quizPage(grade, name!) : lessonPage(grade, name!));
}

/** The sheet that goes with a file; null when there is none, or it can't be made yet. */
async function makeSheet(curriculum: Curriculum, file: string, grade: Grade | null): Promise<Uint8Array | null> {
  try {
    const paper = await composeSheet(published(curriculum), file, grade);
    if (!paper) return null;
    const { write } = await import('../publish/writers/pdf.ts');
    return await write({ format: 'pdf', paper });
  } catch {
    // A text that is not whole may have no sheet: its Problems say why.
    return null;
  }
}

async function composeSheet(curriculum: Curriculum, file: string, grade: Grade | null): Promise<Paper | null> {
  if (file.startsWith('alerts/')) {
    const notice = noticesOf(curriculum).find(({ id }) => id === path.basename(file, '.yaml'));
    return notice ? ALERT_TARGETS.bulletin.make(notice) : null;
  }
  const lesson = curriculum.lessons.find(({ slug }) => slug === file.split('/')[1]);
  const own = lesson && grade !== null ? cut(curriculum, lesson, grade) : null;
  return own ? worksheet.make(own) : null;
}

/** A draft is looked at as it will be. */
const published = (curriculum: Curriculum): Curriculum => ({
  ...curriculum,
  lessons: curriculum.lessons.map((lesson) => ({ ...lesson, status: 'published' })),
  alerts: curriculum.alerts.map((alert) => ({ ...alert, status: 'published' })),
});

/** A Problem with the words it stands at, to find it by in the form, and where its file is opened. */
function tell(problem: Problem, { documents }: Checked, isNote: boolean): Shown['problems'][number] {
  const source = documents.find(({ file }) => file === problem.file)?.source ?? '';
  const words = (source.split('\n')[problem.line - 1] ?? '')
    .replace(/<[^>]*>|[*_#>|-]/g, ' ')
    .trim()
    .slice(0, 60);
  const file = problem.file.replace(/^content\//, '');
  return { ...problem, isNote, words, form: kindOf(file) ? shownName(file) : null };
}
