/** The sheets a document can be laid out for, in points: 72 to an inch. */

export const PAPERS = ['A4', 'A3', 'long'] as const;
export type Paper = (typeof PAPERS)[number];

/** What each is called where it is chosen. */
export const PAPER_NAMES: Readonly<Record<Paper, string>> = {
  A4: 'A4',
  A3: 'A3',
  long: 'One long sheet',
};

/** Width and height of a page. */
export type PageSize = readonly [width: number, height: number];

export const A4: PageSize = [841.89, 595.28];
export const A3: PageSize = [1190.55, 841.89];

/** Free on all sides; the foot of the page stands in it. */
export const MARGIN = 36;

export interface Sheet {
  readonly size: PageSize;
  /** Points to a pixel of a picture: at A4 the smallest words are 7.4 points high. */
  readonly scale: number;
  /** Pages the whole case may fill as a picture. */
  readonly mostParts: number;
}

export const SHEETS: Readonly<Record<Paper, Sheet>> = {
  A4: { size: A4, scale: 0.62, mostParts: 14 },
  A3: { size: A3, scale: 0.75, mostParts: 14 },
  long: { size: A4, scale: 0.62, mostParts: 14 },
};

/** No page of a PDF may be longer, in points. */
export const LONGEST = 14_400;

/** Width of what stands on a page, and its height. */
export function roomOf([width, height]: PageSize): { readonly width: number; readonly height: number } {
  return { width: width - 2 * MARGIN, height: height - 2 * MARGIN };
}
