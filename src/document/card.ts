/** What a square picture says that people pass on in a Zalo group; pictures/draw-card.ts draws it. */
export interface Card {
  /** What it is, above all else. */
  label: string;
  title: string;
  signsTitle: string;
  signs: string[];
  /** The one thing to do. */
  act: string;
  /** Until when it holds, and where to read on. */
  foot: string[];
}
