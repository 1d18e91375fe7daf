/**
 * Reads a package of QTI 2.2 or 3.0 for the tests, strictly, and scores responses by its own response processing, as
 * the specification says: only what is known here may stand in it.
 */
import { strFromU8, unzipSync } from 'fflate';
import { all, deep, one, readXml, type Tag } from './read-xml.ts';

export type QtiResponse = string | readonly string[] | null;
export interface QtiItem {
  id: string;
  root: Tag;
  body: Tag;
  /** What is said, by its name in FEEDBACK. */
  said: Record<string, string>;
  /** The score of these responses, by the names of their variables, and what is said then. */
  run: (responses: Record<string, QtiResponse>) => { score: number; feedback: readonly string[] };
}
export interface QtiPackage {
  version: '2.2' | '3.0';
  items: QtiItem[];
  readFirst: string;
  files: string[];
}

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The same in either edition: elements and attributes of 3.0 under their names in 2.2. */
function asTwo({ name, attributes, children, text }: Tag): Tag {
  const isQti = name.startsWith('qti-');
  return {
    name: isQti ? camel(name.slice(4)) : name,
    attributes: isQti
      ? Object.fromEntries(Object.entries(attributes).map(([key, value]) => [camel(key), value]))
      : attributes,
    children: children.map(asTwo),
    text,
  };
}

export function readQti(bytes: Uint8Array): QtiPackage {
  const files = unzipSync(bytes);
  const read = (name: string): Tag => {
    const file = files[name];
    if (!file) throw new Error(`The manifest names ${name}, which is not there`);
    return readXml(strFromU8(file));
  };
  const manifest = read('imsmanifest.xml');
  const resources = all(one(manifest, 'resources'), 'resource');
  const ids = new Set(resources.map(({ attributes }) => attributes.identifier));
  if (ids.size !== resources.length) throw new Error('Two resources of one name');
  const listed = resources.flatMap((resource) => all(resource, 'file').map(({ attributes }) => attributes.href!));
  const there = Object.keys(files).filter((name) => name !== 'imsmanifest.xml');
  if ([...listed].sort().join() !== [...there].sort().join()) throw new Error(`Listed ${listed}; there ${there}`);
  for (const { attributes } of resources.flatMap((resource) => all(resource, 'dependency')))
    if (!ids.has(attributes.identifierref)) throw new Error(`Depends on ${attributes.identifierref}`);
  const isThree = /qtiv3p0/.test(manifest.attributes.xmlns ?? '');
  const ofType = (kind: string) => resources.filter(({ attributes }) => attributes.type?.startsWith(`imsqti_${kind}_`));
  const items = ofType('item').map((resource) => {
    const href = resource.attributes.href!;
    const root = read(href);
    const space = isThree ? 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0' : 'http://www.imsglobal.org/xsd/imsqti_v2p2';
    if (root.attributes.xmlns !== space) throw new Error(`${href}: ${root.attributes.xmlns}`);
    for (const { attributes } of deep(root, 'img'))
      if (!files[attributes.src!]) throw new Error(`No ${attributes.src}`);
    return readItem(asTwo(root));
  });
  const [test] = ofType('test').map((resource) => asTwo(read(resource.attributes.href!)));
  const refs = deep(test!, 'assessmentItemRef').map(({ attributes }) => attributes.identifier);
  if (refs.join() !== items.map(({ root }) => root.attributes.identifier).join()) throw new Error('The test differs');
  return {
    version: isThree ? '3.0' : '2.2',
    items,
    readFirst: strFromU8(files['doc-truoc.html']!),
    files: there,
  };
}

function readItem(root: Tag): QtiItem {
  if (root.name !== 'assessmentItem') throw new Error(`Not an item: ${root.name}`);
  const responses = all(root, 'responseDeclaration');
  const names = responses.map(({ attributes }) => attributes.identifier!);
  const body = one(root, 'itemBody');
  const asked = [...JSON.stringify(body).matchAll(/"responseIdentifier":"([\w-]+)"/g)].map(([, name]) => name!);
  if (asked.sort().join() !== [...names].sort().join()) throw new Error(`Asks ${asked}, declares ${names}`);
  const told = all(root, 'modalFeedback').map(({ attributes, text }) => [attributes.identifier!, text] as const);
  return {
    id: root.attributes.identifier!.replace(/^_/, ''),
    root,
    body,
    said: Object.fromEntries(told),
    run: (given) => run(root, given),
  };
}

type Value = number | boolean | string | readonly string[] | null;

function run(root: Tag, given: Record<string, QtiResponse>): { score: number; feedback: readonly string[] } {
  const declarations = new Map(all(root, 'responseDeclaration').map((tag) => [tag.attributes.identifier!, tag]));
  const values = new Map<string, Value>(
    all(root, 'outcomeDeclaration').map((tag) => {
      const [value] = deep(tag, 'value');
      return [tag.attributes.identifier!, value ? Number(value.text) : null];
    }),
  );
  // An empty container, and no words, are NULL.
  for (const [name] of declarations) values.set(name, given[name]?.length ? given[name] : null);
  const [processing] = all(root, 'responseProcessing');
  for (const rule of processing?.children ?? []) doRule(rule);
  return { score: values.get('SCORE') as number, feedback: (values.get('FEEDBACK') as readonly string[] | null) ?? [] };

  function doRule(rule: Tag): void {
    if (rule.name === 'setOutcomeValue') {
      if (!values.has(rule.attributes.identifier!)) throw new Error(`No outcome ${rule.attributes.identifier}`);
      values.set(rule.attributes.identifier!, valueOf(rule.children[0]!));
    } else if (rule.name === 'responseCondition') {
      const [condition, ...then] = one(rule, 'responseIf').children;
      if (rule.children.length !== 1) throw new Error('Only responseIf is known');
      if (valueOf(condition!) === true) then.forEach(doRule);
    } else throw new Error(`No rule: ${rule.name}`);
  }

  function valueOf({ name, attributes, children, text }: Tag): Value {
    const inside = (): Value[] => children.map(valueOf);
    const numbers = (): number[] | null => {
      const list = inside();
      return list.includes(null) ? null : (list as number[]);
    };
    switch (name) {
      case 'baseValue':
        return attributes.baseType === 'float' ? Number(text) : text;
      case 'variable':
        if (!values.has(attributes.identifier!)) throw new Error(`No variable ${attributes.identifier}`);
        return values.get(attributes.identifier!)!;
      case 'correct': {
        const tag = declarations.get(attributes.identifier!)!;
        const right = deep(one(tag, 'correctResponse'), 'value').map((value) => value.text);
        return tag.attributes.cardinality === 'single' ? right[0]! : right;
      }
      case 'mapResponse': {
        const mapping = one(declarations.get(attributes.identifier!)!, 'mapping');
        const value = values.get(attributes.identifier!);
        const each = typeof value === 'string' ? [value] : ((value as readonly string[] | null) ?? []);
        const sum = [...new Set(each)].reduce((total, key) => {
          const entry = mapping.children.find((one_) => one_.attributes.mapKey === key);
          return total + Number(entry?.attributes.mappedValue ?? mapping.attributes.defaultValue);
        }, 0);
        return Math.max(sum, Number(mapping.attributes.lowerBound ?? -Infinity));
      }
      case 'match': {
        const [a, b] = inside();
        if (a === null || b === null) return null;
        // Of several in no order: the same ones.
        const said = (value: Value | undefined) =>
          typeof value === 'object' ? [...(value ?? [])].sort().join('\n') : String(value);
        return said(a) === said(b);
      }
      case 'equal': {
        const [a, b] = inside();
        return a === null || b === null ? null : a === b;
      }
      case 'sum':
        return numbers()?.reduce((a, b) => a + b, 0) ?? null;
      case 'divide': {
        const list = numbers();
        return list ? list[0]! / list[1]! : null;
      }
      case 'index': {
        const [list] = inside();
        // A number, or the name of one.
        const place = Number(values.get(attributes.n!) ?? attributes.n);
        return (list as readonly string[] | null)?.[place - 1] ?? null;
      }
      case 'multiple': {
        const list = inside().flatMap((value) => (value === null ? [] : (value as string | readonly string[])));
        return list.length ? list : null;
      }
      case 'patternMatch': {
        const [value] = inside();
        // A pattern is of the whole, and `^` and `$` have no meaning in it.
        return value === null ? null : new RegExp(`^(?:${attributes.pattern})$`).test(String(value));
      }
      case 'not': {
        const [value] = inside();
        return value === null ? null : !value;
      }
      case 'and': {
        const list = inside();
        return list.includes(false) ? false : list.includes(null) ? null : true;
      }
      case 'or': {
        const list = inside();
        return list.includes(true) ? true : list.includes(null) ? null : false;
      }
      default:
        throw new Error(`No expression: ${name}`);
    }
  }
}
