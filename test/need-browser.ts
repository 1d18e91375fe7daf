import { getBrowser } from './find-browser.ts';

/** Before the first test in a browser: finds one, installs it, or says what is missing. */
export default function needBrowser(): void {
  if (!getBrowser(console.log))
    throw new Error('Không tìm thấy trình duyệt: hãy cài Chrome, Edge hoặc Chromium, hoặc đặt biến CHROME_PATH.');
}
