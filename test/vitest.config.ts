import os from 'node:os';
import { defineConfig } from 'vitest/config';
import { FUZZ } from './laws.ts';

const IN_BROWSER = 'test/**/*.browser.test.ts';
/** What replaces a module of Node needs a process that nothing else has loaded it in. */
const ALONE = 'src/**/*.alone.test.ts';
const OTHER_RUNS = ['test/large/**', 'test/content/**', 'node_modules/**'];

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    globalSetup: ['test/serve-sites.ts'],
    // One more than cores: who waits for a disk or for a site leaves one idle.
    maxWorkers: os.availableParallelism() + 1,
    // Whole builds and a real browser on a busy machine: slow is not wrong.
    testTimeout: 900_000 * FUZZ,
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 900_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'trình duyệt',
          include: [IN_BROWSER],
          exclude: OTHER_RUNS,
          // One process for many files, so that they share its browser.
          isolate: false,
          // After the others, which build the sites they share. More workers than theirs gain nothing (494 s, 503 s).
          sequence: { groupOrder: 1 },
          setupFiles: ['test/close-contexts.ts'],
          globalSetup: ['test/need-browser.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'khiên',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...OTHER_RUNS, IN_BROWSER, ALONE],
          // One process for many files: loading, typefaces and the golden content cost five seconds, and a file one.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'riêng', include: [ALONE], exclude: OTHER_RUNS } },
    ],
  },
});
