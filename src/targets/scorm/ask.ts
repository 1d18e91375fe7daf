import { nothing, whole, type Ways } from '../exchange/carry.ts';

/** The lesson's own pages ask, whatever the kind; what is not answered on a page stays away. */
export const SCORM_WAYS: Ways<string> = {
  single: whole(({ id }) => [id]),
  multiple: whole(({ id }) => [id]),
  'true-false': whole(({ id }) => [id]),
  'short-answer': whole(({ id }) => [id]),
  order: whole(({ id }) => [id]),
  match: whole(({ id }) => [id]),
  'find-signs': whole(({ id }) => [id]),
  sort: whole(({ id }) => [id]),
  gap: whole(({ id }) => [id]),
  story: whole(({ id }) => [id]),
  essay: nothing('trang trắc nghiệm không có câu tự luận'),
};
