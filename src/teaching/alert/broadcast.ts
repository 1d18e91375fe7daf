import type { AlertNotice } from '../../curriculum/alert.ts';
import { lowerFirst, upperFirst } from '../../curriculum/first-letter.ts';
import { withNumber } from '../../curriculum/show-reference.ts';
import { note, paragraph } from '../../document/nodes.ts';
import type { Paper } from '../../document/paper.ts';
import { sourceLine } from '../parts.ts';
import { headline } from './pieces.ts';
import { alertPaper } from './setting.ts';
import { countTieng, speak } from './speak.ts';

/** How fast one reads over loudspeakers in the open, in tiếng a minute, and how long people stand and listen. */
export const PACE = 150;
export const SECONDS = { least: 60, most: 90 };

const ORDER = ['Một là', 'Hai là', 'Ba là', 'Bốn là'];

/** What is read out, a paragraph each, as it is said. Made of the warning's own words: nothing is written twice. */
export function scriptOf(notice: AlertNotice): string[] {
  const { title, summary, signs, do: todo, contacts, office, spoken } = notice;
  const inTurn = (items: readonly string[]) =>
    items.map((item, i) => `${ORDER[i]}, ${lowerUnlessName(item).replace(/\.$/, '')}.`).join(' ');
  return [
    `Kính thưa bà con. Sau đây là cảnh báo lừa đảo của ${office.name}: ${lowerUnlessName(title)}.`,
    summary,
    `Dấu hiệu nhận ra. ${inTurn(signs)}`,
    `Bà con cần làm. ${inTurn(todo)}`,
    `Khi cần, xin gọi ${contacts.map((contact) => withNumber(contact.short, contact)).join(', ')}.`,
    'Xin bà con bảo nhau cùng biết. Xin cảm ơn.',
  ].map((part) => upperFirst(speak(part, spoken)));
}

/** How long it takes to read out, in whole seconds. */
export const secondsOf = (script: readonly string[]): number => Math.round((countTieng(script.join(' ')) / PACE) * 60);

/** The script on a sheet in large type. */
export function makeBroadcast(notice: AlertNotice): Paper {
  const script = scriptOf(notice);
  return alertPaper('broadcast', notice, [
    headline(notice.title),
    {
      type: 'paragraph',
      align: 'center',
      spans: [
        {
          text: `Bài đọc trên loa, khoảng ${secondsOf(script)} giây. Đọc chậm, nghỉ ở mỗi đoạn, đọc hai lần.`,
          italic: true,
        },
      ],
    },
    // A pause between paragraphs is seen before it is heard.
    { type: 'table', columns: [1], frame: 'apart', rows: script.map((text) => [[paragraph({ text })]]) },
    { type: 'rule' },
    note('Số và chữ viết tắt đã được viết theo cách đọc. Dưới đây không đọc trên loa.'),
    ...sourceLine(notice.sources),
  ]);
}

/** A name or a short form keeps its capital. */
const lowerUnlessName = (text: string): string =>
  /^\p{Lu}\p{Ll}*(?![\p{Ll}\p{Lu}])/u.test(text) && !/^\p{Lu}\S* \p{Lu}/u.test(text) ? lowerFirst(text) : text;
