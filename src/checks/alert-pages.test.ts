import { alertPages } from './alert-pages.ts';
import { ALERT, requires } from './testing.ts';

requires(
  'a bulletin, a script and a family sheet take one page, and the picture holds its words',
  alertPages,
  { [ALERT]: 'alert-pages.bad.yaml' },
  ['mau.yaml:1:8', 'mau.yaml:2:10', 'mau.yaml:2:10', 'mau.yaml:2:10'],
);
