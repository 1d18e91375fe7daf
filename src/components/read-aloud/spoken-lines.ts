const BLOCKS = 'p, li, h1, h2, h3, td, th, summary, figcaption, .asked, .option, .bubble, .item-words, .choice, label';
/** What is drawn, pressed or written small is not said. */
const SILENT =
  '[hidden], button, template, svg, .hidden-words:not(.letter > *), .tile-of-pair .letter, .no, .verdict, .sign-number, .source-ref, .feedback, .stamp, .dock, details:not([open]) > :not(summary), .signs-fold:not([open]) ~ *';

/** What is read out in one breath, and where it stands. */
export interface SpokenLine {
  block: Element;
  words: string;
}

/** The words of a part as they are read out, a line for every block of the page; a part's own `hidden` counts too. */
export function spokenLines(part: Element, silent = SILENT): SpokenLine[] {
  const lines: SpokenLine[] = [];
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement!;
    const quiet = parent.closest(silent);
    const words = texts.currentNode.nodeValue!.replace(/\s+/g, ' ');
    if ((quiet && part.contains(quiet)) || !words.trim()) continue;
    const block = parent.closest(BLOCKS) ?? part;
    const last = lines.at(-1);
    if (last?.block === block) last.words += words;
    else lines.push({ block, words });
  }
  return lines.map(({ block, words }) => ({ block, words: words.trim() }));
}
