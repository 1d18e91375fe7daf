import { publishedAddresses } from './published-addresses.ts';
import { requires } from './testing.ts';

requires('an address once published stays', publishedAddresses, { 'releases/2026-11-24-1.json': 'published-addresses.bad.json' }, ['lesson.yaml:1:1', '2026-11-24-1.json:1:1']);
