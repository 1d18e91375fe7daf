import { PAPER_NAMES } from '../document/paper.ts';
import { makeBroadcast } from '../teaching/alert/broadcast.ts';
import { makeBulletin } from '../teaching/alert/bulletin.ts';
import { makeCard } from '../teaching/alert/card.ts';
import { makeAlertFamily } from '../teaching/alert/family.ts';
import { makeHomeroom } from '../teaching/alert/homeroom.ts';
import { makeAlertSlides } from '../teaching/alert/slides.ts';
import { DOCX, PDF, PNG, PPTX } from './file-types.ts';
import type { Target } from './target.ts';

const OF_AN_ALERT = {
  subject: 'alert',
  grades: () => true,
  place: null,
  printing: null,
  release: 'always',
} as const;

/** What there is of a warning, in the order of use: the village first, then the school, then the family. */
export const ALERT_TARGETS = {
  bulletin: {
    ...OF_AN_ALERT,
    name: PAPER_NAMES.bulletin,
    file: 'ban-tin',
    types: [PDF, DOCX],
    budget: 150_000,
    make: makeBulletin,
  },
  broadcast: {
    ...OF_AN_ALERT,
    name: PAPER_NAMES.broadcast,
    file: 'loa-phat-thanh',
    types: [PDF, DOCX],
    budget: 120_000,
    make: makeBroadcast,
  },
  card: {
    ...OF_AN_ALERT,
    name: 'Hình vuông để gửi nhóm Zalo',
    file: 'hinh-vuong',
    types: [PNG],
    budget: 200_000,
    make: makeCard,
  },
  homeroom: {
    ...OF_AN_ALERT,
    name: PAPER_NAMES.homeroom,
    file: 'sinh-hoat-lop',
    types: [PDF, DOCX],
    budget: 150_000,
    make: makeHomeroom,
  },
  'alert-slides': {
    ...OF_AN_ALERT,
    name: 'Trang chiếu',
    file: 'trang-chieu',
    types: [PPTX],
    budget: 250_000,
    make: makeAlertSlides,
  },
  'alert-family': {
    ...OF_AN_ALERT,
    name: PAPER_NAMES['alert-family'],
    file: 'to-gia-dinh',
    types: [PDF],
    budget: 120_000,
    make: makeAlertFamily,
  },
} as const satisfies Record<string, Target>;
