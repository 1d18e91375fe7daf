import { strFromU8, strToU8, unzipSync } from 'fflate';
import { writeZip, type Press } from '../curriculum/write-zip.ts';
import { reveal } from './reveal.ts';

/** Boxes of these names become the slide's title, and decoration. */
export const TITLE = 'Tiêu đề';
export const DECORATION = 'Trang trí';

/** What pptxgenjs 4.0.1 leaves undone in the parts it writes, each with where and why. */
const MENDS: { where: RegExp; find: RegExp; put: string | ((...found: string[]) => string) }[] = [
  // A second run repeats the paragraph's properties, which only its first may bear.
  { where: /^ppt\/slide/, find: /(<\/a:r>)<a:pPr\b[^>]*(?:\/>|>[\s\S]*?<\/a:pPr>)/g, put: '$1' },
  // All words are Vietnamese: spelling is checked and read aloud as such.
  { where: /^ppt\//, find: /\blang="en-US"/g, put: 'lang="vi-VN"' },
  // Its title placeholders cannot be moved or sized on a slide, so a text box becomes one: the outline and screen
  // readers go by it.
  {
    where: /^ppt\/slide(s|Layouts)\//,
    find: new RegExp(`(name="${TITLE}"></p:cNvPr>)<p:cNvSpPr[^>]*/><p:nvPr></p:nvPr>`, 'g'),
    put: '$1<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr>',
  },
  // Decoration is passed over by whoever hears the slide read (PowerPoint 2019 and later know the mark).
  {
    where: /^ppt\/slide/,
    find: new RegExp(`(<p:cNvPr id="\\d+" name="${DECORATION}[^"]*")(?:/>|></p:cNvPr>)`, 'g'),
    put: '$1><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></p:cNvPr>',
  },
  // The schema wants the notes' master before the slides, and no size for a bullet as large as its text.
  {
    where: /^ppt\/presentation\.xml$/,
    find: /(<p:sldIdLst>[\s\S]*?<\/p:sldIdLst>)(<p:notesMasterIdLst>[\s\S]*?<\/p:notesMasterIdLst>)/g,
    put: '$2$1',
  },
  { where: /^ppt\/slides\//, find: /<a:buSzPct val="100000"\/>/g, put: '' },
  // The first row of a table is its head.
  { where: /^ppt\/slides\//, find: /<a:tblPr\s*\/>/g, put: '<a:tblPr firstRow="1"/>' },
  // A table has no way to be given words for who cannot see it but its name.
  { where: /^ppt\/slides\//, find: /name="(Bảng: [^"]*)"/g, put: 'name="$1" descr="$1"' },
  // Notes are one run with line ends in it, which PowerPoint shows as one paragraph.
  {
    where: /^ppt\/notesSlides\//,
    find: /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([\s\S]*?)<\/a:t><\/a:r><a:endParaRPr[^>]*\/><\/a:p>/g,
    put: (_, look, text) =>
      text!
        .split(/\r?\n/)
        .map((line) => (line ? `<a:p><a:r>${look}<a:t>${line}</a:t></a:r></a:p>` : '<a:p/>'))
        .join(''),
  },
];

/** The file mended and packed again so that its bytes depend on the deck and its revision's day (YYYY-MM-DD) alone. */
export function mend(pptx: Uint8Array, day: string, press?: Press): Uint8Array {
  const parts = Object.entries(unzipSync(pptx)).filter(([name]) => !name.endsWith('/'));
  const mended = parts.map(([name, bytes]) => ({
    name,
    data: /\.(xml|rels)$/.test(name) ? strToU8(mendPart(name, strFromU8(bytes), day)) : bytes,
    level: 9,
  }));
  return writeZip(mended, day, press);
}

function mendPart(name: string, xml: string, day: string): string {
  const dated =
    name === 'docProps/core.xml' ? xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`) : xml;
  const mended = MENDS.filter(({ where }) => where.test(name)).reduce(
    (text, { find, put }) => text.replace(find, put as string),
    dated,
  );
  return /^ppt\/slides\/[^/]+\.xml$/.test(name) ? reveal(mended) : mended;
}
