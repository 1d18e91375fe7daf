/** For the tests: XML as a strict reader has it; what is not well-formed throws. */
import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom';

export interface Tag {
  name: string;
  attributes: Record<string, string>;
  /** The elements in it, in order. */
  children: Tag[];
  /** All its text, at every depth. */
  text: string;
}

export function readXml(file: string): Tag {
  const parsed = new DOMParser({ onError: onErrorStopParsing }).parseFromString(file, 'application/xml');
  return toTag(parsed.documentElement!);
}

function toTag(element: Element): Tag {
  const inside = [...element.childNodes].filter((node) => node.nodeType === 1) as Element[];
  return {
    name: element.tagName,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    children: inside.map(toTag),
    text: element.textContent ?? '',
  };
}

/** The elements of this name directly inside. */
export const all = (tag: Tag, name: string): Tag[] => tag.children.filter((child) => child.name === name);
/** The one element of this name directly inside; none and two are faults. */
export function one(tag: Tag, name: string): Tag {
  const [first, ...more] = all(tag, name);
  if (!first || more.length) throw new Error(`<${tag.name}> has ${first ? 1 + more.length : 0} <${name}>`);
  return first;
}
/** Every element of this name at any depth. */
export const deep = (tag: Tag, name: string): Tag[] =>
  tag.children.flatMap((child) => [...(child.name === name ? [child] : []), ...deep(child, name)]);
