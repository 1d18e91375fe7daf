import { escapeHtml } from '../../html/text.ts';

/** Where things lie in a package. */
export const SHELL = {
  page: 'index.html',
  script: 'khien-goi.js',
  looks: 'khien-goi.css',
  pageScript: 'khien-trang.js',
};

const RULES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "frame-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join(';');

/** Not to be read at a glance: it says what is right. */
const fold64 = (playing: object): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(playing))));

/** The page that a learning system opens. */
export const shellPage = (title: string, playing: object): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${RULES}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${SHELL.looks}">
</head>
<body>
<iframe title="${escapeHtml(title)}" data-playing="${fold64(playing)}"></iframe>
<noscript>Bài này cần JavaScript. Em nhờ thầy cô bật giúp nhé.</noscript>
<script src="${SHELL.script}"></script>
</body>
</html>
`;

export const SHELL_LOOKS = 'html,body{height:100%;margin:0}iframe{display:block;width:100%;height:100%;border:0}\n';
