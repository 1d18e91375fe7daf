import { alertSpoken } from './alert-spoken.ts';
import { ALERT, requires } from './testing.ts';

requires(
  'what is read over loudspeakers takes its time and can be said',
  alertSpoken,
  { [ALERT]: 'alert-spoken.bad.yaml' },
  ['mau.yaml:2:10', 'mau.yaml:2:10', 'mau.yaml:18:5'],
);
