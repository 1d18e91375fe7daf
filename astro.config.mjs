import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';
import { makerScripts } from './src/maker/maker-plugin.ts';
import { webFonts } from './src/publish/web-fonts.ts';
import { contentFolder } from './src/publish/settings.ts';
import { readOfficeSite } from './src/reading/read-office-site.ts';

const { address, base } = readOfficeSite(contentFolder());

export default defineConfig({
  // The address and the base path are the office's: content/office.yaml.
  site: address ?? undefined,
  base,
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
    plugins: [webFonts(import.meta.dirname), makerScripts(import.meta.dirname)],
    // Small scripts stand in the page, but not the one that lessons and quizzes share: a later page is its own words
    // only. Nor a font, which the content security policy lets come as a file alone.
    build: { assetsInlineLimit: (file) => (/ReadAloud[^/]*\.js$|\.woff2$/.test(file) ? false : undefined) },
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "font-src 'self'",
        // data: is a lesson's own picture, kept in its page.
        "img-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
    },
  },
});
