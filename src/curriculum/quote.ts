/** Words in quotation marks: what is a quotation already stays as it is, and what they quote stands in single ones. */
export function quote(words: string): string {
  const [, inside = words] = /^“([^“”]*)”$/.exec(words) ?? [];
  return `“${inside.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
