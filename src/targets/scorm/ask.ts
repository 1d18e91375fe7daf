import { kinds } from '../../questions/kinds.ts';
import { nothing, waysOfAll, whole } from '../exchange/carry.ts';

/** The lesson's own pages ask, whatever the kind; what is not answered on a page stays away. */
export const SCORM_WAYS = waysOfAll<string>((kind) => {
  const { name, onWeb } = kinds[kind];
  return onWeb ? whole(({ id }) => [id]) : nothing(`trang trắc nghiệm không có câu ${name.toLowerCase()}`);
});
