import os from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../..`,
    include: ['test/content/*.test.ts'],
    globalSetup: ['test/serve-sites.ts', 'test/need-browser.ts', 'test/content/keep-marks.ts'],
    setupFiles: ['test/close-contexts.ts'],
    maxWorkers: os.availableParallelism(),
    // One process for many files, so that the content is read once in each, and they share its browser.
    isolate: false,
    // A whole build of all lessons on a busy machine: slow is not wrong.
    testTimeout: 1_200_000,
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 1_200_000,
  },
});
