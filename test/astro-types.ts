import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { convertToTsx } from '@astrojs/astro2tsx';

/** A fault of types, as TypeScript tells it: `file` from the project's root, `line` from 1. */
export interface TypeFault {
  file: string;
  line: number;
  message: string;
}

const FAULT = /^(?<file>.+?)\((?<line>\d+),(?<column>\d+)\): error (?<message>TS\d+: .*)$/;

/**
 * The type faults of the .astro files under `project`/src. TypeScript reads no .astro: each is turned into a .tsx in a
 * folder of its own, which `rootDirs` lays over the project, so that its imports are found where they are written.
 */
export function checkAstroTypes(project: string): TypeFault[] {
  const shadow = path.join(project, '.khien/astro-types');
  rmSync(shadow, { recursive: true, force: true });
  const sources = new Map<string, { source: string; made: ReturnType<typeof convertToTsx> }>();
  for (const file of globSync('src/**/*.astro', { cwd: project })) {
    const source = readFileSync(path.join(project, file), 'utf8');
    const made = convertToTsx(source, { filename: file, ambientTypes: true });
    sources.set(`${file}.tsx`, { source, made });
    mkdirSync(path.dirname(path.join(shadow, file)), { recursive: true });
    writeFileSync(path.join(shadow, `${file}.tsx`), made.code);
  }
  writeFileSync(path.join(shadow, 'tsconfig.json'), JSON.stringify(SHADOW));
  const tsc = path.join(project, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', shadow, '--singleThreaded', '--pretty', 'false'], {
    encoding: 'utf8',
  });
  return stdout.split('\n').flatMap((line) => {
    const found = FAULT.exec(line)?.groups;
    if (!found) return [];
    const file = path.relative(shadow, path.resolve(found.file!));
    const own = sources.get(file);
    // What is not an .astro file is checked as it stands, by the project's own tsconfig.
    if (!own) return [];
    const at = offsetOf(own.made.code, Number(found.line), Number(found.column));
    return [
      {
        file: file.replace(/\.tsx$/, ''),
        line: lineOf(own.source, originOf(own.made.mappings, at)),
        message: found.message!,
      },
    ];
  });
}

const SHADOW = {
  extends: '../../tsconfig.json',
  compilerOptions: {
    rootDirs: ['.', '../..'],
    jsx: 'preserve',
    jsxImportSource: 'astro',
    module: 'ESNext',
    moduleResolution: 'Bundler',
  },
  include: ['src', '../../src/**/*.d.ts'],
  exclude: ['../../src/components/astro-files.d.ts'],
};

const offsetOf = (text: string, line: number, column: number): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, { length }) => sum + length + 1, 0) +
  column -
  1;
const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The place in the .astro file that a place in the .tsx was made from: the nearest piece that begins before it. */
function originOf(mappings: ReturnType<typeof convertToTsx>['mappings'], at: number): number {
  const piece = mappings.findLast(([virtual]) => virtual <= at);
  return piece ? piece[2] + Math.min(at - piece[0], piece[3]) : 0;
}
