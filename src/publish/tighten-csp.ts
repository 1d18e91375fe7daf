import { createHash } from 'node:crypto';

/** As a policy names what stands in a page. */
export const hashOf = (text: string): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * Astro lists in every page the hashes of all scripts and styles of the site. Those in files are allowed by 'self'; a
 * page need name only what stands in itself, which is stricter and, as hashes cannot be pressed, lighter. So it is with
 * sound, which few pages have.
 */
export function tightenCsp(html: string): string {
  const inline = new Set(
    // One in a file has no text of its own.
    [...html.matchAll(/<(script|style)\b[^>]*>([^]*?)<\/\1>/g)].flatMap(([, , text]) =>
      text ? `'${hashOf(text)}'` : [],
    ),
  );
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (meta) =>
    meta
      .replace(/ 'sha256-[^']*'/g, (hash) => (inline.has(hash.trim()) ? hash : ''))
      .replace(/ ?media-src 'self';?/, (media) => (html.includes('<audio ') ? media : '')),
  );
}
