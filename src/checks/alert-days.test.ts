import { alertDays } from './alert-days.ts';
import { ALERT, requires } from './testing.ts';

requires(
  'a warning ends after it is posted, the trick began before, and what is put right is so later',
  alertDays,
  { [ALERT]: 'alert-days.bad.yaml' },
  ['mau.yaml:5:8', 'mau.yaml:6:8', 'mau.yaml:64:13', 'mau.yaml:65:13'],
);
