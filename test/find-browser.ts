import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's Chromium without a window: the same pages, papers and camera, for two thirds of the processor's time. */
const WINDOWLESS = '/usr/bin/chromium-headless-shell';
const WHOLE = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder
      ? [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`]
      : [];
  }),
];

/** The flags that let Debian's Chromium run as root and keep it from calling home. */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Without a window it would round every letter to whole pixels: lines would break elsewhere than where people read.
  '--font-render-hinting=none',
  // For each window it loads pages of its own, to show below the address bar: a third of a test's time, seen by nobody.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,WebUIReloadButton,WebUIToolbar',
];

const firstOf = (places: readonly (string | undefined)[]): string | null =>
  places.find((place) => place && existsSync(place)) ?? null;

/** The Chromium of this machine that tests run in, the one without a window first; null where there is none. */
export const findBrowser = (): string | null => firstOf([process.env.CHROME_PATH, WINDOWLESS, ...WHOLE]);

/** As `findBrowser`, but a missing one is installed from Debian's packages first; null with no way to get any. */
export function getBrowser(say: (words: string) => void): string | null {
  const isOwnChoice = !!process.env.CHROME_PATH;
  if (!isOwnChoice && !existsSync(WINDOWLESS)) install('chromium-headless-shell', say);
  if (!findBrowser()) install('chromium', say);
  return findBrowser();
}

/** As `getBrowser`, but one with a window, as people use: what is measured in it is what they would wait for. */
export function getWholeBrowser(say: (words: string) => void): string | null {
  const find = () => firstOf([process.env.CHROME_PATH, ...WHOLE]);
  if (!find()) install('chromium', say);
  return find();
}

/** Installs a Debian package where root may; what does not work out is seen by what is still missing. */
function install(name: string, say: (words: string) => void): void {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return;
  say(`Đang cài gói ${name} cho các bài kiểm thử trong trình duyệt…`);
  const apt = (...args: string[]) =>
    execFileSync('apt-get', ['-y', '-q', ...args], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    apt('update');
    apt('install', '--no-install-recommends', name);
  } catch {
    // Another system, or no line.
  }
}
