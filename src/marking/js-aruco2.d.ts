/** What we use of it. */
declare module 'js-aruco2' {
  interface Marker {
    id: number;
    /** From the mark's own upper left clockwise. */
    corners: { x: number; y: number }[];
    hammingDistance: number;
  }
  interface Detector {
    detect(image: { width: number; height: number; data: Uint8Array | Uint8ClampedArray }): Marker[];
  }
  /** `codeList`: rows of 0 and 1, by number. */
  interface Dictionary {
    codeList: string[];
  }
  const aruco: {
    AR: {
      Detector: new (config: { dictionaryName: string; maxHammingDistance: number }) => Detector;
      Dictionary: new (name: string) => Dictionary;
    };
  };
  export default aruco;
}
