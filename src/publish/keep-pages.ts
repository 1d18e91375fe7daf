import type { AstroIntegration } from 'astro';
import { under } from '../curriculum/address.ts';
import type { Keep } from '../curriculum/keep.ts';

/**
 * For Astro: a page whose path has a `cacheKey` (see components/curriculum.ts) is as `keep` has it, and rendered only
 * when it has none. `code` says all else that a page is made of.
 */
export function keepPages(keep: Keep, code: string, base: string): AstroIntegration {
  return {
    name: 'khien-keep-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((plain) => {
          const keys = new Map<string, string | undefined>();
          return {
            ...plain,
            async getStaticPaths() {
              const paths = await plain.getStaticPaths();
              for (const { pathname, cacheKey } of paths) keys.set(under(base, pathname), cacheKey);
              return paths;
            },
            async render(request, options) {
              const address = new URL(request.url).pathname;
              const key = keys.get(address);
              if (key === undefined) return plain.render(request, options);
              const page = await keep(JSON.stringify([code, address, key]), async () => {
                const rendered = await plain.render(request, options);
                return (rendered instanceof Response ? rendered : rendered.response).text();
              });
              return new Response(page);
            },
          };
        }),
    },
  };
}
