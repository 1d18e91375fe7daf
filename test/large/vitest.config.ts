import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../..`,
    include: ['test/large/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    globalSetup: ['test/serve-sites.ts'],
    expect: { poll: { timeout: 60_000 } },
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
