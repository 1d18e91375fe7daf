import { alertDays } from './alert-days.ts';
import { ALERT, requires } from './testing.ts';

requires(
  'a warning ends after it is posted, and the trick began before',
  alertDays,
  { [ALERT]: 'alert-days.bad.yaml' },
  ['mau.yaml:5:8', 'mau.yaml:6:8'],
);
