import { escapeHtml } from '../../html/text.ts';

/** A piece of an XML file. */
export type Xml = string;

type Attributes = Record<string, string | number | boolean | undefined>;

/** An element with what is in it; of an attribute that is undefined there is nothing. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Xml[]): Xml {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeHtml(String(value))}"`],
  );
  const inside = children.join('');
  return inside ? `<${name}${given.join('')}>${inside}</${name}>` : `<${name}${given.join('')}/>`;
}

/** Words as XML has them. */
export const words = escapeHtml;

export const xmlFile = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
