import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../..`,
    include: ['test/large/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    globalSetup: ['test/build-sites.ts'],
    testTimeout: 300_000,
  },
});
