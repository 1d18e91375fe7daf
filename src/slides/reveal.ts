import type { Slide } from '../document/deck.ts';

/** What boxes are called whose lines appear one after another; it is how the writer knows them. */
const ONE_BY_ONE = ' (từng ý)';

/** What a slide's box is called in the file: that its lines come one by one is part of its name. */
export const nameOf = ({ oneByOne }: Pick<Slide, 'oneByOne'>, name: string): string =>
  oneByOne ? `${name}${ONE_BY_ONE}` : name;

/**
 * A slide's XML with the clicks that bring up, line by line, what appears one by one; where no box is called so, as it
 * is. The writer of the file knows no animation.
 */
export function reveal(xml: string): string {
  const boxes = [...xml.matchAll(/<p:sp>[\s\S]*?<\/p:sp>/g)].flatMap(([shape]) => {
    const [, id, name] = /<p:cNvPr id="(\d+)" name="([^"]*)"/.exec(shape) ?? [];
    const lines = [...shape.matchAll(/<a:p>[\s\S]*?<\/a:p>/g)].filter(([line]) => line.includes('<a:t>')).length;
    return id && name?.endsWith(ONE_BY_ONE) ? [{ id, lines }] : [];
  });
  const steps = boxes.flatMap(({ id, lines }) => Array.from({ length: lines }, (_, line) => ({ id, line })));
  if (!steps.length) return xml;
  // 1 and 2 are the whole and its row of clicks.
  const clicks = steps.map((step, i) => click(step, 3 + i * 4)).join('');
  const built = boxes.map(({ id }) => `<p:bldP spid="${id}" grpId="0" build="p"/>`).join('');
  return xml.replace(
    '</p:sld>',
    `<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst><p:seq concurrent="1" nextAc="seek"><p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst>${clicks}</p:childTnLst></p:cTn>${back('prevCondLst', 'onPrev')}${back('nextCondLst', 'onNext')}</p:seq></p:childTnLst></p:cTn></p:par></p:tnLst><p:bldLst>${built}</p:bldLst></p:timing></p:sld>`,
  );
}

const back = (list: string, event: string): string =>
  `<p:${list}><p:cond evt="${event}" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:${list}>`;

const start = (delay: string): string => `<p:stCondLst><p:cond delay="${delay}"/></p:stCondLst>`;

/** One press: this line of this box is seen. */
function click({ id, line }: { id: string; line: number }, from: number): string {
  const shown = `<p:set><p:cBhvr><p:cTn id="${from + 3}" dur="1" fill="hold">${start('0')}</p:cTn><p:tgtEl><p:spTgt spid="${id}"><p:txEl><p:pRg st="${line}" end="${line}"/></p:txEl></p:spTgt></p:tgtEl><p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr><p:to><p:strVal val="visible"/></p:to></p:set>`;
  const effect = `<p:par><p:cTn id="${from + 2}" presetID="1" presetClass="entr" presetSubtype="0" fill="hold" grpId="0" nodeType="clickEffect">${start('0')}<p:childTnLst>${shown}</p:childTnLst></p:cTn></p:par>`;
  const group = `<p:par><p:cTn id="${from + 1}" fill="hold">${start('0')}<p:childTnLst>${effect}</p:childTnLst></p:cTn></p:par>`;
  return `<p:par><p:cTn id="${from}" fill="hold">${start('indefinite')}<p:childTnLst>${group}</p:childTnLst></p:cTn></p:par>`;
}
