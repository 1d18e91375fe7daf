import { test } from 'vitest';
import { survivesPublishKills } from '../survive-publish-kills.ts';

test(
  'publishing killed at two hundred random moments leaves the old site or the new, and the ledger whole',
  () => survivesPublishKills(200),
  10_800_000,
);
