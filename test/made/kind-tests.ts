import type { KindTesting } from '../../src/questions/testing.ts';

/** What each kind says of itself to tests. */
const files = import.meta.glob<KindTesting>('../../src/questions/*/testing.ts', { eager: true, import: 'default' });
export const kindTests = new Map<string, KindTesting>(Object.values(files).map((one) => [one.kind, one]));
