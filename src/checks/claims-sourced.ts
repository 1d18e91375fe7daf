import { findBlocks, textOf, type MarkNode } from '../curriculum/tree.ts';
import type { Document } from '../reading/document.ts';
import { claimsIn, keyOf } from './claims.ts';
import { documentsOf, rule } from './rule.ts';
import { isSample, textsOf, type Shown } from './texts.ts';

/** What the front matter and lesson.yaml say to readers. */
const SAID = ['title', 'summary', 'objectives', 'materials', 'qualities'];

/** A law, a number or a date about the real world stands in a <Fact>, which names its source. */
export const claimsSourced = rule(
  'thieu-nguon',
  (content, report) => {
    for (const document of documentsOf(content, 'text', 'lesson')) {
      const samples = textsOf(document)
        .filter((shown) => isSample(document, shown))
        .map(({ text }) => text);
      const madeUp = new Set(samples.flatMap((text) => claimsIn(text).map((claim) => claim.key)));
      const sourced = findBlocks(document.tree, 'Fact').map(({ node }) => keyOf(textOf((node as MarkNode).children)));
      for (const shown of textsOf(document, ['Fact'])) {
        const inProse = shown.path === undefined && shown.attribute === undefined;
        if (isSample(document, shown) || !isSaid(document, shown)) continue;
        for (const claim of claimsIn(shown.text)) {
          // A sum or a day of the lesson's own story or message is no claim about the world.
          if (claim.kind !== 'law' && madeUp.has(claim.key)) continue;
          // A heading or an objective cannot hold a <Fact>: it may name what a Fact of the same text tells.
          if (!inProse && sourced.some((fact) => fact.includes(claim.key))) continue;
          const fix = inProse
            ? 'Bọc câu ấy bằng <Fact source="…">…</Fact>, với nguồn khai trong lesson.yaml; không có nguồn thì bỏ.'
            : 'Ở đây không ghi được nguồn: bỏ chi tiết này, hoặc chuyển vào một đoạn có <Fact source="…">.';
          report(
            document,
            () => shown.placeOf(claim.index),
            `“${claim.words}” là ${NAMES[claim.kind]} nhưng chưa có nguồn.`,
            'Điều nói về thế giới thật phải có nguồn để thầy cô kiểm lại.',
            fix,
          );
        }
      }
    }
  },
  { alone: 'file' },
);

const NAMES = { law: 'tên một văn bản', number: 'một con số', date: 'một mốc thời gian' };

const isSaid = (document: Document, { path, around, attribute }: Shown): boolean =>
  path === undefined
    ? // Words wrapped whole in a Fact, and attributes of what stands inside one, have their source.
      !(attribute && around.some((node) => node.type === 'mark' && node.name === 'Fact'))
    : SAID.includes(String(path[0])) && path.at(-1) !== 'id' && (document.kind === 'text' || path.length === 1);
