import path from 'node:path';
import type { PlaceOf } from '../../curriculum/place.ts';
import { copyRelease } from '../copy-release.ts';
import { seal } from '../seal.ts';
import { dropOthers, finishSwap, makeCurrent, newRelease, refuseOf } from '../swap.ts';
import { workOf } from '../workplace.ts';
import { SPARE, type Parcel } from './place.ts';

/** A folder that a web server on this machine serves: a link to the release, changed in one step. */
export async function toFolder({ folder }: Pick<PlaceOf<'folder'>, 'folder'>, { release }: Pick<Parcel, 'release'>) {
  await finishSwap(folder);
  const refused = await refuseOf(folder);
  if (refused) throw new Error(refused[0].replace(/\.$/, ''));
  const copy = await newRelease(folder);
  const own = await copyRelease(release, copy);
  const work = workOf(folder);
  await seal(copy, [path.dirname(work), work, path.dirname(copy)], own);
  await makeCurrent(copy, folder);
  await dropOthers(folder, SPARE);
}
