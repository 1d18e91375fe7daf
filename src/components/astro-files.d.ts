/** What `tsc` may know of an .astro file; Astro's own language server knows its props. */
declare module '*.astro' {
  const component: (props: Record<string, unknown>) => unknown;
  export default component;
}
interface ImportMeta {
  readonly env: { readonly BASE_URL: string };
}
