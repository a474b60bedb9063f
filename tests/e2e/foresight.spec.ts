/**
 * Foresight on the built page: at no step can anything be found that the room should not know. Every cell of the
 * case holds a word of its own, so that whatever leaks says where it came from.
 */
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { FIELDS, type Field } from '../../src/domain/fields.ts';
import { openText } from './case.ts';
import { expect, test } from './fixtures.ts';

interface Row {
  readonly date: string;
  readonly agency: string;
  readonly cells?: Partial<Record<Field, string>>;
  /** How many entries of the walk are known when it is; absent: it never is. */
  readonly known?: number;
}

const ROWS: readonly Row[] = [
  { date: '2010-01-05', agency: 'School', known: 1 },
  { date: '2010-02-05', agency: 'Police', known: 2, cells: { question: '', end_date: '2010-03-09' } },
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
const STEPS = 6;
/** The one with a question. */
const STOP = 4;

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

function writeCase(): string {
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
function forbiddenAt(known: number): string[] {
  const isStopHidden = known === STOP + 1;
  const words = ROWS.flatMap((row, at) => {
    const isKnown = row.known !== undefined && row.known <= known && at !== 6;
    const isHidden = isStopHidden && at === STOP;
    const own = OWN_WORDS.filter(
      (field) => !isKnown || !KEPT.includes(field) || (isHidden && (field === 'title' || field === 'detail')),
    );
    return [...own.map((field) => wordOf(at, field)), `Zqown${at}zq`];
  });
  return [
    ...words,
    'Zqheadingzq',
    'Zqlatecomerzq',
    'Zqfilenamezq',
    ...(known > STOP ? [] : ['Zqbarnardozq', 'Zqquestion4zq']),
    // The end of what goes on, and the day of the outcome.
    '2010-03-09',
    '9 March 2010',
    '2010-05-02',
    '2 May 2010',
    '2011',
  ].map((word) => word.toLowerCase());
}

/** What reviewers said is not even spoken of. */
const HINDSIGHT = /.{0,30}(?:\bmissed\b|good practice|\bfindings?\b|\bsources?\b|\boutcome\b).{0,30}/gi;

/** Everything a page holds that could be read, copied, heard or kept. */
async function gatherPage(page: Page): Promise<string> {
  const held = await page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
      document.title,
      location.href,
      JSON.stringify(history.state),
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      window.name,
    ].join('\n'),
  );
  return `${held}\n${await page.locator('body').ariaSnapshot()}`;
}

function expectNothingOf(text: string, forbidden: readonly string[], where: string): void {
  const small = text.toLowerCase();
  expect(
    forbidden.filter((word) => small.includes(word)),
    where,
  ).toEqual([]);
}

function expectNoHindsight(text: string, where: string): void {
  expect(text.match(HINDSIGHT) ?? [], where).toEqual([]);
}

/** The words people see or hear, without markup. */
async function readWords(page: Page): Promise<string> {
  return page.evaluate(() => {
    const spoken = [...document.querySelectorAll('[aria-label], [title]')].map((node) =>
      ['aria-label', 'title', 'alt', 'placeholder'].map((name) => node.getAttribute(name) ?? '').join(' '),
    );
    return `${document.body.textContent}\n${spoken.join('\n')}`;
  });
}

async function begin(page: Page): Promise<void> {
  await page.goto('./');
  await openText(page, 'Zqfilenamezq.csv', writeCase());
  await page.getByRole('tab', { name: 'Step through' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('group', { name: 'Foresight' })).toBeVisible();
}

async function saveAll(page: Page): Promise<string> {
  const texts: string[] = [];
  for (const name of ['Chronology as CSV', 'Chronology as JSON', 'Picture as SVG']) {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    texts.push(download.suggestedFilename(), await readFile(await download.path(), 'utf8'));
  }
  return texts.join('\n');
}

test('nothing that was not known can be found on the page at any step', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await begin(page);
  for (let known = 1; known <= STEPS; known++) {
    if (known > 1) await page.keyboard.press('PageDown');
    const forbidden = forbiddenAt(known);
    for (const screen of ['Explore', 'Step through', 'Table']) {
      await page.getByRole('tab', { name: screen }).click();
      await expect(page.getByText(`${known} ${known === 1 ? 'entry' : 'entries'} in`).first()).toBeVisible();
      expectNothingOf(await gatherPage(page), forbidden, `${screen} at ${known}`);
      expectNoHindsight(await readWords(page), `${screen} at ${known}`);
      if (screen !== 'Table' && known !== 2 && known !== STOP + 1) continue;
      for (const panel of ['Find', 'Filter', 'Counts', 'Help', 'Export']) {
        const button = page.getByRole('button', { name: panel, exact: true });
        await button.click();
        if (panel === 'Find') await page.getByRole('searchbox').fill('zq');
        if (panel === 'Counts') {
          for (const closed of await page.locator('details:not([open]) > summary').all())
            await closed.click();
        }
        if (panel === 'Help') await expect(page.getByRole('dialog')).toBeVisible();
        expectNothingOf(await gatherPage(page), forbidden, `${panel} in ${screen} at ${known}`);
        expectNoHindsight(await readWords(page), `${panel} in ${screen} at ${known}`);
        if (panel === 'Help') await page.getByRole('button', { name: 'Close' }).last().click();
        else await button.click();
      }
    }
    const files = await saveAll(page);
    expectNothingOf(files, forbidden, `files at ${known}`);
    expectNoHindsight(files, `files at ${known}`);
    // A stop gives back its title and detail with the next step, not before.
    if (known === STOP + 1) await page.getByRole('tab', { name: 'Step through' }).click();
    if (known === STOP + 1) await page.getByRole('button', { name: 'Reveal', exact: true }).click();
  }
  expectNothingOf(said.join('\n'), forbiddenAt(1), 'console');
});
