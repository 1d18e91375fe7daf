/** What we use of it. */
declare module 'js-aruco2' {
  export namespace AR {
    interface Marker {
      id: number;
      /** From the mark's own upper left clockwise. */
      corners: { x: number; y: number }[];
      hammingDistance: number;
    }
    class Detector {
      constructor(config: { dictionaryName: string; maxHammingDistance: number });
      detect(image: { width: number; height: number; data: Uint8Array | Uint8ClampedArray }): Marker[];
    }
    class Dictionary {
      constructor(name: string);
      /** Rows of 0 and 1, by number. */
      codeList: string[];
    }
  }
}
