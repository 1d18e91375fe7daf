import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** The checkout under test. */
export const PROJECT = path.resolve(import.meta.dirname, '..');
export const GOLDEN = path.join(PROJECT, 'test/golden/content');
export const CONTENT = path.join(PROJECT, 'content');

/** A folder of its own for one test's files; the system clears it away. */
export const scratch = (name: string): Promise<string> => mkdtemp(path.join(os.tmpdir(), `khien-${name}-`));

/** The door that npm's commands go through, and how a person stands before it: not in a test. */
const DOOR = path.join(PROJECT, 'scripts/run.mjs');
const AS_A_PERSON = { cwd: PROJECT, env: { ...process.env, NODE_ENV: 'production', VITEST: '' } };

export interface Ran {
  code: number | null;
  output: string;
}

/**
 * Runs one of the project's scripts as a person would, through the same door as npm; kills it, as a power cut would,
 * once it has said `killAt`.
 */
export function runScript(name: string, args: string[], { killAt }: { killAt?: RegExp } = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [DOOR, name, ...args], AS_A_PERSON);
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      if (killAt?.test(output)) child.kill('SIGKILL');
    });
    child.stderr.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

export interface Started {
  address: string;
  /** What it has complained of so far. */
  complained: () => string;
  stop: () => void;
}

/** Starts one of the project's scripts that serve, and waits until it says where: what `said` finds first. */
export async function startScript(name: string, args: string[], said: RegExp): Promise<Started> {
  const child = spawn(process.execPath, [DOOR, name, ...args], AS_A_PERSON);
  let [output, complaints] = ['', ''];
  // In a pipe that nobody empties it would stand still at last.
  child.stderr.on('data', (data) => (complaints += data));
  for await (const part of child.stdout) {
    output += String(part);
    const address = said.exec(output)?.[1];
    if (address) return { address, complained: () => complaints, stop: () => void child.kill() };
  }
  throw new Error(output + complaints);
}
