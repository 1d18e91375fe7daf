import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { PlaceOf } from '../../curriculum/place.ts';
import { SPARE, type Parcel } from './place.ts';
import { run } from './run.ts';

type Server = PlaceOf<'server'>;

/** Nothing is asked of whoever waits: a key opens the door, and a line that has gone is told. */
const SSH = ['-o', 'BatchMode=yes', '-o', 'ConnectTimeout=15', '-o', 'ServerAliveInterval=10'];
const keyOf = ({ key }: Server): string[] => (key ? ['-i', key] : []);

/**
 * A web server that one reaches by SSH. It serves `current`, a link; the release is sent beside it, under a name that
 * nobody serves, and the link is changed last, in one step. An upload that broke off is taken up again.
 */
export const toServer = (server: Server, parcel: Parcel): Promise<void> =>
  server.by === 'rsync' ? byRsync(server, parcel) : bySftp(server, parcel);

async function byRsync(server: Server, { release, stamp }: Parcel): Promise<void> {
  const { host, port, folder } = server;
  const shell = ['ssh', '-p', String(port), ...keyOf(server), ...SSH];
  const there = (command: string) => run(shell[0]!, [...shell.slice(1), host, command]);
  const part = `${folder}/releases/.part-${stamp}`;
  await there(`mkdir -p ${part}`);
  // What has not changed since is taken from the site that stands there.
  const kept = `--link-dest=${folder}/current/`;
  await run('rsync', ['-rt', '--checksum', '--delete', kept, '-e', shell.join(' '), `${release}/`, `${host}:${part}/`]);
  await there(
    [
      `cd ${folder}`,
      // One that stands already (after going back) is left as it is.
      `if [ -d releases/${stamp} ]; then rm -rf ${part}; else mv ${part} releases/${stamp}; fi`,
      `touch releases/${stamp}`,
      `ln -sfn releases/${stamp} next`,
      'mv -T next current',
      `cd releases && ls -1t | tail -n +${SPARE + 2} | while read old; do rm -rf "$old"; done`,
    ].join(' && '),
  );
}

async function bySftp(server: Server, { release, stamp }: Parcel): Promise<void> {
  const { host, port, folder } = server;
  const args = ['-q', '-b', '-', '-P', String(port), ...keyOf(server), ...SSH, host];
  const batch = (...lines: string[]) => run('sftp', args, { stdin: `${lines.join('\n')}\n` });
  const part = `${folder}/releases/.part-${stamp}`;
  // A line that begins with - may fail: the folder is there.
  await batch(`-mkdir ${folder}`, `-mkdir ${folder}/releases`);
  const there = await batch(`-ls -1 ${folder}/releases`);
  if (!there.split('\n').some((line) => line.trim().endsWith(`/${stamp}`)))
    await batch(
      `-mkdir ${part}`,
      ...(await readdir(release)).sort().map((name) => `put -R ${quoted(path.join(release, name))} ${part}/`),
      `rename ${part} ${folder}/releases/${stamp}`,
    );
  await batch(
    `-rm ${folder}/next`,
    `symlink releases/${stamp} ${folder}/next`,
    `rename ${folder}/next ${folder}/current`,
  );
}

const quoted = (file: string): string => `"${file.replaceAll('\\', '\\\\')}"`;
