import { spawn } from 'node:child_process';

/** Opens an address in the browser of this machine; where there is none to be found, says what to do. */
export function openBrowser(address: string): void {
  const [command, ...given] =
    process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : process.platform === 'darwin' ? ['open'] : ['xdg-open'];
  const started = spawn(command!, [...given, address], { stdio: 'ignore', detached: true });
  started.on('error', () => console.log('Hãy mở địa chỉ trên bằng Chrome hoặc Edge.'));
  started.unref();
}
