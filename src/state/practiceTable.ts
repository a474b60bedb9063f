/**
 * Tables that nobody sees, for the reader to practise on: with what most chronologies have, and no two rows alike,
 * because what has been read once is not worked out again.
 */

const HEADINGS =
  'ref,date,end_date,time,agency,title,detail,kind,person,missed,expected,said_by,good_practice,source,shared_with,Page';

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

/** Rows from one number up to, not including, another, with their headings: the same for the same numbers. */
export function writePracticeTable(from: number, to: number): string {
  const rows = Array.from({ length: to - from }, (_, at) => writeRow(from + at));
  return [HEADINGS, ...rows].join('\n');
}

function writeRow(n: number): string {
  const every = (step: number, words: string) => (n % step === 0 ? words : '');
  return [
    `A${n}`,
    writeDate(n),
    every(5, writeDay(n + 40)),
    every(4, `${n % 24}:${pad(n % 60)}`),
    n % 3 === 0 ? `"Agency, ${n % 9}"` : `Agency ${n % 7}`,
    `"${`Visit ${n % 400}, the door was not opened`.slice(n % 12)}"`,
    `"What was seen, what was ""said"" and what was done, ${n}. Who was told of it, when, and by whom."`,
    n % 2 === 0 ? '' : n % 4 === 1 ? 'contact' : 'referral',
    every(3, `Child ${n % 50}; Ms B`),
    n % 7 === 0 ? (n % 2 === 0 ? 'yes' : `Not asked on ${n}`) : '',
    every(7, `To see the child alone ${n}`),
    every(7, 'The review'),
    every(8, `Seen alone ${n}`),
    `"Record, page ${n}"`,
    every(6, 'Agency 1; Agency 2'),
    String(n),
  ].join(',');
}

/** A date as people write it: most in figures, some in words. */
function writeDate(n: number): string {
  const [day, month, year] = splitDay(n);
  const name = MONTHS[month - 1] ?? '';
  if (n % 4 === 0) return `${day}/${month}/${year}`;
  if (n % 12 === 1) return `${PARTS[n % 3] ?? ''}${name} ${year}`;
  if (n % 12 === 5) return `${name} ${year}`;
  if (n % 12 === 7) return `${day} ${name} ${year}`;
  return writeDay(n);
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
