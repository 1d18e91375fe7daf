import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CONTENT } from '../folders.ts';
import { fileSurvives, textsIn } from '../open-in-editor.ts';
import { examine } from './keep.ts';

for (const name of textsIn(CONTENT))
  examine(
    `${name} stays the same when it is opened and saved in the form editor`,
    readFileSync(path.join(CONTENT, name), 'utf8'),
    { 'opened and saved it stays the same': (text: string) => fileSurvives(CONTENT, text) },
    () => name,
  );
