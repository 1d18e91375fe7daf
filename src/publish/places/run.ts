import { spawn } from 'node:child_process';

/**
 * Runs another program to its end and returns what it said; no shell reads its words. What it says last is why it
 * failed.
 */
export function run(
  program: string,
  args: readonly string[],
  { stdin = '', cwd }: { stdin?: string; cwd?: string } = {},
) {
  return new Promise<string>((resolve, reject) => {
    const child = spawn(program, args, { ...(cwd ? { cwd } : {}), windowsHide: true });
    let said = '';
    let complained = '';
    child.stdout.on('data', (data) => (said += data));
    child.stderr.on('data', (data) => (complained += data));
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ENOENT' ? new Error(`máy này không có chương trình ${program}`) : error),
    );
    child.on('close', (code) =>
      code === 0
        ? resolve(said)
        : reject(new Error(whyOf(program, complained, lastLine(complained) || lastLine(said) || `mã ${code}`))),
    );
    // A program that ends before it has read all is told of by its code.
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
  });
}

/** What git, ssh, rsync and sftp say, each in its own words, of a line that is gone. */
const LINE_GONE =
  /could ?n.t resolve|could not resolve|name or service not known|network is unreachable|no route to host|(connection|operation) (was )?(refused|reset|closed|lost|timed out)|broken pipe|unexpected(ly)? (disconnect|closed|eof)|early eof|hung up|empty reply|recv failure|send failure|failed to connect/i;

function whyOf(program: string, complained: string, last: string): string {
  const gone = complained.split('\n').find((line) => LINE_GONE.test(line));
  return gone
    ? `mạng đứt giữa chừng, hoặc không tới được máy kia (${program}: ${gone.trim()})`
    : `${program} không xong: ${last}`;
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1)!.trim();
