import { curlyValues } from './curly-values.ts';
import { ALERT, requires } from './testing.ts';

requires('no value of a warning is wrapped in curly quotes', curlyValues, { [ALERT]: 'curly-values.bad.yaml' }, [
  'mau.yaml:1:8',
  'mau.yaml:21:5',
]);
