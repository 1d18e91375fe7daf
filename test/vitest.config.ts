import os from 'node:os';
import { defineConfig } from 'vitest/config';
import { FUZZ } from './laws.ts';

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/large/**', 'node_modules/**'],
    globalSetup: ['test/build-sites.ts'],
    // Every core: vitest leaves one idle, and on two that is half of them.
    maxWorkers: os.availableParallelism(),
    // Whole builds and a real browser on a busy machine: slow is not wrong, and a browser that stalls once is asked again.
    testTimeout: 180_000 * FUZZ,
    hookTimeout: 180_000,
    retry: 1,
  },
});
