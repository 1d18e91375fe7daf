import { execFileSync, spawn } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { scratch } from '../../../test/folders.ts';
import { makeParcel } from '../../../test/made/parcel.ts';
import { buildSmall } from '../../../test/made/small-site.ts';
import { publishedOf, publishSite } from '../publish-site.ts';
import { takeTo } from './places.ts';

/** A host of git repositories on this machine; `cut`: the line is gone in the middle of what is pushed. */
async function openHost(root: string) {
  const host = { cut: false };
  const server = createServer((request, response) => {
    if (host.cut && request.method === 'POST') request.once('data', () => request.socket.destroy());
    else serve(root, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { host, address: `http://127.0.0.1:${port}/`, stop };
}

/** Git's own program for a web server, asked as a web server asks it. */
function serve(root: string, request: IncomingMessage, response: ServerResponse): void {
  const [name, query = ''] = request.url!.split('?');
  const child = spawn('git', ['http-backend'], {
    env: {
      ...process.env,
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      REQUEST_METHOD: request.method,
      PATH_INFO: name,
      QUERY_STRING: query,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
    },
  });
  request.pipe(child.stdin);
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  child.on('close', () => {
    const said = Buffer.concat(parts);
    const end = said.indexOf('\r\n\r\n');
    for (const line of said.subarray(0, end).toString().split('\r\n')) {
      const [header, value] = line.split(': ');
      if (header !== 'Status') response.setHeader(header!, value!);
    }
    response.end(said.subarray(end + 4));
  });
}

test('the network lost while a site is pushed: the old site stands there, one sentence, and the next run sends it', async () => {
  const folder = await scratch('line-lost');
  const repository = path.join(folder, 'kho.git');
  execFileSync('git', ['init', '--quiet', '--bare', repository]);
  execFileSync('git', [`--git-dir=${repository}`, 'config', 'http.receivepack', 'true']);
  const { host, address, stop } = await openHost(folder);
  vi.stubEnv('GIT_CONFIG_COUNT', '1');
  vi.stubEnv('GIT_CONFIG_KEY_0', `url.${address}.insteadOf`);
  vi.stubEnv('GIT_CONFIG_VALUE_0', 'https://kho.example/');
  const [content, dist] = [path.join(folder, 'content'), path.join(folder, 'dist')];
  await mkdir(content);
  const place = '{ name: GitHub, kind: git, repository: https://kho.example/kho.git, branch: gh-pages }';
  await writeFile(path.join(content, 'publish.yaml'), `places:\n  - ${place}\n`);
  const publish = (words: string) =>
    publishSite({
      content,
      dist,
      build: () =>
        buildSmall(dist, { stamp: Buffer.from(words).toString('hex'), pages: { '/': { title: 'Khiên', words } } }),
      grown: async () => {},
      undo: false,
      confirm: async () => true,
    });
  const there = () =>
    execFileSync('git', [`--git-dir=${repository}`, 'show', 'gh-pages:index.html'], { encoding: 'utf8' });
  try {
    expect((await publish('mot')).sent).toEqual([{ place: 'GitHub', failed: null }]);
    host.cut = true;
    const { changed, sent } = await publish('hai');
    expect(changed, 'here it is published').toBe(true);
    expect(sent[0]!.failed).toMatch(/^mạng đứt giữa chừng, hoặc không tới được máy kia \(git: [^\n]+\)$/);
    expect(there()).toContain('<body>mot</body>');
    expect(await readFile(path.join(publishedOf(dist), 'index.html'), 'utf8')).toContain('<body>hai</body>');
    host.cut = false;
    expect((await publish('hai')).sent).toEqual([{ place: 'GitHub', failed: null }]);
    expect(there()).toContain('<body>hai</body>');
  } finally {
    vi.unstubAllEnvs();
    await stop();
  }
});

test.each([
  ['rsync', 'rsync: connection unexpectedly closed (4 bytes received so far) [sender]'],
  ['sftp', 'client_loop: send disconnect: Broken pipe'],
] as const)('the network lost while %s sends: one sentence says so', async (by, last) => {
  const folder = await scratch('line-lost');
  const programs = path.join(folder, 'bin');
  await mkdir(programs);
  for (const name of ['ssh', 'rsync', 'sftp']) {
    const file = path.join(programs, name);
    // The first word of a batch goes through; what sends the files is cut.
    const cut = `echo '${last}' >&2; echo 'lost' >&2; exit 255`;
    await writeFile(
      file,
      `#!/bin/sh\n${name === 'sftp' ? `grep -q put && { ${cut}; }` : name === by ? cut : ''}\nexit 0\n`,
    );
    await chmod(file, 0o755);
  }
  vi.stubEnv('PATH', `${programs}${path.delimiter}${process.env.PATH}`);
  const place = {
    name: 'Máy chủ',
    kind: 'server',
    host: 'khien@may.example',
    port: 22,
    folder: '/srv/khien',
    by,
  } as const;
  try {
    await expect(takeTo(place, await makeParcel(folder, 'mot'))).rejects.toThrow(
      `mạng đứt giữa chừng, hoặc không tới được máy kia (${by}: ${last})`,
    );
  } finally {
    vi.unstubAllEnvs();
  }
});
