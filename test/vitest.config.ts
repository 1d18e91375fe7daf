import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/large/**', 'node_modules/**'],
    globalSetup: ['test/build-sites.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
