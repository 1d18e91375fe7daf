/** What publish/pages/ hands over. */
declare module 'khien-maker' {
  const scripts: import('./make-scripts.ts').MakerScript[];
  export default scripts;
}
