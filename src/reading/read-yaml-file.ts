import path from 'node:path';
import type { z } from 'zod';
import { keepNothing, type Keep } from '../curriculum/keep.ts';
import type { Problem } from '../curriculum/problem.ts';
import type { Document, DocumentKind } from './document.ts';
import { readText } from './read-text.ts';
import { recallYaml, validate } from './read-yaml.ts';

interface Result<T> {
  /** Null where there is no such file, or it is not as it must be. */
  value: T | null;
  documents: Document[];
  problems: Problem[];
}

/**
 * A file that is YAML as a whole, read and validated. One that is not there is a Problem in the words of `missing`,
 * when it is missed.
 */
export async function readYamlFile<S extends z.ZodType>(
  kind: DocumentKind,
  full: string,
  file: string,
  schema: S,
  {
    missing,
    keep = keepNothing,
  }: Partial<{ missing: readonly [what: string, why: string, fix: string]; keep: Keep }> = {},
): Promise<Result<z.output<S>>> {
  const { text: source, problems } = await readText(full, file, missing);
  if (source === null) return { value: null, documents: [], problems };
  const yaml = await recallYaml(source, file, keep);
  const result = validate(yaml, schema, file, path.basename(full));
  const whole = result.problems.length === 0;
  const document: Document = { kind, file, source, data: yaml.data, tree: [], whole, placeOf: yaml.placeOf };
  return { value: result.value, documents: [document], problems: [...problems, ...result.problems] };
}
