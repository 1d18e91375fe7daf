/** How many pages one of our own PDFs has: pdfkit writes the page tree as plain text. */
export function countPages(pdf: Uint8Array): number {
  const found = /\/Type \/Pages\s\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'));
  if (!found) throw new Error('No page tree: not a PDF of ours');
  return Number(found[1]);
}
