import type { Place, PlaceOf } from '../../curriculum/place.ts';
import type { Parcel } from './place.ts';
import { toFolder } from './to-folder.ts';
import { toGit } from './to-git.ts';
import { toServer } from './to-server.ts';
import { toShare } from './to-share.ts';

/** How a release gets to each kind of place; whatever breaks off on the way, the old site stands there. */
const WAYS: { [Kind in Place['kind']]: (place: PlaceOf<Kind>, parcel: Parcel) => Promise<void> } = {
  folder: toFolder,
  share: toShare,
  server: toServer,
  git: toGit,
};

export const takeTo = (place: Place, parcel: Parcel): Promise<void> =>
  (WAYS[place.kind] as (place: Place, parcel: Parcel) => Promise<void>)(place, parcel);
