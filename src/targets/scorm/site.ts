/** A built site, as whoever packs its pages reads it: from a disk, or over the web. */
export interface Site {
  /** The base path that it was built for. */
  base: string;
  /** A file by its path from the site's root; null when there is none. */
  read: (file: string) => Promise<Uint8Array | null>;
}

/** What runs in a package, bundled: in the page around, and in each page. */
export interface Player {
  shell: string;
  page: string;
}
