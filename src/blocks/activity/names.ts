import type { ACTIVITY_KINDS, PHASES } from './schema.ts';

export type ActivityKind = (typeof ACTIVITY_KINDS)[number];
export type PhaseName = (typeof PHASES)[number];

/** The official names of the kinds: Công văn 2345 Phụ lục 3 for primary, Công văn 5512 Phụ lục IV above. */
export const ACTIVITY_NAMES: Record<'primary' | 'secondary', Record<ActivityKind, string>> = {
  primary: {
    open: 'Mở đầu',
    form: 'Hình thành kiến thức mới',
    practice: 'Luyện tập, thực hành',
    apply: 'Vận dụng, trải nghiệm',
  },
  secondary: { open: 'Mở đầu', form: 'Hình thành kiến thức mới', practice: 'Luyện tập', apply: 'Vận dụng' },
};

/** What they are called to a pupil. */
export const PAGE_NAMES: Record<ActivityKind, string> = {
  open: 'Mở đầu',
  form: 'Khám phá',
  practice: 'Luyện tập',
  apply: 'Vận dụng',
};

export const PHASE_NAMES: Record<PhaseName, string> = {
  assign: 'Giao nhiệm vụ',
  perform: 'Thực hiện nhiệm vụ',
  report: 'Báo cáo, thảo luận',
  conclude: 'Kết luận, nhận định',
};
