import type { z } from 'zod';
import { parse } from 'yaml';
import { normalForm } from '../reading/normal-form.ts';
import { plain } from '../reading/read-text.ts';
import { splitMatter } from '../reading/split-matter.ts';
import type { DocumentKind } from './documents.ts';
import { cleanWords, fromForm, toForm } from './form-data.ts';
import { patchYaml } from './patch-yaml.ts';

/**
 * A file as Keystatic is given it: its data as JSON, which has one way to read a date or a number. What does not parse
 * is given as it is, and does not open.
 */
export function showFile(source: string, { data, vocabulary }: DocumentKind): string {
  const text = plain(source);
  try {
    if (!vocabulary) return show(text, data!);
    const { matter, body } = splitMatter(text, '');
    return `---\n${data ? show(matter ?? '', data) : '{}\n'}---\n${body}`;
  } catch {
    return text;
  }
}

const show = (yaml: string, schema: z.ZodObject): string =>
  `${JSON.stringify(toForm(parse(yaml) ?? {}, schema), null, 2)}\n`;

/** What Keystatic writes, as the file is kept: in its normal form, each line that says the same as before as it was. */
export function keepFile(shown: string, { data, vocabulary }: DocumentKind, before: string): string {
  const old = plain(before);
  if (!vocabulary) return keep(JSON.parse(shown), data!, old);
  const [, json, body] = /^---\n([^]*?)\n---\n([^]*)$/.exec(shown)!;
  const { matter } = splitMatter(old, '');
  // What is no text of this vocabulary is kept as it was written: the Problems beside it tell what it is.
  const clean = cleanWords(body!);
  const text = normalForm(clean, vocabulary) ?? clean;
  return data ? `---\n${keep(JSON.parse(json!), data, (matter ?? '').replace(/^\n/, ''))}---\n\n${text}` : text;
}

const keep = (shown: unknown, schema: z.ZodObject, yaml: string): string => {
  const before: unknown = parse(yaml) ?? {};
  const kept = patchYaml(yaml, fromForm(shown, schema, before) as Record<string, unknown>);
  return kept.endsWith('\n') ? kept : `${kept}\n`;
};

/** A whole file in its normal form; null where it has none: YAML is kept as it is laid out, so is what is broken. */
export function tidyFile(source: string, { vocabulary }: DocumentKind): string | null {
  if (!vocabulary) return null;
  const text = plain(source);
  const { matter, body, problems } = splitMatter(text, '');
  if (problems.length) return null;
  const tidied = normalForm(body, vocabulary);
  if (tidied === null) return null;
  return matter === null ? tidied : `---\n${matter.replace(/^\n/, '').trimEnd()}\n---\n\n${tidied}`;
}
