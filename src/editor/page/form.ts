/** The page in the left frame: Keystatic, told what there is to edit. */
import { collection, config, fields, singleton, type ComponentSchema } from '@keystatic/core';
import * as contentComponents from '@keystatic/core/content-components';
import { Keystatic } from '@keystatic/core/ui';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { buildComponents } from '../components.ts';
import { DOCUMENTS } from '../documents.ts';
import { buildForm } from '../fields.ts';
import { isOne, PLACES, type PlaceId } from '../places.ts';
import { nameInField, watchPhotos, type KeptPhoto } from './take-photo.ts';

interface Draft {
  files: Map<string, Uint8Array>;
}
declare global {
  interface Window {
    /** What the patched editor calls on every change; null: nothing unsaved is left. */
    khienTell: (draft: Draft | null) => void;
  }
}

const LETTERS = { x: 12, y: 17, textAnchor: 'middle', fontSize: 13, fill: 'currentColor', stroke: 'none' } as const;
/** A mark is known in the toolbar by its first letters. */
const icon = (label: string) =>
  createElement('svg', { viewBox: '0 0 24 24' }, createElement('text', LETTERS, label.slice(0, 2)));
const keystatic = { ...contentComponents, fields, icon };
const PLAIN = { heading: [3], code: false, codeBlock: false, divider: false, image: false } as const;

/** A file's name is part of an address and cannot be changed here: one that the check refuses is not made at all. */
const PLAIN_NAME = {
  regex: /^[a-z0-9]+([-/][a-z0-9]+)*$/,
  message: 'Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, không có dấu cách: hop-sua-mien-phi.',
};

function schemaOf(id: PlaceId): Record<string, ComponentSchema> {
  const { name, data, vocabulary } = DOCUMENTS[id];
  const form = data ? buildForm(data, fields) : {};
  const slug: Record<string, ComponentSchema> = isOne(id)
    ? {}
    : { 'ten-tep': fields.text({ label: name, validation: { isRequired: true, pattern: PLAIN_NAME } }) };
  if (!vocabulary) return { ...slug, ...form };
  const components = buildComponents(vocabulary, keystatic);
  return { ...slug, ...form, 'noi-dung': fields.mdx({ label: 'Nội dung', options: PLAIN, components }) };
}

const shared = (id: PlaceId) => ({
  label: PLACES[id].label,
  path: PLACES[id].path as `${string}/*`,
  format: PLACES[id].isText ? ({ data: 'json', contentField: 'noi-dung' } as const) : ({ data: 'json' } as const),
  entryLayout: PLACES[id].isText ? ('content' as const) : ('form' as const),
  schema: schemaOf(id),
});
/** A list says what a file is called, where its name alone is all that says it; texts are many, and named by grade. */
const listed = (id: PlaceId) => {
  const { data, vocabulary } = DOCUMENTS[id];
  return data && 'title' in data.shape && !vocabulary ? { columns: ['title'] } : {};
};
const root = document.getElementById('form')!;
const ids = (Object.keys(PLACES) as PlaceId[]).filter((id) => id !== 'nen' || 'layer' in root.dataset);
const many = ids.filter((id) => !isOne(id));

const settings = config({
  storage: { kind: 'local' },
  locale: 'vi-VN',
  ui: { brand: { name: 'Khiên: soạn bài' } },
  collections: Object.fromEntries(
    many.map((id) => [id, collection({ ...shared(id), ...listed(id), slugField: 'ten-tep' as never } as never)]),
  ),
  singletons: Object.fromEntries(ids.filter(isOne).map((id) => [id, singleton(shared(id))])),
} as never);

const say = (message: object) => window.parent.postMessage(message, location.origin);
window.khienTell = (draft) => {
  const [first] = draft?.files ?? [];
  say({ draft: first ? { file: first[0], text: new TextDecoder().decode(first[1]) } : null });
};
// Where the reader of forms is now: it moves without loading a page.
const tellPlace = () => say({ place: location.pathname });
for (const name of ['pushState', 'replaceState'] as const) {
  const own = history[name].bind(history);
  history[name] = (...given) => {
    own(...given);
    tellPlace();
  };
}
window.addEventListener('popstate', tellPlace);
tellPlace();
watchPhotos(window, say);
window.addEventListener('message', ({ data, source }: MessageEvent<KeptPhoto>) => {
  if (source === window.parent && 'kept' in data) nameInField(data);
});

// A name that is refused may stand above what is seen: the button would seem to do nothing.
document.addEventListener('submit', () =>
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()),
  ),
);

createRoot(root).render(createElement(Keystatic as never, { config: settings }));
