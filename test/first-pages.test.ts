import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import { MANIFEST, teacherPage } from '../src/curriculum/address.ts';
import { GRADES } from '../src/curriculum/grade.ts';
import type { PackFile } from '../src/publish/manifest.ts';
import { builtSite } from './site.ts';

const published = async (address: string) => readFile(path.join(await builtSite('sample'), address));
const documents = async () =>
  (JSON.parse(String(await published(MANIFEST))) as { files: PackFile[] }).files.filter(
    ({ format, grade }) => grade !== null && (format === 'pdf' || format === 'pptx'),
  );

test('the pages show each of them at its own width and height, so that nothing jumps', async () => {
  const shown = new Map<string, Record<string, string>>();
  for (const grade of GRADES) {
    const visit = (node: DefaultTreeAdapterTypes.Node): void => {
      if (tree.isElementNode(node) && node.tagName === 'img') {
        const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
        shown.set(attributes.src!, attributes);
      }
      if ('childNodes' in node) node.childNodes.forEach(visit);
    };
    visit(parse(String(await published(`${teacherPage(grade)}index.html`))));
  }
  for (const { address, picture } of await documents()) {
    expect(shown.get(picture!.address), address).toMatchObject({
      width: String(picture!.width),
      height: String(picture!.height),
      loading: 'lazy',
      alt: '',
    });
  }
});
