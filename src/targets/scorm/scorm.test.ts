import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { aLessonOfEachBand, goldenLessons, sampleLessons } from '../../../test/lessons.ts';
import { anyResponse } from '../../../test/made/any-response.ts';
import { readXml } from '../../../test/read-xml.ts';
import type { GradeLesson } from '../../curriculum/cut.ts';
import { isOnWeb, score } from '../../questions/kinds.ts';
import { manifestOf } from './manifest.ts';
import { playingOf } from './package.ts';
import { pack, ROOM, unpack } from './play/kept.ts';
import type { Lms } from './play/lms.ts';
import type { Answers, Given, Playing, Version } from './play/played.ts';
import { reportOf } from './play/report.ts';
import { openSession } from './play/session.ts';
import { relative, takePage } from './take-page.ts';

const VERSIONS = ['1.2', '2004'] as const;
const NAMES = {
  '1.2': { raw: 'cmi.core.score.raw', status: 'cmi.core.lesson_status', location: 'cmi.core.lesson_location' },
  '2004': { raw: 'cmi.score.raw', status: 'cmi.completion_status', location: 'cmi.location' },
};
let lessons: GradeLesson[];
let golden: GradeLesson;
beforeAll(async () => {
  lessons = [(await goldenLessons())[0]!, ...aLessonOfEachBand(await sampleLessons())];
  golden = lessons[0]!;
});

/** A learning system that takes every value, and counts interactions as the standard says. */
function system(version: Version, values = new Map<string, string>()): Lms & { values: Map<string, string> } {
  return {
    version,
    values,
    get: (name) =>
      name === 'cmi.interactions._count'
        ? String(new Set([...values.keys()].flatMap((key) => /^cmi\.interactions\.(\d+)/.exec(key)?.[1] ?? [])).size)
        : (values.get(name) ?? ''),
    set: (name, value) => void values.set(name, value),
    commit: () => {},
    end: () => {},
  };
}
const idsIn = (values: Map<string, string>): string[] =>
  [...values].flatMap(([name, value]) => (/^cmi\.interactions\.\d+\.id$/.test(name) ? [value] : []));
const clock = () => new Date(2026, 10, 28, 10, 0, 0);
const playing = (lesson: GradeLesson, version: Version): Playing => playingOf(version, lesson, ['a.html', 'b.html']);
const kept = (lesson: string, answers: Answers) =>
  JSON.stringify({ version: 1, who: 'meo', players: { meo: { [lesson]: answers } } });

/** An answer to every question that any can be drawn for, three tries each. */
const anyAnswers = ({ questions }: GradeLesson): fc.Arbitrary<Answers> =>
  fc.record(
    Object.fromEntries(
      questions.flatMap((question) => {
        const responses = anyResponse(question) as fc.Arbitrary<Given> | null;
        return responses ? [[question.id, fc.array(responses, { minLength: 1, maxLength: 3 })]] : [];
      }),
    ),
  );

test('the score is the mean of our own scores of the first answers, whatever was answered later', () => {
  for (const lesson of lessons)
    for (const version of VERSIONS)
      fc.assert(
        fc.property(anyAnswers(lesson), (answers) => {
          const lms = system(version);
          const told = playing(lesson, version);
          openSession(lms, told, clock).save(kept(told.lesson, answers));
          const asked = lesson.questions.filter(isOnWeb);
          const sum = asked.reduce(
            (all, one) => all + (answers[one.id] ? score(one, answers[one.id]![0] as never)! : 0),
            0,
          );
          expect(Number(lms.values.get(NAMES[version].raw))).toBeCloseTo((100 * sum) / asked.length, 1);
        }),
        { numRuns: 10 },
      );
});

test('of every question that is more than a walk a report says what would have been right, piece by piece', () => {
  for (const played of playing(golden, '1.2').questions) {
    const responses = anyResponse(golden.questions.find(({ id }) => id === played.id)!);
    for (const response of responses ? fc.sample(responses, 5) : []) {
      const { lines } = reportOf(played, response);
      expect(lines, played.key.kind).not.toEqual([]);
      for (const { id, right } of lines) expect(right, id).not.toEqual([]);
    }
  }
});

test('what is kept between visits fits in SCORM 1.2 in every lesson, and comes back as it was', () => {
  for (const lesson of lessons)
    fc.assert(
      fc.property(anyAnswers(lesson), (answers) => {
        const earned = Object.fromEntries(lesson.questions.map(({ id }) => [id, 0.25]));
        const text = pack({ earned, answers });
        expect(text.length).toBeLessThanOrEqual(ROOM);
        expect(unpack(text)).toEqual({ earned, answers });
      }),
      { numRuns: 10 },
    );
});

test('words too many to be kept go before the score does, and damaged ones are nothing', () => {
  const random = Array.from({ length: 900 }, (_, i) => `${Math.imul(i + 7, 2654435761) >>> 0}`).join('');
  const answers = { 'a-1': [{ kind: 'short-answer', written: random }] };
  expect(unpack(pack({ earned: { 'a-1': 1 }, answers }))).toEqual({ earned: { 'a-1': 1 }, answers: {} });
  for (const text of ['', '???', 'YWJj', btoa('{}')]) expect(unpack(text)).toEqual({ earned: {}, answers: {} });
});

test('who comes back goes on where they were, and nothing that was reported is reported again', () => {
  for (const version of VERSIONS) {
    const values = new Map<string, string>();
    const told = playing(golden, version);
    const [first, second] = golden.questions.filter(({ kind }) => kind === 'single' || kind === 'multiple');
    const answer = (question: typeof first, right: boolean): Given[] => {
      const ids = question!.kind === 'single' || question!.kind === 'multiple' ? question!.options : [];
      const own = ids.filter((one) => one.right === right).map(({ id }) => id);
      return [
        question!.kind === 'single' ? { kind: 'single', chosen: own[0] } : { kind: 'multiple', chosen: own },
      ] as never;
    };
    const before = openSession(system(version, values), told, clock);
    before.open('b.html');
    before.save(kept(told.lesson, { [first!.id]: answer(first, true) }));
    before.leave();
    const raw = values.get(NAMES[version].raw);

    const after = openSession(system(version, values), told, clock);
    expect(after.lastPage).toBe('b.html');
    expect(JSON.parse(after.load('tho'))).toEqual(
      JSON.parse(kept(told.lesson, { [first!.id]: answer(first, true) }).replaceAll('meo', 'tho')),
    );
    // Begun anew with other answers: the first ones count.
    after.save(kept(told.lesson, {}));
    after.save(kept(told.lesson, { [first!.id]: answer(first, false) }));
    expect(values.get(NAMES[version].raw)).toBe(raw);
    after.save(kept(told.lesson, { [first!.id]: answer(first, false), [second!.id]: answer(second, true) }));
    expect(idsIn(values)).toEqual([first!.id, second!.id]);
  }
});

test('once every question has its first answer the lesson is completed, and not before', () => {
  for (const version of VERSIONS) {
    const lms = system(version);
    const told = playing(golden, version);
    const session = openSession(lms, told, clock);
    expect(lms.values.get(NAMES[version].status)).toBe('incomplete');
    const story = { kind: 'story', chosen: [] };
    const [drawn] = fc.sample(anyAnswers(golden), { numRuns: 1, seed: 1 });
    const stories = golden.questions.filter(({ kind }) => kind === 'story').map(({ id }) => [id, [story]]);
    session.save(kept(told.lesson, { ...drawn, ...Object.fromEntries(stories.slice(1)) }));
    expect(lms.values.get(NAMES[version].status)).toBe('incomplete');
    session.save(kept(told.lesson, { ...drawn, ...Object.fromEntries(stories) }));
    expect(lms.values.get(NAMES[version].status)).toBe('completed');
  }
});

test('of a lesson on private matters a learning system hears that it was done, and nothing else', () => {
  for (const version of VERSIONS) {
    const lms = system(version, new Map([['cmi.suspend_data', pack({ earned: { x: 1 }, answers: {} })]]));
    const told = playing({ ...golden, care: 'private' }, version);
    const session = openSession(lms, told, clock);
    session.open('b.html');
    const [drawn] = fc.sample(anyAnswers(golden), { numRuns: 1, seed: 1 });
    session.save(kept(told.lesson, drawn!));
    session.leave();
    lms.values.delete('cmi.suspend_data');
    const heard = [...lms.values.keys()].map((name) => name.replace(/^cmi\.(core\.)?/, ''));
    expect(heard.sort()).toEqual(
      ['exit', version === '1.2' ? 'lesson_status' : 'completion_status', 'session_time'].sort(),
    );
  }
});

test('who only looks at a lesson changes nothing in the learning system', () => {
  for (const [version, mode] of [
    ['1.2', 'cmi.core.lesson_mode'],
    ['2004', 'cmi.mode'],
  ] as const) {
    const values = new Map([[mode, 'review']]);
    const told = playing(golden, version);
    const session = openSession(system(version, values), told, clock);
    session.save(kept(told.lesson, fc.sample(anyAnswers(golden), 1)[0]!));
    session.leave();
    expect([...values.keys()]).toEqual([mode]);
  }
});

test('a manifest names its one page, every file once, and the edition', () => {
  for (const [version, edition] of [
    ['1.2', '1.2'],
    ['2004', '2004 4th Edition'],
  ] as const) {
    const files = ['a & b.css', 'index.html', 'lop-4/mau/index.html'];
    const text = manifestOf(version, golden, 'index.html', files);
    const root = readXml(text);
    const hrefs = [...text.matchAll(/<file href="([^"]*)"/g)].map(([, href]) => href);
    expect(root).toBeTruthy();
    expect(hrefs).toEqual(['index.html', 'a &amp; b.css', 'lop-4/mau/index.html']);
    expect(text).toContain(`<schemaversion>${edition}</schemaversion>`);
  }
});

const taken = (body: string) =>
  takePage(
    `<!DOCTYPE html><html><head><meta name="khien-release" content="x"></head><body>${body}</body></html>`,
    'lop-4/mau/index.html',
    '/kho/',
    ['lop-4/mau/index.html', 'lop-4/mau/trac-nghiem/index.html'],
    'khien-trang.js',
  );

test('a page of a package has its own script first, relative addresses, and nothing that only a whole site has', () => {
  const { html, files, dead } = taken(
    '<nav data-site-only>x</nav><p data-packed-only hidden>y</p><a href="/kho/lop-4/mau/trac-nghiem/#a">q</a><script type="module" src="/kho/_astro/a.js"></script>',
  );
  expect(html).toBe(
    '<!DOCTYPE html><html data-packed=""><head><script src="../../khien-trang.js" data-page="lop-4/mau/index.html"></script></head><body><p data-packed-only="">y</p><a href="trac-nghiem/index.html#a">q</a><script type="module" src="../../_astro/a.js"></script></body></html>',
  );
  expect(files).toEqual(['_astro/a.js']);
  expect(dead).toEqual([]);
});

test('a link to a page that did not come along is no link, and is told', () => {
  expect(taken('<a href="/kho/gia-dinh/">g</a>')).toMatchObject({
    html: expect.stringContaining('<a>g</a>') as string,
    dead: ['/kho/gia-dinh/'],
  });
});

test('the way from one file to another is what a browser finds', () => {
  for (const [from, to] of [
    ['a/b/c.html', 'a/b/d.js'],
    ['a/b/c.html', 'a/x/d.js'],
    ['c.html', 'a/d.js'],
    ['a/b/c.html', 'd.js'],
  ] as const)
    expect(new URL(relative(from, to), `http://x/${from}`).pathname).toBe(`/${to}`);
});
