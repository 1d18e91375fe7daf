import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';
import { hashOf } from './src/publish/tighten-csp.ts';
import { FONT_SCRIPT } from './src/components/late-font.ts';

/**
 * What is so on every site. What is an office's own (its address and base path, its curriculum) comes with the build:
 * see src/publish/pages/make-pages.ts.
 */
export default defineConfig({
  trailingSlash: 'always',
  output: 'static',
  // 'jsx' eats a space between two inline elements, and Vietnamese is all spaces.
  compressHTML: true,
  // Lessons are read by src/reading; MDX serves the pages we write ourselves.
  integrations: [mdx()],
  // Its styles stand in attributes, which our content security policy refuses; no page shows code.
  markdown: { syntaxHighlight: false },
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  vite: {
    // Small scripts stand in the page, but not those that several pages share (that of every page, reading aloud, those
    // of question kinds): a later page is its own words only. Nor a font, which the content security policy lets come
    // as a file alone.
    build: {
      assetsInlineLimit: (file) =>
        /(\/Page|ReadAloud|Recorded|Live|Walk|Exercises|Questions|Review)[^/]*\.js$|\.woff2$/.test(file)
          ? false
          : undefined,
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                // What a lesson and a quiz begin with comes in one file.
                groups: [
                  {
                    name: 'begin',
                    test: /components[\\/](bring-scripts|help[\\/]lead-back|quiz[\\/](store|kept))\.ts/,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
  security: {
    csp: {
      // The one script that a page says as it is; Astro knows the others.
      scriptDirective: { hashes: [hashOf(FONT_SCRIPT)] },
      directives: [
        "default-src 'none'",
        "font-src 'self'",
        // data: is a lesson's own picture, kept in its page.
        "img-src 'self' data:",
        // What somebody recorded of a lesson; a page without says nothing of it (src/publish/tighten-csp.ts).
        "media-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
    },
  },
});
