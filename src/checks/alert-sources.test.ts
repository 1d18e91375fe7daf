import { alertSources } from './alert-sources.ts';
import { ALERT, requires } from './testing.ts';

requires('every source of a warning has been read', alertSources, { [ALERT]: 'alert-sources.bad.yaml' }, [
  'mau.yaml:62:11',
]);
