import type { Engine } from '../../maker/engine.ts';
import type { Curriculum } from '../../curriculum/curriculum.ts';
import type { Grade } from '../../curriculum/grade.ts';
import type { Fonts } from '../../print/fonts.ts';
import type { Refusal, TestOrNot } from '../../teaching/refusal.ts';
import type { TestSet } from '../../teaching/test-set.ts';
import { load } from './load-script.ts';

/** A wish for a test: of which grade, and how the engine is asked for it. */
export interface Wish {
  grade: Grade;
  /** Whether it is one that was printed before. */
  recalled: boolean;
  ask: (engine: Engine, curriculum: Curriculum) => TestOrNot;
}

export interface MadeFile {
  name: string;
  paper: string;
  format: string;
  data: Uint8Array;
  /** How heavy it is, for people. */
  size: string;
}

export interface Made {
  /** What its zip is called, and what the name of each file begins with. */
  name: string;
  /** Of every version. */
  codes: string[];
  files: MadeFile[];
  zip: { data: Uint8Array; size: string };
  /** What is to be said of its minutes; null when they are what its questions take. */
  time: string | null;
  /** Whether some lesson stands in a revision that is in no release: once it changes, these codes lead nowhere. */
  unreleased: boolean;
  /** What is to be said of questions that read otherwise than when they were printed; null when none does. */
  reworded: string | null;
}

export type Progress = (done: number, total: number, what: string) => void;

/** Typefaces that were read before; they remember every word they have measured. */
const fonts: Partial<Fonts> = {};

/** The typefaces of a test's papers, each sent for once. */
export async function fontsOf(engine: Engine, set: TestSet): Promise<Fonts> {
  for (const face of engine.facesOf(set)) fonts[face] ??= engine.readFamily(await load(`phong-${face}`));
  return fonts as Fonts;
}

/** Makes a test on this device, file by file. */
export async function makeTest(
  { grade, recalled, ask }: Wish,
  progress: Progress,
): Promise<Made | { refusals: Refusal[] }> {
  progress(0, 0, 'Đang tải bộ làm đề…');
  const engine = await load('bo-may');
  const curriculum = await load(`lop-${grade}`);
  const { set, refusals } = ask(engine, curriculum);
  if (!set) return { refusals };
  await engine.drawDrawings(curriculum);
  const wanted = engine.testFiles(set, await fontsOf(engine, set));
  const files: MadeFile[] = [];
  for (const { make, ...file } of wanted) {
    progress(
      files.length,
      wanted.length,
      `Đang làm ${files.length + 1}/${wanted.length}: ${file.paper} (${file.format})…`,
    );
    await painted();
    const data = await make();
    files.push({ ...file, data, size: engine.showBytes(data.length) });
  }
  const latest = set.lessons
    .map(({ revision }) => revision.date)
    .sort()
    .at(-1)!;
  const zip = engine.zip(Object.fromEntries(files.map(({ name, data }) => [name, data])), latest);
  return {
    name: engine.testName(set, recalled),
    codes: set.versions.map(({ code }) => code),
    files,
    zip: { data: zip, size: engine.showBytes(zip.length) },
    time: engine.sayTime(set),
    unreleased: engine.findUnreleased(set, curriculum.ledger).length > 0,
    reworded: recalled ? engine.sayReworded(engine.findReworded(set, curriculum.ledger)) : null,
  };
}

/** Lets the page show how far it is before it is busy again. */
const painted = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
