import { requires } from './testing.ts';
import { siteBase } from './site-base.ts';

requires(
  'a site on GitHub Pages is built for the base path that it has there',
  siteBase,
  { 'publish.yaml': 'site-base.bad.yaml', 'office.yaml': 'site-base.bad.office.yaml' },
  ['publish.yaml:7:17'],
);
