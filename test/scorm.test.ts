/** Packages for learning systems, made of the pages of a built site and read as strictly as a system might. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_STAMP } from '../src/blocks/message/schema.ts';
import type { GradeLesson } from '../src/curriculum/cut.ts';
import { bundlePlayer } from '../src/maker/bundle-player.ts';
import { siteOfFolder } from '../src/publish/site-of-folder.ts';
import { packScorm } from '../src/targets/scorm/package.ts';
import { SCORM_WAYS } from '../src/targets/scorm/ask.ts';
import { carriesOf } from '../src/targets/exchange/carry.ts';
import { TARGETS } from '../src/targets/registry.ts';
import { PROJECT } from './folders.ts';
import { goldenLessons } from './lessons.ts';
import { readXml, type Tag } from './read-xml.ts';
import { builtSite } from './site.ts';
import { heard } from './words-of-html.ts';

let lesson: GradeLesson;
/** The lesson on private matters, its first question kept for tests, a misconception named on whatever has an id. */
const MYTH = 'ngo-nhan-khong-duoc-ra-ngoai';
function guarded({ questions: [first, ...questions], ...rest }: GradeLesson): GradeLesson {
  const reserved = [{ ...first!, use: 'test' }];
  const lesson = { ...rest, questions, care: 'private', reserved, myths: { [MYTH]: MYTH } };
  return JSON.parse(
    JSON.stringify(lesson, (_, value: unknown) =>
      value && typeof value === 'object' && 'id' in value ? { ...value, myth: MYTH } : value,
    ),
  ) as GradeLesson;
}
let packs: Record<
  string,
  { bytes: Uint8Array; dead: string[]; again: Uint8Array; guarded: Record<string, Uint8Array> }
>;
beforeAll(async () => {
  [lesson] = (await goldenLessons()) as [GradeLesson];
  const site = siteOfFolder(await builtSite('golden'), '/');
  const player = await bundlePlayer(PROJECT);
  const make = async (version: '1.2' | '2004') => ({
    ...(await packScorm(version, lesson, site, player)),
    again: (await packScorm(version, lesson, site, player)).bytes,
    guarded: unzipSync((await packScorm(version, guarded(lesson), site, player)).bytes),
  });
  packs = { '1.2': await make('1.2'), '2004': await make('2004') };
});

const find = (tag: Tag, name: string): Tag[] =>
  tag.children.flatMap((child) => [...(child.name === name ? [child] : []), ...find(child, name)]);

describe.each(['1.2', '2004'])('SCORM %s', (version) => {
  const parts = () => unzipSync(packs[version]!.bytes);
  const textOf = (name: string) => strFromU8(parts()[name]!);

  test('the manifest stands at the root and names every file of the package, and none that is not there', () => {
    const manifest = readXml(textOf('imsmanifest.xml'));
    const [resource] = find(manifest, 'resource');
    const hrefs = find(manifest, 'file').map(({ attributes }) => attributes.href!);
    expect(new Set(hrefs).size).toBe(hrefs.length);
    expect(hrefs.sort()).toEqual(
      Object.keys(parts())
        .filter((name) => name !== 'imsmanifest.xml')
        .sort(),
    );
    expect(resource!.attributes.href).toBe('index.html');
    expect(find(manifest, 'item').map(({ attributes }) => attributes.identifierref)).toEqual([
      resource!.attributes.identifier,
    ]);
  });

  test('it weighs less than its budget, is the same whenever it is made, and no link in it leads nowhere', () => {
    const { bytes, again, dead } = packs[version]!;
    expect(bytes.length).toBeLessThan(TARGETS.scorm12.budget!);
    expect(Buffer.from(bytes).equals(again)).toBe(true);
    expect(dead).toEqual([]);
    const names = Object.keys(parts());
    for (const page of names.filter((name) => name.startsWith('lop-')))
      for (const [, address] of textOf(page).matchAll(/<(?:script|link|img|iframe|a)\b[^>]*?(?:src|href)="([^"#]+)/g)) {
        if (/^(data:|tel:|sms:|mailto:)/.test(address!)) continue;
        if (address!.startsWith('https:')) continue;
        expect(names, `${page} → ${address}`).toContain(new URL(address!, `http://x/${page}`).pathname.slice(1));
      }
  });

  test('nothing of it is fetched from elsewhere, and nothing stays on the device behind its back', () => {
    for (const [name, data] of Object.entries(parts())) {
      if (!/\.(html|css|js)$/.test(name)) continue;
      const text = strFromU8(data);
      expect(text, name).not.toMatch(/(?:src|srcset)="(?:https?:)?\/\//);
      expect(text, name).not.toMatch(/url\((?:https?:)?\/\//);
      expect(text, name).not.toMatch(/khien-release" content|<link[^>]*rel="(?:preload|canonical|manifest)"/);
    }
  });

  test('every question stands in its quiz or is named in what is read first', () => {
    const quiz = textOf(`lop-${lesson.grade}/${lesson.slug}/trac-nghiem/index.html`);
    const readFirst = heard(textOf('doc-truoc.html')).join(' ');
    for (const { id, kind } of lesson.questions)
      if (carriesOf(SCORM_WAYS)[kind].keeps === 'whole') expect(quiz).toContain(`data-question="${id}"`);
      else expect(readFirst).toContain(`${id}: `);
  });

  test('what it knows of its questions has none that is kept for tests, and no misconception', () => {
    const { guarded: files } = packs[version]!;
    const [, hidden] = /data-playing="([^"]+)"/.exec(strFromU8(files['index.html']!))!;
    const known = Buffer.from(hidden!, 'base64').toString();
    const [first, second] = lesson.questions;
    expect(known).toContain(second!.id);
    expect(known).not.toContain(first!.id);
    for (const data of [known, ...Object.values(files).map((file) => strFromU8(file))])
      expect(data).not.toContain(MYTH);
    expect(strFromU8(files['doc-truoc.html']!)).toContain('1 câu để dành cho đề kiểm tra không đi cùng');
  });

  test('every made-up message has its stamp, in lesson and quiz', () => {
    for (const page of ['', 'trac-nghiem/']) {
      const html = textOf(`lop-${lesson.grade}/${lesson.slug}/${page}index.html`);
      const frames = html.split(/<(?:figure|div|section|article)[^>]*class="message[ "]/).slice(1);
      expect(frames.length).toBeGreaterThan(0);
      for (const frame of frames) expect(frame.slice(0, 2500)).toContain(SAMPLE_STAMP);
    }
  });

  test('of a lesson on private matters it says what the system hears, and what is right is not to be read at a glance', () => {
    expect(strFromU8(packs[version]!.guarded['doc-truoc.html']!)).toContain('chỉ biết em đã làm xong');
    expect(textOf('index.html')).not.toContain(lesson.questions[0]!.id);
  });
});
