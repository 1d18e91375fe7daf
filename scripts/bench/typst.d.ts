/** What the bench uses of Typst; its package is installed only for the bench. */
declare module '@myriaddreamin/typst-ts-node-compiler' {
  export const NodeCompiler: {
    create: (args: { fontArgs: { fontBlobs: Buffer[] }[] }) => {
      pdf: (args: { mainFileContent: string }) => Buffer;
      evictCache: (age: number) => void;
    };
  };
}
