/**
 * A small case for tests of foresight: every cell holds a word of its own, so that whatever leaks says where it
 * came from.
 */
import type { Page } from '@playwright/test';
import { FIELDS, type Field } from '../../src/domain/fields.ts';
import { openText } from './case.ts';
import { expect } from './fixtures.ts';

interface Row {
  readonly date: string;
  readonly agency: string;
  readonly cells?: Partial<Record<Field, string>>;
  /** How many entries of the walk are known when it is; absent: it never is. */
  readonly known?: number;
}

const ROWS: readonly Row[] = [
  { date: '2010-01-05', agency: 'School', known: 1 },
  { date: '2010-02-05', agency: 'Police', known: 2, cells: { question: '', end_date: '2010-04-25' } },
  { date: '2010-02-10', agency: 'GP', known: 3, cells: { kind: 'referral' } },
  { date: '2010-02-11', agency: 'School; GP', known: 4, cells: { kind: 'not-kept' } },
  { date: '2010-02-20', agency: 'Zqbarnardozq', known: 5, cells: { question: 'Zqquestion4zq' } },
  { date: '2010-04-01', agency: 'School', known: 6, cells: { known_from: '2010-04-20' } },
  { date: '2010-05-02', agency: 'Police', known: 7, cells: { kind: 'outcome' } },
  { date: '2010-03-01', agency: 'GP', cells: { kind: 'finding' } },
  { date: '2010-03-02', agency: 'GP', cells: { known_from: 'after the death' } },
  { date: 'no date', agency: 'School' },
  { date: '2011-06-07', agency: 'Zqlatecomerzq' },
  { date: '2010-01-06', agency: 'School', cells: { kind: 'note' } },
];
export const STEPS = 6;
/** The one with a question. */
export const STOP = 4;

const PLAIN: readonly Field[] = [
  'date',
  'end_date',
  'date_reading',
  'time',
  'end_time',
  'agency',
  'sector',
  'kind',
  'known_from',
  'count',
  'question',
];
const KEPT: readonly Field[] = [
  'ref',
  'title',
  'detail',
  'person',
  'child_seen',
  'voice',
  'shared_with',
  'asked_of',
];
const OWN_WORDS = FIELDS.filter((field) => !PLAIN.includes(field));
const wordOf = (row: number, field: Field) => `Zq${field.replaceAll('_', '')}${row}zq`;

export function writeCase(): string {
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(',');
  const cellOf = ({ date, agency, cells }: Row, row: number, field: Field) => {
    if (field === 'date') return date;
    if (field === 'agency') return agency;
    return cells?.[field] ?? (OWN_WORDS.includes(field) ? wordOf(row, field) : '');
  };
  const rows = ROWS.map((row, at) =>
    line([...FIELDS.map((field) => cellOf(row, at, field)), `Zqown${at}zq`]),
  );
  return [line([...FIELDS, 'Zqheadingzq']), ...rows].join('\n');
}

/** All words that may not be found while so many entries are known, in small letters. */
export function forbiddenAt(known: number): string[] {
  const isStopHidden = known === STOP + 1;
  const words = ROWS.flatMap((row, at) => {
    const isKnown = row.known !== undefined && row.known <= known && at !== 6;
    const isHidden = isStopHidden && at === STOP;
    const own = OWN_WORDS.filter(
      (field) => !isKnown || !KEPT.includes(field) || (isHidden && (field === 'title' || field === 'detail')),
    );
    // What the room is asked, and what it may answer.
    const asked = isHidden ? [wordOf(at, 'options')] : [];
    return [...own.map((field) => wordOf(at, field)), `Zqown${at}zq`].filter((word) => !asked.includes(word));
  });
  return [
    ...words,
    'Zqheadingzq',
    'Zqlatecomerzq',
    'Zqfilenamezq',
    ...(known > STOP ? [] : ['Zqbarnardozq', 'Zqquestion4zq']),
    // The end of what goes on, and the day of the outcome.
    '2010-04-25',
    '25 April 2010',
    '2010-05-02',
    '2 May 2010',
    '2011',
  ].map((word) => word.toLowerCase());
}

/** Everything a page holds that could be read, copied, heard or kept. */
export async function gatherPage(page: Page): Promise<string> {
  const held = await page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
      document.title,
      location.href,
      JSON.stringify(history.state),
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
      window.name,
    ].join('\n'),
  );
  return `${held}\n${await page.locator('body').ariaSnapshot()}`;
}

export function expectNothingOf(text: string, forbidden: readonly string[], where: string): void {
  const small = text.toLowerCase();
  expect(
    forbidden.filter((word) => small.includes(word)),
    where,
  ).toEqual([]);
}

export async function begin(page: Page): Promise<void> {
  await page.goto('./');
  await openText(page, 'Zqfilenamezq.csv', writeCase());
  await page.getByRole('button', { name: 'Step through it' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('group', { name: 'Foresight' })).toBeVisible();
}
