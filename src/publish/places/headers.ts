/**
 * What a server is to say with every file, besides the policy that each page brings: no page may stand in another
 * site's frame, which a page itself cannot say. The samples in docs/cong-bo say the same; a test holds them to it.
 */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** How long a browser keeps a file without asking: what is named after its bytes for a year, all else is asked for. */
export const CACHE = { named: 'public, max-age=31536000, immutable', asked: 'no-cache' };

/** Cloudflare Pages reads this from a file `_headers`. GitHub Pages lets nobody say a header. */
export const headersFile = (base: string): string =>
  [
    `${base}*`,
    ...Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`),
    `  Cache-Control: ${CACHE.asked}`,
    `${base}_astro/*`,
    '  ! Cache-Control',
    `  Cache-Control: ${CACHE.named}`,
    '',
  ].join('\n');
