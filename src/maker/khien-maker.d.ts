/** What publish/maker-plugin.ts makes. */
declare module 'khien-maker' {
  const scripts: import('./make-scripts.ts').MakerScript[];
  export default scripts;
}
