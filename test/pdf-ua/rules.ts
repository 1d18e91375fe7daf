/**
 * Our own checker of tagged PDFs, over what pdf.js reads of a file. Clauses are of ISO 14289-1 (PDF/UA-1) as the author
 * of these rules knows them from its published checklists (Matterhorn Protocol); the standard itself was not at hand.
 *
 * Covered: identification, title, language, marked (5, 7.1, 7.2); all content tagged or an artifact, and never one in
 * the other (7.1); standard roles (7.1); heading order (7.4); lists (7.6); tables and header scope (7.5); figures with
 * words and a place (7.3); links in tags and with words (7.18.1, 7.18.5), tab order (7.18.3); reading order (7.1, as
 * far as places tell); fonts in the file, every character a glyph and a letter (7.21).
 *
 * Not covered: whether words describe well what they stand for; contrast (see test/grey); changes of
 * language inside a text (names of the highlands); regular rows and spans (pdf.js leaves out empty cells); permissions
 * of a locked file; forms, media, formulas, notes and embedded files (our papers have none); the XMP stream beyond its
 * mark.
 */
import type { UaFile, UaNode, UaPage } from './read-ua.ts';

export interface Flaw {
  rule: string;
  /** From 1; 0 for the whole file. */
  page: number;
  what: string;
}

type Say = (page: number, what: string) => void;
type Rule = (file: UaFile, say: Say) => void;

const eachPage =
  (check: (page: UaPage, say: (what: string) => void) => void): Rule =>
  (file, say) =>
    file.pages.forEach((page, i) => check(page, (what) => say(i + 1, what)));
const eachNode = (check: (node: UaNode, parent: UaNode | undefined, say: (what: string) => void) => void): Rule =>
  eachPage(({ tree }, say) => {
    const visit = (node: UaNode, parent?: UaNode): void => {
      check(node, parent, say);
      for (const child of tagsIn(node)) visit(child, node);
    };
    for (const node of tree) visit(node);
  });

const isTag = (child: UaNode['children'][number]): child is UaNode => 'role' in child;
const tagsIn = (node: UaNode): UaNode[] => node.children.filter(isTag);
const marksIn = (node: UaNode): number[] =>
  node.children.flatMap((child) => (isTag(child) ? marksIn(child) : 'mark' in child ? [child.mark] : []));
const annotationsIn = (node: UaNode, role?: string): string[] =>
  node.children.flatMap((child) =>
    isTag(child)
      ? annotationsIn(child, role)
      : 'annotation' in child && (!role || node.role === role)
        ? [child.annotation]
        : [],
  );

/** Which tags may stand directly in which. */
const INSIDE: Record<string, readonly string[]> = {
  L: ['LI', 'Caption', 'L'],
  LI: ['Lbl', 'LBody'],
  Table: ['THead', 'TBody', 'TFoot', 'TR', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
};
const ONLY_IN: Record<string, readonly string[]> = {
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
};
const STANDARD = new Set([
  'Document',
  'Part',
  'Art',
  'Sect',
  'Div',
  'BlockQuote',
  'Caption',
  'TOC',
  'TOCI',
  'Index',
  'NonStruct',
  'P',
  'H',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'L',
  'LI',
  'Lbl',
  'LBody',
  'Table',
  'TR',
  'TH',
  'TD',
  'THead',
  'TBody',
  'TFoot',
  'Span',
  'Quote',
  'Note',
  'Reference',
  'Code',
  'Link',
  'Annot',
  'Figure',
  'Formula',
  'Form',
]);

export const RULES: Record<string, Rule> = {
  identified: ({ part }, say) => void (part === '1' || say(0, `pdfuaid:part is “${part}”`)),
  marked: ({ marked }, say) => void (marked || say(0, 'MarkInfo does not say Marked')),
  titled: ({ title, showsTitle }, say) =>
    void ((title.trim() && showsTitle) || say(0, `title “${title}”, shown: ${showsTitle}`)),
  language: ({ lang }, say) => void (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang) || say(0, `language “${lang}”`)),

  'tagged-or-artifact': eachPage(({ drawings, tree }, say) => {
    const known = new Set(tree.flatMap(marksIn));
    for (const { kind, mark, mixed, text } of drawings) {
      if (mark === undefined) say(`${kind} ${text} outside any tag or artifact`);
      else if (mark !== null && !known.has(mark)) say(`${kind} ${text} marked ${mark}, which no tag holds`);
      if (mixed) say(`${kind} ${text} is tagged and an artifact at once`);
    }
  }),
  'standard-roles': eachNode(({ role }, _, say) => void (STANDARD.has(role) || say(`role ${role}`))),
  'heading-order': (file, say) => {
    let last = 0;
    eachNode(({ role, ...node }, _, tell) => {
      const level = Number(/^H([1-6])$/.exec(role)?.[1] ?? 0);
      if (role === 'H') tell('H stands among numbered headings');
      if (!level) return;
      if (level > last + 1) tell(`H${level} after ${last ? `H${last}` : 'none'}`);
      if (!marksIn({ role, ...node }).length) tell(`H${level} is empty`);
      last = level;
    })(file, say);
  },
  nesting: eachNode((node, parent, say) => {
    const allowed = INSIDE[node.role];
    if (allowed)
      for (const child of node.children)
        if (!isTag(child) || !allowed.includes(child.role))
          say(`${isTag(child) ? child.role : 'content'} directly in ${node.role}`);
    const homes = ONLY_IN[node.role];
    if (homes && !homes.includes(parent?.role ?? '')) say(`${node.role} in ${parent?.role ?? 'nothing'}`);
  }),
  'header-scope': eachNode(({ role, scope }, _, say) => void (role !== 'TH' || scope || say('TH without scope'))),
  'figure-words': eachNode(({ role, alt, bbox }, _, say) => {
    if (role !== 'Figure') return;
    if (!alt?.trim()) say('Figure without alternative text');
    if (bbox?.length !== 4) say('Figure without a bounding box');
  }),
  links: eachPage(({ links, tree }, say) => {
    const tagged = new Set(tree.flatMap((node) => annotationsIn(node, 'Link')));
    for (const { id, contents } of links) {
      if (!contents) say(`link ${id} without Contents`);
      if (!tagged.has(id)) say(`link ${id} outside a Link tag`);
    }
  }),
  'tab-order': ({ tabbed, pages }, say) =>
    void (
      tabbed === pages.length || say(0, `${pages.length - tabbed} pages where the tab key does not follow the tags`)
    ),
  'reading-order': eachPage(({ drawings, places, tree }, say) => {
    const read = tree.flatMap(marksIn);
    const drawn = [
      ...new Set(drawings.flatMap(({ kind, mark }) => (kind === 'text' && typeof mark === 'number' ? [mark] : []))),
    ];
    const texts = read.filter((mark) => drawn.includes(mark));
    if (texts.join() !== drawn.join()) say('tags and page have another order');
    texts.forEach((mark, i) => {
      const [here, next] = [places.get(mark), places.get(texts[i + 1]!)];
      if (!here || !next) return;
      // Up is only to the right: the head of the next column, the next cell, an answer beside a question.
      if (next.y < here.y - here.size && next.x < here.right - here.size)
        say(`what is read after ${mark} stands above it`);
    });
  }),
  'fonts-inside': eachPage(({ strangers }, say) => strangers.forEach((name) => say(`font ${name} is not in the file`))),
  'no-missing-glyph': eachPage(({ drawings }, say) => {
    for (const { text, missing } of drawings)
      if (missing) say(`${missing} characters of “${text}” without glyph or letter`);
  }),
};

export const findFlaws = (file: UaFile): Flaw[] => {
  const flaws: Flaw[] = [];
  for (const [rule, check] of Object.entries(RULES)) check(file, (page, what) => flaws.push({ rule, page, what }));
  return flaws;
};
