import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { HEARD_WORDS, OWN_WORDS, SHOWN_WORDS, SPOKEN_WORDS } from './words.ts';

/**
 * The scripts of the editor: the form in Vietnamese, asking nothing of any other machine, and the page around it, by
 * their names.
 */
export async function bundlePage(project: string): Promise<Record<'form.js' | 'shell.js', string>> {
  const { outputFiles } = await build({
    entryPoints: ['form', 'shell'].map((name) => path.join(project, `src/editor/page/${name}.ts`)),
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
    outdir: '/',
    target: 'es2022',
    platform: 'browser',
    legalComments: 'none',
    define: { 'import.meta.url': '"file:///"' },
    plugins: [patched],
  });
  const textOf = (name: string) => outputFiles.find((file) => path.basename(file.path) === name)!.text;
  return { 'form.js': textOf('form.js'), 'shell.js': textOf('shell.js') };
}

/** What says anything: Keystatic, its parts, and what they tell a screen reader. */
export const TALKS =
  /(@keystatic[\\/]core|@keystar[\\/]ui)[\\/]dist[\\/][^\\/]+\.js$|react-aria[\\/]dist[\\/].*[\\/]en-US\.m?js$/;

const patched: Plugin = {
  name: 'khien-keystatic',
  setup({ onLoad }) {
    onLoad({ filter: TALKS }, async ({ path: file }) => ({
      contents: patch(await readFile(file, 'utf8')).text,
      loader: 'js',
    }));
  },
};

/** What is changed besides words: [what stands there, what comes in its place]. */
const CHANGES: readonly (readonly [was: string, is: string])[] = [
  // Its face comes from another machine.
  [
    `jsx("link", {
        href: "https://fonts.googleapis.com/css2?family=Inter:wght@400;500;600;700&display=swap",
        rel: "stylesheet"
      })`,
    'jsx(Fragment, {})',
  ],
  // What is being written is told to the page beside it.
  ['function setDraft(key, val) {', 'function setDraft(key, val) { window.khienTell(val);'],
  ['function delDraft(key) {', 'function delDraft(key) { window.khienTell(null);'],
  // A file is written only over what the form was opened on.
  [
    `additions: additions.map(addition_3 => ({
              ...addition_3,`,
    `additions: additions.map(addition_3 => ({
              ...addition_3, before: getTreeNodeAtPath(unscopedTree, addition_3.path)?.entry.sha ?? null,`,
  ],
];

const WHERE = `(?:children|label|title|placeholder|description|message|"aria-label"|cancelLabel|primaryActionLabel)\\s*:\\s*\\[?|toastQueue\\.\\w+\\(`;
const SHOWN = new RegExp(`(${WHERE})(["'])((?:(?!\\2)[^\\\\\\n]|\\\\.)*)\\2`, 'g');
const EN = /("en-US": \{)([^}]*)(\})/;
const HEARD = /("([\w ]+)": (?:\(args\)=>)?)`[^`]*`/g;

/** A file of Keystatic as it is bundled, and which of the words and changes were found in it. */
export function patch(source: string): { text: string; found: string[] } {
  const found: string[] = [];
  let text = source;
  for (const [was, is] of [...CHANGES, ...Object.entries(SPOKEN_WORDS)]) {
    if (!text.includes(was)) continue;
    found.push(was);
    text = text.replaceAll(was, () => is);
  }
  text = text.replace(SHOWN, (whole, before: string, quote: string, words: string) => {
    const said = Object.hasOwn(SHOWN_WORDS, words) ? SHOWN_WORDS[words] : undefined;
    if (said === undefined) return whole;
    found.push(words);
    return before + quote + said + quote;
  });
  text = text.replace(EN, (_, open: string, words: string, close: string) => {
    const said = words.replace(/"([^"]+)": `[^`]*`/g, (line, name: string) => {
      if (!Object.hasOwn(OWN_WORDS, name)) return line;
      found.push(name);
      return `"${name}": \`${OWN_WORDS[name]}\``;
    });
    return open + said + close;
  });
  // Its dictionary is the file; in others, such lines mean other things.
  if (/^(\/\/.*\n)*(var )?\$\w+\$exports = \{/.test(text))
    text = text.replace(HEARD, (whole, before: string, name: string) => {
      if (!Object.hasOwn(HEARD_WORDS, name)) return whole;
      found.push(`${HEARD_MARK}${name}`);
      return `${before}\`${HEARD_WORDS[name]}\``;
    });
  return { text, found };
}

const HEARD_MARK = 'heard: ';

/** Everything that must be found, in some file of the version that is installed. */
export const WANTED: readonly string[] = [
  ...CHANGES.map(([was]) => was),
  ...Object.keys(SPOKEN_WORDS),
  ...Object.keys(SHOWN_WORDS),
  ...Object.keys(OWN_WORDS),
  ...Object.keys(HEARD_WORDS).map((name) => HEARD_MARK + name),
];
