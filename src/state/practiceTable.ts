/**
 * Tables that nobody sees, for the reader to practise on: with what most chronologies have, and no two rows alike,
 * because what has been read once is not worked out again.
 */

const HEADINGS =
  'ref,date,end_date,time,agency,title,detail,kind,person,missed,expected,said_by,good_practice,source,shared_with,Number in our system';

/** As Excel ends them. */
const LINE_END = '\r\n';

const AGENCIES = [
  'Police',
  'Primary school',
  'Health visiting',
  'GP practice',
  'Hospital',
  'Housing',
  'Family',
];
const KINDS = ['contact', 'referral', 'assessment', 'meeting', 'decision', 'not-kept'];

/** Words of a detail: cells are as long as people make them, to some hundred letters. */
const DETAILS = [
  'The door was not opened.',
  'What was seen, what was "said" and what was done.',
  'Who was told of it, when, and by whom, is not in the record.',
  'The worker spoke with the mother at the door and was told that both children were in bed.',
  'It was agreed to see them within the week – the next entry is from five weeks later.',
];

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const PARTS = ['early ', 'mid-', 'late '];

export interface PracticeTable {
  /** Rows from this number up to, not including, the other: the same for the same numbers. */
  readonly from: number;
  readonly to: number;
  /**
   * It has no dashes, nor any other letter that takes two bytes: the browser reads texts of narrow letters and texts
   * with a wide one by code of different kinds, and each has to be practised.
   */
  readonly isPlain: boolean;
  /** Over how many days: a picture of ten years has silences, and one of a row a day has none. A row a day if left out. */
  readonly days?: number;
}

/** A table with its headings. */
export function writePracticeTable({ from, to, isPlain, days = to - from }: PracticeTable): string {
  const rows = Array.from({ length: to - from }, (_, at) =>
    writeRow(from + at, from + Math.floor((at * days) / (to - from))),
  );
  const table = [HEADINGS, ...rows, ''].join(LINE_END);
  return isPlain ? table.replaceAll('–', '-') : table;
}

/** The row of a number, on the day of another. */
function writeRow(n: number, day: number): string {
  const every = (step: number, words: string) => (n % step === 0 ? words : '');
  const cells = [
    `A${n}`,
    writeDate(n, day),
    every(5, writeDay(day + 28 + ((n * 13) % 90))),
    every(4, `${n % 24}:${pad(n % 60)}`),
    n % 3 === 0 ? `Agency, ${n % 9}` : pick(AGENCIES, n),
    `Visit ${n % 400}${n % 2 === 0 ? ', the door was not opened' : ' to the home'}`.slice(n % 12),
    writeDetail(n),
    n % 4 === 0 ? '' : pick(KINDS, n),
    every(3, `Child ${n % 50}; Ms B`),
    n % 7 === 0 ? (n % 2 === 0 ? 'yes' : `Not asked on ${n}`) : '',
    every(7, `To see the child alone ${n}`),
    every(7, 'The review'),
    every(8, `Seen alone ${n}`),
    `Record, page ${n % 300}`,
    every(6, 'Police; Hospital'),
    String(100_000 + n),
  ];
  return cells.map(writeCell).join(',');
}

function writeDetail(n: number): string {
  const sentences = Array.from({ length: n % 6 }, (_, at) => pick(DETAILS, n * 7 + at * 3));
  return [...sentences, n % 5 === 0 ? '' : `Page ${n}.`].join(' ').trim();
}

function writeCell(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function pick(list: readonly string[], n: number): string {
  return list[n % list.length] ?? '';
}

/** A date as people write it: most in figures, some in words. */
function writeDate(n: number, number: number): string {
  const [day, month, year] = splitDay(number);
  const name = MONTHS[month - 1] ?? '';
  if (n % 4 === 0) return `${day}/${month}/${year}`;
  if (n % 12 === 1) return `${PARTS[n % 3] ?? ''}${name} ${year}`;
  if (n % 12 === 5) return `${name} ${year}`;
  if (n % 12 === 7) return `${day} ${name} ${year}`;
  return writeDay(number);
}

function writeDay(n: number): string {
  const [day, month, year] = splitDay(n);
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** One day for each number, for sixty years. */
function splitDay(n: number): [day: number, month: number, year: number] {
  return [1 + (n % 28), 1 + (Math.floor(n / 28) % 12), 1950 + (Math.floor(n / 336) % 60)];
}

function pad(figure: number): string {
  return String(figure).padStart(2, '0');
}
