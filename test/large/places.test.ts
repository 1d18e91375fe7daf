import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, readlink, realpath, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { HOME, lessonPage, quizPage, TEACHERS } from '../../src/curriculum/address.ts';
import { freePort } from '../../src/publish/free-port.ts';
import { CACHE, HEADERS } from '../../src/publish/places/headers.ts';
import { takeTo } from '../../src/publish/places/places.ts';
import { packName } from '../../src/targets/addresses.ts';
import { PROJECT, scratch } from '../folders.ts';
import { newDevice, openWhole } from '../browser.ts';
import { makeParcel } from '../made/parcel.ts';
import { builtSite } from '../site.ts';
import { untilKept } from '../until-kept.ts';

const SSHD = '/usr/sbin/sshd';
const NGINX = '/usr/sbin/nginx';
const running: ChildProcess[] = [];
afterAll(() => running.forEach((child) => child.kill()));

/** A server that answers once this resolves. */
async function start(program: string, args: string[], port: number): Promise<ChildProcess> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  running.push(child);
  let complained = '';
  child.stderr!.on('data', (data) => (complained += data));
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${program}: ${complained}`);
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
      socket.on('connect', () => socket.end());
    });
    if (open) return child;
  }
}

/** An SSH server of this machine, for whoever runs the test, with a key made for it. */
async function openServer() {
  const folder = await scratch('sshd');
  const port = await freePort(22_200);
  const keygen = (name: string) =>
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', path.join(folder, name)]);
  keygen('host');
  keygen('khoa');
  await chmod(folder, 0o700);
  await writeFile(path.join(folder, 'allowed'), await readFile(path.join(folder, 'khoa.pub')), { mode: 0o600 });
  await mkdir('/run/sshd', { recursive: true });
  const config = path.join(folder, 'sshd_config');
  await writeFile(
    config,
    `Port ${port}\nListenAddress 127.0.0.1\nHostKey ${folder}/host\nAuthorizedKeysFile ${folder}/allowed\nStrictModes no\nUsePAM no\nPermitRootLogin prohibit-password\nPidFile none\nSubsystem sftp internal-sftp\n`,
  );
  const sshd = await start(SSHD, ['-D', '-e', '-f', config], port);
  // What a person does once: accept the server's key.
  const key = execFileSync('ssh-keyscan', ['-p', String(port), '127.0.0.1'], { encoding: 'utf8', stdio: 'pipe' });
  const known = path.join(os.homedir(), '.ssh/known_hosts');
  await mkdir(path.dirname(known), { recursive: true, mode: 0o700 });
  await writeFile(known, key, { flag: 'a' });
  const site = path.join(folder, 'srv');
  const place = (by: 'rsync' | 'sftp') =>
    ({
      name: 'Máy chủ',
      kind: 'server',
      host: `${os.userInfo().username}@127.0.0.1`,
      port,
      folder: site,
      by,
      key: `${folder}/khoa`,
    }) as const;
  return { folder, site, place, sshd };
}

test.skipIf(!existsSync(SSHD)).each(['rsync', 'sftp'] as const)(
  'a web server is given a release over %s, whole or not at all; a line that is gone is told and taken up again',
  async (by) => {
    const { folder, site, place, sshd } = await openServer();
    const stands = () => readFile(path.join(site, 'current/bài/một trang.html'), 'utf8');
    for (const words of ['mot', 'hai', 'ba', 'bon']) {
      await takeTo(place(by), await makeParcel(folder, words));
      expect(await stands()).toBe(words);
    }
    expect(await readlink(path.join(site, 'current'))).toBe(`releases/${Buffer.from('bon').toString('hex')}`);
    if (by === 'rsync') expect(await readdir(path.join(site, 'releases'))).toHaveLength(3);

    const next = await makeParcel(folder, 'nam');
    // Cut off half-way: some of it lies there under a name that nobody serves.
    const part = path.join(site, 'releases', `.part-${next.stamp}`);
    await mkdir(part);
    await writeFile(path.join(part, 'index.html'), 'nử');
    sshd.kill();
    await new Promise((resolve) => sshd.once('exit', resolve));
    await expect(takeTo(place(by), next)).rejects.toThrow(
      /^mạng đứt giữa chừng, hoặc không tới được máy kia \((ssh|sftp): [^\n]+\)$/,
    );
    expect(await stands()).toBe('bon');
    const { port } = place(by);
    await start(SSHD, ['-D', '-e', '-f', path.join(folder, 'sshd_config')], port);
    await takeTo(place(by), next);
    expect([await stands(), await readFile(path.join(site, 'current/index.html'), 'utf8')]).toEqual(['nam', 'nam']);
    // Back to one that is still there.
    await takeTo(place(by), await makeParcel(folder, 'bon'));
    expect(await stands()).toBe('bon');
  },
);

/** Serves a release by the sample for nginx; its address. */
async function openNginx(release: string): Promise<string> {
  const folder = await scratch('nginx');
  const port = await freePort(18_080);
  const sample = (await readFile(path.join(PROJECT, 'docs/cong-bo/nginx.conf'), 'utf8'))
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('/srv/khien/current', release);
  await writeFile(path.join(folder, 'khien.conf'), sample);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  await writeFile(
    path.join(folder, 'nginx.conf'),
    `${user} daemon off; pid ${folder}/pid; error_log stderr; events {} http { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')} include ${folder}/khien.conf; }`,
  );
  await start(NGINX, ['-c', path.join(folder, 'nginx.conf'), '-p', folder], port);
  return `http://127.0.0.1:${port}`;
}

test.skipIf(!existsSync(NGINX))('the sample for nginx serves a release with every header', async () => {
  const { release } = await makeParcel(await scratch('parcel'), 'mot');
  const url = await openNginx(release);
  const get = (address: string) => fetch(`${url}${address}`);
  const page = await get('/');
  expect([page.status, await page.text(), page.headers.get('content-type')]).toEqual([
    200,
    'mot',
    'text/html; charset=utf-8',
  ]);
  const lost = await get('/khong-co/');
  expect(lost.status).toBe(404);
  for (const answer of [page, lost]) {
    for (const [name, value] of Object.entries(HEADERS)) expect(answer.headers.get(name), name).toBe(value);
    expect(answer.headers.get('cache-control')).toBe(CACHE.asked);
  }
  const style = await get('/_astro/page.abcd.css');
  expect([style.headers.get('cache-control'), style.headers.get('content-type')]).toEqual([
    CACHE.named,
    'text/css; charset=utf-8',
  ]);
  expect((await get('/.git/config')).status).toBe(404);
});

test.skipIf(!existsSync(NGINX))(
  'a built site works behind the sample for nginx: home, lesson, quiz, a pack, what is kept; the browser complains of nothing',
  async () => {
    const url = await openNginx(await realpath(await builtSite('golden')));
    const context = await newDevice({ serviceWorkers: 'allow' });
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('response', (response) => response.status() >= 400 && wrong.push(response.url()));
    page.on('requestfailed', (request) => wrong.push(`${request.url()} ${request.failure()?.errorText}`));

    const home = await page.goto(`${url}${HOME}`);
    for (const [name, value] of Object.entries(HEADERS)) expect(await home!.headerValue(name), name).toBe(value);
    await page.locator('h1').first().waitFor();
    await page.goto(`${url}${lessonPage(4, 'mau')}`);
    await openWhole(page);
    await page.locator('.button:visible', { hasText: 'Làm trắc nghiệm' }).first().click();
    await page.locator('.is-live').first().waitFor();
    expect(page.url()).toBe(`${url}${quizPage(4, 'mau')}`);

    await page.goto(`${url}${TEACHERS}lop-4/`);
    const [given] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`a[download="${packName(4, 'mau')}"]`).click(),
    ]);
    expect((await readFile(await given.path())).subarray(0, 2).toString()).toBe('PK');

    await page.goto(`${url}${HOME}`);
    await untilKept(page);
    await context.setOffline(true);
    await page.reload();
    await page.locator('h1').first().waitFor();
    expect(wrong).toEqual([]);
    await context.close();
  },
);
