/** Word and PowerPoint files against the schema of Office Open XML, by the validator of Microsoft's own SDK. */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { builtSite } from '../site.ts';

interface Fault {
  path?: string;
  description?: string;
}
type Validate = (file: Uint8Array, format: 'docx' | 'pptx', version: string) => Promise<Fault[]>;
// Installed here alone, so its types are not known to the project.
const { default: validate } = (await import('./node_modules/@ooxml-tools/validate/dist/npm/index.js' as string)) as {
  default: Validate;
};

const faultsOf = (bytes: Uint8Array, name: string): Promise<Fault[]> =>
  validate(Uint8Array.from(bytes), name.endsWith('pptx') ? 'pptx' : 'docx', 'Office2016');

/** Every Word and PowerPoint file below a folder of a site. */
async function officeFiles(site: string, below: string): Promise<string[]> {
  const folder = path.join(site, 'tai-ve', below);
  return (await readdir(folder, { recursive: true }))
    .filter((name) => /\.(docx|pptx)$/.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}

test('every Word and PowerPoint file of a grade of each band, and of the golden lesson, keeps to the schema', async () => {
  const real = await Promise.all(
    [2, 4, 8, 11].map(async (grade) => officeFiles(await builtSite('content'), `lop-${grade}`)),
  );
  const files = [...real.flat(), ...(await officeFiles(await builtSite('golden'), 'lop-4'))];
  expect(files.length).toBeGreaterThan(60);
  for (const file of files) expect(await faultsOf(await readFile(file), file), file).toEqual([]);
});

test('the schema is really asked: a paragraph in a place where none may stand', async () => {
  const [file] = await officeFiles(await builtSite('golden'), 'lop-4');
  const parts = unzipSync(await readFile(file!));
  const document = new TextDecoder().decode(parts['word/document.xml']!);
  parts['word/document.xml'] = new TextEncoder().encode(document.replace('<w:pPr>', '<w:pPr><w:p/>'));
  expect((await faultsOf(zipSync(parts), file!)).length).toBeGreaterThan(0);
});
