/**
 * The paragraph styles of a paper, grown from its face and body size. Word shows the built-in ones under its own
 * Vietnamese names.
 */
import {
  AlignmentType,
  BorderStyle,
  DocumentDefaults,
  ImportedXmlComponent,
  LineRuleType,
  StyleForCharacter,
  StyleForParagraph,
  UnderlineType,
  XmlComponent,
  type IContext,
  type IParagraphStyleOptions,
  type IStylesOptions,
  type IXmlableObject,
} from 'docx';
import { writingRoom, type Paper } from '../document/paper.ts';
import { BULLETS, NUMBERS } from './list.ts';
import { em, mm, type Draft } from './place.ts';
import { tableStyles } from './table-styles.ts';

/**
 * A Word file carries no typefaces, so both are ones that every Windows has with all Vietnamese letters, and for which
 * LibreOffice has twins of the same widths (Liberation). Be Vietnam Pro, the sans of our PDFs, is on no school's
 * computer.
 */
const FONTS: Record<Paper['style']['face'], string> = { serif: 'Times New Roman', sans: 'Arial' };

/** Vietnamese stacks two marks on a letter (Ễ, ộ): lines need air. In 240ths of the face's own line. */
const LINE: Record<Paper['style']['face'], number> = { serif: 264, sans: 300 };
const lineOf = ({ face, leading }: Paper['style']): number =>
  leading ? Math.round((leading / 1.15) * 240) : LINE[face];

/** LibreOffice 7 takes a line without its rule for an exact one, and cuts every picture to that height. */
export const linesOf = (line: number) => ({ line, lineRule: LineRuleType.AUTO });

/** From line to line: the faces' own line is 1.15 of their size. */
export const leadingOf = (draft: Pick<Draft, 'style'>): number => em(draft, (1.15 * lineOf(draft.style)) / 240);

/** The styles by the style of their papers, of which there are few: they took a third of what a short file takes. */
const chosen = new Map<string, IStylesOptions>();

/** The styles of a document, made once for all papers of one style. */
export function chooseStyles(draft: Draft): IStylesOptions {
  const key = JSON.stringify(draft.style);
  const styles = chosen.get(key) ?? makeStyles(draft);
  chosen.set(key, styles);
  return styles;
}

/** What is said alike in every file is prepared for writing once. */
class Prepared extends XmlComponent {
  readonly #said: XmlComponent;
  #prepared: IXmlableObject | undefined;
  constructor(said: XmlComponent) {
    super('');
    this.#said = said;
  }
  override prepForXml(context: IContext): IXmlableObject | undefined {
    return (this.#prepared ??= this.#said.prepForXml(context));
  }
}

function makeStyles(draft: Draft): IStylesOptions {
  const { face, size } = draft.style;
  const gap = (factor: number) => em(draft, factor);
  const halfPoints = (factor: number) => Math.round(size * factor * 2);
  const left = AlignmentType.LEFT;

  const heading = (level: 1 | 2 | 3 | 4, scale: number, before: number, after: number): IParagraphStyleOptions => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    uiPriority: 9,
    run: { bold: true, italics: level === 4, size: halfPoints(scale) },
    paragraph: {
      alignment: left,
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
      spacing: { before: gap(before), after: gap(after), ...linesOf(264) },
    },
  });
  const own = (
    id: string,
    name: string,
    rest: Omit<IParagraphStyleOptions, 'id' | 'name'>,
  ): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, ...rest });
  const line = { style: BorderStyle.SINGLE, size: 4, space: 0, color: '595959' };

  const paragraphs: IParagraphStyleOptions[] = [
    {
      ...heading(1, 1.55, 0.5, 0.7),
      id: 'Title',
      name: 'Title',
      uiPriority: 10,
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        keepLines: true,
        outlineLevel: 0,
        spacing: { before: gap(0.5), after: gap(0.7), ...linesOf(264) },
      },
    },
    heading(1, 1.55, 1.4, 0.7),
    heading(2, 1.25, 1, 0.4),
    heading(3, 1.1, 0.7, 0.3),
    heading(4, 1, 0.5, 0.25),
    {
      id: 'ListBullet',
      name: 'List Bullet',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { numbering: { reference: BULLETS, level: 0 }, spacing: { after: gap(0.22) } },
    },
    {
      id: 'ListNumber',
      name: 'List Number',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { numbering: { reference: NUMBERS, level: 0 }, spacing: { after: gap(0.22) } },
    },
    { id: 'ListContinue', name: 'List Continue', basedOn: 'Normal', paragraph: { spacing: { after: gap(0.22) } } },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      uiPriority: 35,
      run: { italics: true, size: halfPoints(0.88) },
      paragraph: { alignment: left },
    },
    {
      id: 'Header',
      name: 'header',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { alignment: AlignmentType.RIGHT, spacing: { after: 0, ...linesOf(240) } },
    },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { alignment: left, spacing: { before: 60, after: 0, ...linesOf(240) } },
    },
    own('Lead', 'Lời dẫn', { run: { size: halfPoints(1.1) }, paragraph: { spacing: { after: gap(0.7) } } }),
    own('Note', 'Ghi chú', { run: { size: halfPoints(0.88) }, paragraph: { alignment: left } }),
    own('TableText', 'Chữ trong bảng', { paragraph: { alignment: left, spacing: { after: gap(0.25) } } }),
    own('TableHeading', 'Đầu bảng', {
      basedOn: 'TableText',
      run: { bold: true },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
    }),
    own('BoxTitle', 'Tên khung', {
      run: { bold: true },
      paragraph: { alignment: left, keepNext: true, spacing: { after: gap(0.2) } },
    }),
    own('MessageText', 'Chữ trong tin nhắn', { basedOn: 'TableText' }),
    own('Stamp', 'Dấu mẫu', {
      run: { bold: true, size: halfPoints(0.74) },
      paragraph: { keepNext: true, spacing: { after: gap(0.4) } },
    }),
    own('Sender', 'Người gửi', {
      run: { bold: true },
      paragraph: { alignment: left, keepNext: true, spacing: { after: gap(0.25) } },
    }),
    own('SenderAddress', 'Địa chỉ người gửi', {
      run: { size: halfPoints(0.88) },
      paragraph: { alignment: left, keepNext: true, spacing: { after: gap(0.35) } },
    }),
    own('Choices', 'Phương án', { paragraph: { alignment: left, spacing: { after: gap(0.25) } } }),
    own('Figure', 'Hình', {
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: gap(0.4), after: gap(0.35), ...linesOf(240) } },
    }),
    // `between` draws the line under each of several: Word takes neighbours with equal borders for one framed piece.
    own('WriteLine', 'Dòng kẻ', {
      paragraph: {
        border: { bottom: line, between: line },
        spacing: { after: 0, line: mm(writingRoom(draft.style)), lineRule: LineRuleType.EXACT },
      },
    }),
    own('Rule', 'Đường kẻ ngang', {
      run: { size: 8 },
      paragraph: {
        border: { bottom: { ...line, color: 'auto' } },
        spacing: { before: 0, after: gap(0.7), line: gap(0.4), lineRule: LineRuleType.EXACT },
      },
    }),
    // No style for authors to choose; `quickFormat: false` would be written as a value that the schema does not know.
    {
      id: 'Gap',
      name: 'Khoảng cách',
      basedOn: 'Normal',
      run: { size: 8 },
      paragraph: { spacing: { after: 0, line: gap(0.6), lineRule: LineRuleType.EXACT } },
    },
  ];

  const prepared = (style: XmlComponent) => new Prepared(style);
  return {
    importedStyles: [
      prepared(
        new DocumentDefaults({
          run: { font: FONTS[face], size: halfPoints(1), language: { value: 'vi-VN' } },
          paragraph: { spacing: { after: gap(0.36), ...linesOf(lineOf(draft.style)) } },
        }),
      ),
      prepared(ImportedXmlComponent.fromXmlString(normal(draft.style.justify))),
      ...paragraphs.map((options) => {
        const style = new StyleForParagraph(options);
        // Each file enters its own list when such a style is prepared.
        return options.paragraph?.numbering ? style : prepared(style);
      }),
      prepared(
        new StyleForCharacter({
          id: 'Hyperlink',
          name: 'Hyperlink',
          uiPriority: 99,
          run: { underline: { type: UnderlineType.SINGLE } },
        }),
      ),
      ...tableStyles(draft).map(prepared),
    ],
  };
}

/** docx cannot mark a style as the default one. */
const normal = (justify: boolean): string =>
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>${justify ? '<w:pPr><w:jc w:val="both"/></w:pPr>' : ''}</w:style>`;
