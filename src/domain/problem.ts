/** What leaves nothing of a file to be placed. */
export const OF_WHOLE_FILES = [
  'file-empty',
  'file-unreadable',
  'file-not-text',
  'workbook-damaged',
  'workbook-locked',
  'workbook-too-large',
  'headings-only',
] as const;

/** Done, and told: nothing need be put right. */
const NOTICE_CODES = [
  'event-forms',
  'tables-side-by-side',
  'months-across',
  'headings-changed',
  'headings-joined',
  'column-by-content',
  'shared-with-kept',
  'agency-column-second',
  'date-parts-joined',
  'agency-columns',
  'missed-by-agency',
  'crosses-read',
  'filled-down',
  'merged-filled',
  'agency-from-above',
  'group-headings',
  'year-from-heading',
  'rows-taken-for-notes',
  'lane-names-joined',
  'agencies-split',
  'clock-moved',
  'two-years-assumed',
] as const;

/**
 * Something in a file that could not be read as it stands, or was read in a way a person should check.
 * `importing/problemText.ts` holds the sentence for each code.
 */
export const PROBLEM_CODES = [
  ...OF_WHOLE_FILES,
  // the whole file as well
  'sheet-chosen',
  'sheet-missing',
  'sheets-hidden',
  'no-date-column',
  'no-agency-column',
  'no-title-column',
  'decoded-windows-1252',
  'quote-not-closed',
  'columns-too-many',
  'date-order-assumed',
  'century-assumed',
  'dates-as-numbers',
  'no-headings',
  'headings-unknown',
  'agency-columns-possible',
  'agency-column-assumed',
  'missed-columns-possible',
  'missed-column-second',
  'headings-repeated',
  'missed-of-several',
  'rows-above-headings',
  'months-across-unread',
  // one row or cell
  'date-missing',
  'date-unreadable',
  'date-impossible',
  'date-order-reversed',
  'end-date-unreadable',
  'time-unreadable',
  'agency-missing',
  'missed-without-entry',
  'flag-open',
  'missed-by-other',
  'kind-unknown',
  'known-from-unreadable',
  'cells-too-many',
  'date-beyond-years',
  'date-without-year',
  'date-relative',
  'date-misspelled',
  'year-from-neighbours',
  'date-from-above',
  'weekday-clash',
  'year-outlying',
  'midnight-assumed',
  'group-heading-unclear',
  'row-in-two-files',
  ...NOTICE_CODES,
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

const NOTICES: ReadonlySet<ProblemCode> = new Set<ProblemCode>(NOTICE_CODES);

/**
 * True for what was done and only has to be told: it stands in the receipt's list and is no problem.
 * A notice is always about a whole file, so however long the list, every notice is in it.
 */
export function isNotice(code: ProblemCode): boolean {
  return NOTICES.has(code);
}

/** What only a person knows, in the order it is asked, and the problems that ask it: each about a whole file. */
export const QUESTIONS = {
  headings: ['no-headings', 'headings-unknown'],
  'agency-columns': ['agency-columns-possible'],
  'agency-column': ['agency-column-assumed'],
  agency: ['no-agency-column'],
  'date-order': ['date-order-assumed'],
  missed: ['missed-columns-possible'],
} as const satisfies Record<string, readonly ProblemCode[]>;

const ASKED: ReadonlySet<ProblemCode> = new Set<ProblemCode>(Object.values(QUESTIONS).flat());

/** True for what is asked, and therefore not listed as a problem as well. */
export function isQuestion(code: ProblemCode): boolean {
  return ASKED.has(code);
}

export interface Problem {
  /** Index in `Chronology.files`. */
  readonly file: number;
  /** The spreadsheet's row (the heading row of a plain file is 1); null if it is about the whole file. */
  readonly row: number | null;
  /** The heading as the file has it; null if it is about no one column. */
  readonly column: string | null;
  /** What stands in the cell; empty if nothing does. */
  readonly found: string;
  readonly code: ProblemCode;
  /** What it is and what can be done, without the place: it begins with a small letter. */
  readonly sentence: string;
}
