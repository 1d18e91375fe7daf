import type { BuildOptions } from 'esbuild';

/** An entry and all it needs as one script for a browser, not a module: it runs from file:// and in a package too. */
export const CLASSIC_SCRIPT = {
  bundle: true,
  format: 'iife',
  minify: true,
  write: false,
  target: 'es2022',
  platform: 'browser',
  legalComments: 'none',
} as const satisfies BuildOptions;
