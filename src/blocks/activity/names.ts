import type { ActivityKind } from '../../curriculum/plan-form.ts';

/** What the kinds of activity are called to a pupil; what a plan calls them is its form's. */
export const PAGE_NAMES: Record<ActivityKind, string> = {
  open: 'Mở đầu',
  form: 'Khám phá',
  practice: 'Luyện tập',
  apply: 'Vận dụng',
};
