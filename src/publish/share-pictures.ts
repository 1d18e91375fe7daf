import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { sharePicture } from '../curriculum/address.ts';
import { bandOf, BANDS, GRADES, type Band, type Grade } from '../curriculum/grade.ts';
import { COLOURED_STROKES, SHIELD_OUTLINE } from '../pictures/shield.ts';

/** The colours of each mood, as in styles/tokens.css. */
const MOODS: Record<Band | 'home', { shield: string; ink: string }> = {
  home: { shield: '#2b3f7a', ink: '#24366d' },
  'tieu-hoc': { shield: '#c2392a', ink: '#8c2316' },
  thcs: { shield: '#17786b', ink: '#0b5348' },
  thpt: { shield: '#2b3f7a', ink: '#24366d' },
};

/** No office has its own: of many editions the first draws them. */
const drawn = new Map<string, Uint8Array>();

/**
 * What a link shared on Zalo or Facebook shows, 1200 × 630: the mark for the site, a shield with its number for each
 * grade.
 */
export async function makeSharePictures(project: string, release: string): Promise<void> {
  const fontFiles = ['400Regular/BeVietnamPro_400Regular', '700Bold/BeVietnamPro_700Bold'].map((name) =>
    path.join(project, `node_modules/@expo-google-fonts/be-vietnam-pro/${name}.ttf`),
  );
  for (const grade of [undefined, ...GRADES]) {
    const file = path.join(release, sharePicture(grade));
    const svg = drawing(grade);
    const png = drawn.get(svg) ?? new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).render().asPng();
    drawn.set(svg, png);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, png);
  }
}

function drawing(grade?: Grade): string {
  const { shield, ink } = MOODS[grade ? bandOf(grade) : 'home'];
  const band = grade && BANDS.find(({ id }) => id === bandOf(grade))!.name;
  const text = (y: number, size: number, fill: string, words: string, weight = 700) =>
    `<text x="500" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${words}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" font-family="Be Vietnam Pro">
<rect width="1200" height="630" fill="#fbf6ea"/>
<g transform="translate(90 122) scale(6.88)"><path d="${SHIELD_OUTLINE}" fill="${shield}"/>${grade ? '' : COLOURED_STROKES}</g>
${grade ? `<g fill="#fffdf8" text-anchor="middle"><text x="255" y="240" font-size="46">Lớp</text><text x="255" y="400" font-size="170" font-weight="700" letter-spacing="-6">${grade}</text></g>` : ''}
${text(147, 40, ink, grade ? `Khiên · ${band}` : 'Khiên')}
${text(265, 104, '#1b2338', 'Học cách')}${text(381, 104, '#1b2338', 'không bị lừa')}
${text(466, 34, '#4b536a', 'Chậm lại – Kiểm tra – Dừng lại, hỏi', 400)}
<rect x="500" y="511" width="130" height="12" rx="6" fill="#f2b632"/><rect x="640" y="511" width="90" height="12" rx="6" fill="#17786b"/><rect x="740" y="511" width="50" height="12" rx="6" fill="#c2392a"/>
</svg>`;
}
