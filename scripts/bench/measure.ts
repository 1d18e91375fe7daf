import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';

export interface Measured {
  seconds: number;
  /** Peak resident memory of the process in MB; null where the system does not tell (only Linux does). */
  peak: number | null;
  /** Seconds of processor, of all it started too: a busy machine hardly stretches them. Null but on Linux. */
  processor: number | null;
  output: string;
}

/** Runs a command to its end, measuring time and peak memory from outside. Throws when it fails. */
export function measure(command: string, args: string[], cwd: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const before = childrenSeconds();
    const child = spawn(command, args, { cwd, env: { ...process.env, NODE_ENV: 'production' } });
    let output = '';
    let peak: number | null = null;
    const look = setInterval(() => {
      try {
        // A process that has just ended has a status without memory.
        const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
        if (found) peak = Number(found[1]) / 1024;
      } catch {
        // Not Linux, or the process is gone.
      }
    }, 50);
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(look);
      if (code) reject(new Error(`${command} ${args.join(' ')} ended with ${code}\n${output}`));
      else {
        const processor = before === null ? null : childrenSeconds()! - before;
        resolve({ seconds: (performance.now() - started) / 1000, peak, processor, output });
      }
    });
  });
}

/** The processor's seconds of every process that this one has seen end: the 16th and 17th field, in hundredths. */
function childrenSeconds(): number | null {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return null;
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

export const show = (value: number, digits = 2): string =>
  value.toLocaleString('vi', { maximumFractionDigits: digits, minimumFractionDigits: digits });

/** What else the machine was doing: figures of a busy one say less. */
export const showLoad = (): string =>
  `Máy đang bận ${os
    .loadavg()
    .map((load) => show(load))
    .join(' / ')} (1, 5, 15 phút) trên ${os.availableParallelism()} lõi.`;
