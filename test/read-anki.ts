/**
 * For the tests: a text file as Anki imports it (docs.ankiweb.net, importing/text-files): settings at its head, lines
 * that begin with # besides are nobody's, then fields as CSV has them.
 */
export interface AnkiFile {
  settings: Record<string, string>;
  comments: string[];
  notes: { guid: string; front: string; back: string; tags: string[] }[];
}

const KEYS = ['separator', 'html', 'deck', 'guid column', 'tags column'];

export function readAnki(file: string): AnkiFile {
  const lines = file.split('\n');
  const start = lines.findIndex((line) => !line.startsWith('#'));
  const settings: Record<string, string> = {};
  const comments: string[] = [];
  for (const line of lines.slice(0, start)) {
    const [, key, value] = /^#([^:]+):(.*)$/.exec(line) ?? [];
    if (key && KEYS.includes(key)) settings[key] = value!;
    else comments.push(line.slice(1).trim());
  }
  if (settings.separator !== 'tab' || settings.html !== 'true') throw new Error('Not tabs, or not HTML');
  if (lines.at(-1) !== '') throw new Error('The last line does not end');
  const notes = lines.slice(start, -1).map((line) => {
    const fields = line.split('\t').map((field) => {
      if (!/^"(?:[^"]|"")*"$/.test(field)) throw new Error(`Not a field: ${field}`);
      return field.slice(1, -1).replaceAll('""', '"');
    });
    const [guid, front, back, tags] = fields;
    if (fields.length !== 4 || !guid || !front || !back) throw new Error(`Not a note: ${line}`);
    return { guid, front, back, tags: tags!.split(' ') };
  });
  if (new Set(notes.map(({ guid }) => guid)).size !== notes.length) throw new Error('Two notes of one guid');
  return { settings, comments, notes };
}
