import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, realpath, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { builtSite } from '../site.ts';

const VNU = path.join(import.meta.dirname, 'node_modules/vnu-jar/build/dist/vnu.jar');
const ready = existsSync('/usr/bin/java') && existsSync(VNU);

/** What the W3C's checker says of every page below a folder: errors only. */
function errorsIn(folder: string): string[] {
  try {
    execFileSync('java', ['-Xss4m', '-jar', VNU, '--skip-non-html', '--errors-only', '--format', 'json', folder], {
      stdio: 'pipe',
      maxBuffer: 1e8,
    });
    return [];
  } catch (error) {
    const { messages } = JSON.parse(String((error as { stderr: Buffer }).stderr)) as {
      messages: { url: string; lastLine: number; message: string }[];
    };
    return messages.map(
      ({ url, lastLine, message }) => `${url.replace(/^.*\/releases\/\d+/, '')}:${lastLine} ${message}`,
    );
  }
}

test.skipIf(!ready)('every page is valid HTML by the W3C’s checker', async () => {
  for (const site of await Promise.all([builtSite('content'), builtSite('golden')]))
    expect(errorsIn(await realpath(site))).toEqual([]);
});

test.skipIf(!ready)('the checker is really run: a page with a list item out of place fails', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'khien-vnu-'));
  await writeFile(
    path.join(folder, 'index.html'),
    '<!doctype html><html lang="vi"><head><title>Thử</title></head><body><p><li>lạc</li></p></body></html>',
  );
  expect(errorsIn(folder).length).toBeGreaterThan(0);
});
