import { alertNames } from './alert-names.ts';
import { ALERT, requires } from './testing.ts';

requires(
  'the lessons and places of help that a warning names are there',
  alertNames,
  { [ALERT]: 'alert-names.bad.yaml' },
  ['mau.yaml:9:11', 'mau.yaml:23:8'],
);
