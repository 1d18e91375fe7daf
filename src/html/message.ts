import type { PaperNode } from '../document/paper.ts';
import { escapeHtml } from './text.ts';

/** A made-up message in its frame. The stamp comes first and inside it: whoever hears or copies the frame has it. */
export function renderMessage(
  { channel, stamp, from, address, bubbles }: Extract<PaperNode, { type: 'message' }>,
  renderNodes: (nodes: readonly PaperNode[]) => string,
): string {
  const who = `${escapeHtml(from)}${address ? ` ${escapeHtml(address)}` : ''}`;
  const said = bubbles.map(
    ({ side, children }) =>
      `<div class="${side}" style="border:1px solid;border-radius:.5em;padding:.25em .75em;margin:.25em ${side === 'me' ? '0 .25em 15%' : '15% .25em 0'}">\n${renderNodes(children)}\n</div>`,
  );
  return `<div class="message ${channel}" style="border:2px dashed;padding:.5em 1em">
<p><strong>${escapeHtml(stamp)}</strong></p>
<p><strong>${who}</strong></p>
${said.join('\n')}
</div>`;
}
