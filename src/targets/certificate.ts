import { PAPER_NAMES } from '../document/paper.ts';
import { makeCertificate } from '../teaching/certificate.ts';
import { DOCX, PDF } from './file-types.ts';
import type { Target } from './target.ts';

/** Two on a page, to be cut apart. */
export const certificate = {
  subject: 'cut',
  name: PAPER_NAMES.certificate,
  file: 'giay-chung-nhan',
  types: [PDF, DOCX],
  grades: () => true,
  inCompany: true,
  place: '6',
  printing: { copies: 'half', sides: 'one', hint: () => 'Hai tờ trên một trang, cắt ở đường kẻ giữa.' },
  release: 'always',
  budget: null,
  make: makeCertificate,
} as const satisfies Target;
