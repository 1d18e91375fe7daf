/**
 * Every frame is a table style of the document, so that a teacher who changes it in Word changes all of its kind.
 * Each tone and channel has lines of its own shape: a photocopy tells them apart. docx has no table styles, so they are
 * XML.
 */
import { ImportedXmlComponent } from 'docx';
import type { BoxTone, Channel } from '../document/paper.ts';
import { em, type Draft } from './place.ts';

/** A line's kind and its width in eighths of a point. */
type Line = [kind: 'single' | 'double' | 'dashed' | 'dotted', eighths: number];
type Side = 'top' | 'left' | 'bottom' | 'right' | 'insideH' | 'insideV';

interface Frame {
  id: string;
  /** As it stands in Word's list of styles. */
  name: string;
  lines: Partial<Record<Side, Line>>;
  /** Paddings in body sizes. */
  pad: { top: number; left: number; bottom: number; right: number };
  tinted?: true;
  /** Of the first row. */
  head?: { tinted?: true; bottom?: Line };
}

/** Lighter than a photocopier turns to dirt, dark enough to be seen. */
export const TINT = 'EDEDED';

const around = (line: Line) => ({ top: line, left: line, bottom: line, right: line });
const even = { top: 0.5, left: 0.9, bottom: 0.25, right: 0.9 };

export const BOX_STYLES: Record<BoxTone, Frame> = {
  story: {
    id: 'BoxStory',
    name: 'Khung kể chuyện',
    lines: { left: ['single', 24] },
    pad: { top: 0.1, left: 0.9, bottom: 0, right: 0 },
  },
  remember: {
    id: 'BoxRemember',
    name: 'Khung ghi nhớ',
    lines: { top: ['single', 20], bottom: ['single', 6] },
    pad: even,
    tinted: true,
  },
  warning: { id: 'BoxWarning', name: 'Khung cảnh báo', lines: around(['single', 18]), pad: even },
  tip: { id: 'BoxTip', name: 'Khung cần biết', lines: around(['dotted', 8]), pad: even },
  law: { id: 'BoxLaw', name: 'Khung pháp luật', lines: around(['double', 4]), pad: even },
  teacher: { id: 'BoxTeacher', name: 'Khung giáo viên', lines: around(['dashed', 6]), pad: even },
  family: {
    id: 'BoxFamily',
    name: 'Khung gia đình',
    lines: { top: ['double', 4], bottom: ['double', 4] },
    pad: { ...even, left: 0, right: 0 },
  },
  // Word has no frame of its shape.
  shield: {
    id: 'BoxShield',
    name: 'Khung tấm khiên',
    lines: around(['double', 18]),
    pad: { ...even, top: 0.8, bottom: 0.6 },
  },
  plain: { id: 'BoxPlain', name: 'Khung thường', lines: around(['single', 4]), pad: even },
};

const talk = { top: 0.45, left: 0.8, bottom: 0.1, right: 0.8 };
const rule: Line = ['single', 4];

export const MESSAGE_STYLES: Record<Channel, Frame> = {
  sms: { id: 'MessageSms', name: 'Tin nhắn', lines: around(['single', 12]), pad: talk, head: { bottom: rule } },
  chat: { id: 'MessageChat', name: 'Trò chuyện', lines: around(['single', 12]), pad: talk, head: { bottom: rule } },
  call: { id: 'MessageCall', name: 'Cuộc gọi', lines: around(['single', 10]), pad: talk, head: { bottom: rule } },
  web: {
    id: 'MessageWeb',
    name: 'Trang mạng',
    lines: around(['single', 10]),
    pad: { ...talk, bottom: 0.35 },
    head: { tinted: true, bottom: ['single', 6] },
  },
  mail: {
    id: 'MessageMail',
    name: 'Thư điện tử',
    lines: around(['single', 10]),
    pad: { ...talk, bottom: 0.35 },
    head: { bottom: ['single', 6] },
  },
  talk: { id: 'MessageTalk', name: 'Lời nói', lines: around(['single', 8]), pad: talk },
  game: { id: 'MessageGame', name: 'Trò chơi', lines: around(['double', 6]), pad: talk, head: { bottom: rule } },
  letter: {
    id: 'MessageLetter',
    name: 'Thư',
    lines: around(['single', 8]),
    pad: { top: 0.6, left: 1.5, bottom: 0.3, right: 1.5 },
  },
};

export const BUBBLE_PAD = 0.6;
const bubblePad = { top: 0.3, left: BUBBLE_PAD, bottom: 0, right: BUBBLE_PAD };

const OTHERS: Frame[] = [
  {
    id: 'TableGrid',
    name: 'Table Grid',
    lines: { ...around(rule), insideH: rule, insideV: rule },
    pad: { top: 0.25, left: 0.5, bottom: 0, right: 0.5 },
    head: { tinted: true },
  },
  // LibreOffice tints the first row of a nested table whatever the table says: one without a head has a style without
  // one.
  {
    id: 'TableCells',
    name: 'Bảng không có đầu',
    lines: { ...around(rule), insideH: rule, insideV: rule },
    pad: { top: 0.25, left: 0.5, bottom: 0, right: 0.5 },
  },
  { id: 'TableColumns', name: 'Cột không viền', lines: {}, pad: { top: 0, left: 0, bottom: 0, right: 0 } },
  { id: 'TableApart', name: 'Cột để nối', lines: {}, pad: { top: 0.5, left: 0, bottom: 0.3, right: 0 } },
  {
    id: 'DrawingFrame',
    name: 'Khung vẽ',
    lines: around(['single', 6]),
    pad: { top: 0, left: 0.5, bottom: 0, right: 0.5 },
  },
  { id: 'BubbleTheirs', name: 'Lời người gửi', lines: around(['single', 6]), pad: bubblePad, tinted: true },
  { id: 'BubbleMine', name: 'Lời trả lời', lines: around(['single', 6]), pad: bubblePad },
  { id: 'SpeechTheirs', name: 'Lời người gọi', lines: { left: ['single', 18] }, pad: bubblePad },
  { id: 'SpeechMine', name: 'Lời người nghe', lines: { right: ['single', 6] }, pad: bubblePad },
];

/** Every look of a box or a message as a style of tables, for the file's list of styles. */
export const tableStyles = (draft: Draft): ImportedXmlComponent[] =>
  [
    NORMAL,
    ...[...OTHERS, ...Object.values(BOX_STYLES), ...Object.values(MESSAGE_STYLES)].map((frame) =>
      styleXml(frame, draft),
    ),
  ].map((xml) => ImportedXmlComponent.fromXmlString(xml));

const NORMAL =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>';

/** The order of elements is the schema's. */
function styleXml({ id, name, lines, pad, tinted, head }: Frame, draft: Draft): string {
  const borders = (['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const)
    .map((side) => lineXml(side, lines[side]))
    .join('');
  const paddings = (['top', 'left', 'bottom', 'right'] as const)
    .map((side) => `<w:${side} w:w="${em(draft, pad[side])}" w:type="dxa"/>`)
    .join('');
  const first = head
    ? `<w:tblStylePr w:type="firstRow"><w:tcPr>${head.bottom ? `<w:tcBorders>${lineXml('bottom', head.bottom)}</w:tcBorders>` : ''}${tint(head.tinted)}</w:tcPr></w:tblStylePr>`
    : '';
  const own = id === 'TableGrid' ? '' : ' w:customStyle="1"';
  return (
    `<w:style w:type="table"${own} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/>` +
    `<w:tblPr>${borders ? `<w:tblBorders>${borders}</w:tblBorders>` : ''}<w:tblCellMar>${paddings}</w:tblCellMar></w:tblPr>${tinted ? `<w:tcPr>${tint(true)}</w:tcPr>` : ''}${first}</w:style>`
  );
}

const lineXml = (side: Side, line: Line | undefined): string =>
  line ? `<w:${side} w:val="${line[0]}" w:sz="${line[1]}" w:space="0" w:color="auto"/>` : '';
const tint = (tinted: true | undefined): string =>
  tinted ? `<w:shd w:val="clear" w:color="auto" w:fill="${TINT}"/>` : '';
