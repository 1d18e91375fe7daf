/** A Paper becomes a PDF: laid out, paginated, drawn. The same Paper gives the same bytes. */
import type { Paper } from '../model/paper.ts';
import { openCanvas } from './canvas.ts';
import { drawArea } from './draw-area.ts';
import { embedFonts } from './embed-font.ts';
import type { Fonts } from './fonts.ts';
import { drawFooter } from './footer.ts';
import { layNodes } from './layout.ts';
import { findHeadings, writeOutline } from './outline.ts';
import { paginate } from './paginate.ts';
import { collect, openPdf, type Ref } from './pdf.ts';
import { chooseSetting } from './setting.ts';
import { newRoot, writeTags } from './tags.ts';

export function print(paper: Paper, fonts: Fonts): Promise<Uint8Array> {
  const setting = chooseSetting(paper, fonts);
  const { page, body } = setting;
  const root = newRoot();
  const pieces = layNodes(paper.body, { setting, left: page.left, width: page.width, type: body, tag: root });
  const areas = paginate(pieces, page.top, page.bottom);

  const pdf = openPdf(paper);
  const bytes = collect(pdf);
  const canvas = openCanvas(pdf);
  const pages: Ref[] = areas.map((area, i) => {
    canvas.openPage();
    drawArea(canvas, area);
    drawFooter(canvas, paper, setting, i + 1, areas.length);
    canvas.closePage();
    return pdf.page.dictionary;
  });
  writeTags(pdf, root);
  writeOutline(pdf, findHeadings(areas), pages);
  embedFonts(canvas);
  pdf.end();
  return bytes;
}
