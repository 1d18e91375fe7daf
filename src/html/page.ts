import type { Paper } from '../document/paper.ts';
import { renderNodes } from './render.ts';
import { escapeHtml } from './text.ts';

/**
 * A whole Paper as one HTML file that stands by itself: its foot and how to ask whether it is current stand at its end,
 * with the address in place of the code.
 */
export function renderPage({ title, body, footer, edition }: Paper): string {
  const age = edition?.address
    ? `<a href="${escapeHtml(edition.address)}">${escapeHtml(edition.notice)}</a>`
    : escapeHtml(edition?.notice ?? '');
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>body{max-width:48em;margin:auto;padding:1em;font-family:sans-serif;line-height:1.5}</style>
</head>
<body>
<main>
${renderNodes(body)}
</main>
<hr>
<footer>
<p>${escapeHtml(footer)}</p>
${age ? `<p>${age}</p>\n` : ''}</footer>
</body>
</html>
`;
}
