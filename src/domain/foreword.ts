/** What stands before a case: its title, and what is to be read first, as the sample's content note. */
export interface Foreword {
  /** What the case is called; empty: as its files are. */
  readonly title: string;
  /** In paragraphs; for most cases none. */
  readonly note: readonly string[];
}

export const NO_FOREWORD: Foreword = { title: '', note: [] };

/** Longer titles are cut where one is given: it stands on one line of a screen, or two of a slide. */
export const LONGEST_TITLE = 200;
