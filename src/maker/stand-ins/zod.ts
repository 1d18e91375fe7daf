/**
 * Schemas stand beside the types and blocks that the engine needs, and zod weighs half as much as all the rest. Content
 * was checked before the site was built: here it may be declared what it is, and nothing is ever asked.
 */
const declared: unknown = new Proxy(() => {}, {
  apply: () => declared,
  get(_, name) {
    if (/^(safe)?parse/i.test(String(name))) throw new Error('Nothing is parsed in the browser.');
    return declared;
  },
});
export const z = declared;
