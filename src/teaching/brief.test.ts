import { expect, test } from 'vitest';
import { SAMPLE_STAMP } from '../blocks/message/schema.ts';
import { signLine, type Slide } from '../document/deck.ts';
import { pieceName, spanText } from '../document/paper.ts';
import { asNote } from '../blocks/slide-lines.ts';
import { brief } from './brief.ts';

const kept = (...asked: string[]): Slide => ({
  kind: 'text',
  tone: 'remember',
  title: 'Nhìn lối ra rồi hãy vào',
  label: 'Ghi nhớ',
  notes: [],
  lines: asked.map((text) => ({
    spans: [{ text: text.split(' ')[0]!, bold: true }, { text: ` ${'em hỏi lại '.repeat(6)}` }],
  })),
});
const shown = (slide: Slide) => ('lines' in slide ? slide.lines.map(asNote) : []);

test('bold names stand for what is kept, unless they end in a colon: then it is read whole', () => {
  expect(shown(brief(kept('Chậm.', 'Hỏi.')))).toEqual(['Chậm.', 'Hỏi.']);
  const asking = kept('Tiền:', 'Người:');
  expect(shown(brief(asking))).toEqual(shown(asking));
});

const marked = (why: string): Slide => ({
  kind: 'message',
  title: 'Dấu hiệu đáng ngờ',
  label: '',
  notes: [],
  channel: 'sms',
  stamp: SAMPLE_STAMP,
  from: 'Số lạ',
  address: '',
  bubbles: [
    {
      side: 'them',
      lines: [{ spans: [{ text: 'Bấm liền', underline: true }, pieceName('\u00A0(1)'), { text: ' nha (2) con!' }] }],
      signs: [{ name: '1', why }],
    },
  ],
});
const said = (slide: Slide) =>
  slide.kind === 'message' ? slide.bubbles.map(({ lines }) => spanText(lines[0]!.spans)) : [];

test('a spot has a number only where its reason stands beside it', () => {
  expect(said(brief(marked('Giục cho vội.')))).toEqual(['Bấm liền\u00A0(1) nha (2) con!']);
  const told = brief(marked(`${'giục '.repeat(40).trim()}.`));
  expect(said(told)).toEqual(['Bấm liền nha (2) con!']);
  expect(told.notes[0]).toMatch(/^\(1\) giục/);
});

test('the reason that decides is called so', () => {
  expect(asNote(signLine({ name: 'C', why: 'Tiền đi trước.', decides: true }))).toBe(
    '(C) Tiền đi trước. (quyết\u00A0định)',
  );
});
