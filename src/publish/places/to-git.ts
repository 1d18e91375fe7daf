import path from 'node:path';
import type { PlaceOf } from '../../curriculum/place.ts';
import { makeFolder } from '../make-folder.ts';
import { sha256 } from '../sha256.ts';
import { headersFile } from './headers.ts';
import type { Parcel } from './place.ts';
import { run } from './run.ts';

/** Files that these hosts look for, besides the site's own. */
const BESIDE = { '.nojekyll': '', _headers: headersFile('/') };

/**
 * A branch that a host publishes as it is. Each release is one commit without a past, or a few packs of papers would
 * fill the repository in a year; a push moves the branch or does not.
 */
export async function toGit({ repository, branch }: PlaceOf<'git'>, { release, stamp, work }: Parcel): Promise<void> {
  const store = path.join(work, `git-${sha256(`${repository} ${branch}`).slice(0, 12)}`);
  await makeFolder(work);
  await run('git', ['init', '--quiet', '--bare', store]);
  const git = (args: string[], stdin = '') =>
    run('git', [...CONFIG, `--git-dir=${store}`, `--work-tree=${release}`, ...args], { stdin, cwd: release });
  await git(['add', '--all', '--force', '.']);
  for (const [name, text] of Object.entries(BESIDE)) {
    const blob = (await git(['hash-object', '-w', '--stdin'], text)).trim();
    await git(['update-index', '--add', '--cacheinfo', `100644,${blob},${name}`]);
  }
  const tree = (await git(['write-tree'])).trim();
  const commit = (await git(['commit-tree', tree, '-m', `Khiên ${stamp}`])).trim();
  await git(['push', '--quiet', '--force', repository, `${commit}:refs/heads/${branch}`]);
}

/** Bytes as they are, an author where the machine knows none, and no question that nobody is there to answer. */
const CONFIG = [
  ['core.autocrlf', 'false'],
  ['core.fileMode', 'false'],
  ['user.name', 'Khiên'],
  ['user.email', 'khien@localhost'],
  ['gc.auto', '0'],
].flatMap(([key, value]) => ['-c', `${key}=${value}`]);
