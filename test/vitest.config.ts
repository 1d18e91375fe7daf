import os from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/large/**', 'node_modules/**'],
    globalSetup: ['test/build-sites.ts'],
    // Every core: vitest leaves one idle, and on two that is half of them.
    maxWorkers: os.availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
