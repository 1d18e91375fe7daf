/**
 * Whether what was kept of a response names pieces that an exercise still has: an id, a list of ids, or a record that
 * has every one of them. Whatever stands in a store is taken, for others may have written it.
 */
export function namesPieces(response: object, pieces: readonly string[]): boolean {
  const isPiece = (id: unknown) => pieces.includes(id as string);
  return Object.entries(response).every(([key, given]: [string, unknown]) => {
    if (key === 'kind' || key === 'written') return typeof given === 'string';
    if (typeof given !== 'object' || given === null) return isPiece(given);
    if (Array.isArray(given)) return given.every(isPiece);
    return Object.keys(given).length === pieces.length && Object.keys(given).every(isPiece);
  });
}
