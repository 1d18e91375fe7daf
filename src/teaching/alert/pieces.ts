/** What several papers of a warning share. */
import type { AlertNotice } from '../../curriculum/alert.ts';
import { RECHECK_BESIDE, withNumber } from '../../curriculum/show-reference.ts';
import { paragraph, title } from '../../document/nodes.ts';
import type { BoxTone, PaperNode, Span } from '../../document/paper.ts';
import { SAMPLE_STAMP } from '../../blocks/message/schema.ts';

/** The three steps of the shield, said at the end of everything. */
export const MOTTO = 'Chậm lại – Kiểm tra – Dừng lại, hỏi';

/** The title of a paper; its last words stay together, so that none stands alone in a row. */
export const headline = (name: string): PaperNode => title(name.replace(/ (\S+) (\S+)$/, '\u00a0$1\u00a0$2'));

export const numbered = (items: readonly string[], bold = false): PaperNode => ({
  type: 'list',
  ordered: true,
  start: 1,
  items: items.map((text) => [paragraph({ text, bold })]),
});

export const box = (tone: BoxTone, title: string, ...children: PaperNode[]): PaperNode => ({
  type: 'box',
  tone,
  title,
  children,
});

/** Two boxes side by side. */
export const beside = (left: PaperNode, right: PaperNode): PaperNode => ({
  type: 'table',
  columns: [1, 1],
  frame: 'none',
  rows: [[[left], [right]]],
});

/** The made-up message in its frame, under its stamp; nothing where there is none. */
export const messageOf = ({ message }: AlertNotice): PaperNode[] =>
  message
    ? [
        {
          type: 'message',
          channel: message.kind,
          from: message.from,
          ...(message.address ? { address: message.address } : {}),
          stamp: SAMPLE_STAMP,
          bubbles: message.says.map((text) => ({ side: 'them', children: [paragraph({ text })] })),
        },
      ]
    : [];

/** Whom to turn to, as items; a number that may be old says so. */
export const callList = ({ contacts }: AlertNotice, withWhat = true): PaperNode => ({
  type: 'list',
  ordered: false,
  start: 1,
  items: contacts.map((contact) => [
    paragraph(
      { text: withNumber(contact.name, contact), bold: true },
      ...(withWhat ? [{ text: `: ${contact.what}` }] : []),
      ...(contact.recheck ? [{ text: RECHECK_BESIDE } satisfies Span] : []),
    ),
  ]),
});

/** The numbers that anyone may dial, the most urgent first. */
export const numbersOf = ({ contacts }: AlertNotice): string =>
  contacts.flatMap(({ phone, recheck }) => (phone && !recheck ? [phone] : [])).join(' – ');
