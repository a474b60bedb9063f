/** What is meant by the early, the middle and the late part of a year: `docs/file-format.md` tells it to people. */
export type Part = 'early' | 'mid' | 'late';

/** The months from which and up to which a part of a year goes, both within it. */
export const MONTHS_OF_PART: Readonly<Record<Part, { readonly from: number; readonly to: number }>> = {
  early: { from: 1, to: 3 },
  mid: { from: 4, to: 9 },
  late: { from: 10, to: 12 },
};
