import type { SearchWords } from '../../search/words.ts';

declare global {
  /** What the script of the words calls. */
  var khienTim: (words: SearchWords) => void;
}

/** All that search looks for; sent for at most once, as a classic script, which works from file:// too. */
export function loadWords(): Promise<SearchWords> {
  const address = document
    .querySelector<HTMLTemplateElement>('[data-search-words]')!
    .content.querySelector('script')!
    .getAttribute('src')!;
  return new Promise((resolve, reject) => {
    globalThis.khienTim = resolve;
    const script = document.createElement('script');
    script.src = address;
    script.onerror = reject;
    document.head.append(script);
  });
}
