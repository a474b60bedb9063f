/** Long files: only counts are looked at here; times are the benchmark's. */
import { expect, test, vi } from 'vitest';
import { entryAt } from '../../src/domain/entry.ts';
import { PROBLEM_LIMIT } from '../../src/domain/receipt.ts';
import { readChronology } from '../../src/importing/readChronology.ts';
import { makeFile } from './chronologyFile.ts';

// On a busy machine these take longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

const count = 100_000;

test('100,000 rows', async () => {
  const rows = Array.from({ length: count }, (_, i) => {
    const date = i % 100 === 0 ? 'some day' : `${1 + (i % 28)}/${1 + (i % 12)}/${2000 + (i % 12)}`;
    const detail = `"The account, which is long enough to fill a line or two, of contact ${i}. ${'More was said. '.repeat(9)}"`;
    return `R${i},${date},Agency ${i % 12},Contact ${i},${detail},${i % 10 === 0 ? 'Yes' : ''}`;
  });
  const text = `ref,date,agency,title,detail,missed\r\n${rows.join('\r\n')}\r\n`;
  const chronology = await readChronology([makeFile('long.csv', text)]);
  expect(chronology.receipt).toMatchObject({
    rowsRead: count,
    placed: 99_000,
    parked: 1000,
    noted: 0,
    problemCount: 1000,
  });
  expect(chronology.receipt.files[0]?.dateOrder).toBe('day-month');
  expect(chronology.lanes).toHaveLength(12);
  expect(chronology.text.blocks.length).toBeGreaterThan(3);
  for (const i of [0, 1, 27_182, count - 1]) {
    expect(entryAt(chronology, i)).toMatchObject({ sheetRow: i + 2, ref: `R${i}`, title: `Contact ${i}` });
  }
});

test('problems beyond the limit are counted, not listed; those of the whole file are always listed', async () => {
  const text = `date,agency,title\n${'soon,School,Seen\n'.repeat(PROBLEM_LIMIT + 500)}03/04/2011,School,Seen\n`;
  const { receipt } = await readChronology([makeFile('a.csv', text)]);
  expect(receipt.problemCount).toBe(PROBLEM_LIMIT + 501);
  expect(receipt.problems).toHaveLength(PROBLEM_LIMIT);
  expect(receipt.problems[0]?.code).toBe('date-order-assumed');
});

test('every line with a quote left open is still a row', async () => {
  const text = `date,agency,title\n${'2011-10-12,School,"Seen\n'.repeat(20_000)}`;
  const { receipt } = await readChronology([makeFile('a.csv', text)]);
  expect(receipt).toMatchObject({ rowsRead: 20_000, placed: 20_000, problemCount: 20_000 });
});

test('more lanes than numbers for them: the rest are parked', async () => {
  const text = `date,agency,title\n${Array.from({ length: 66_000 }, (_, i) => `2011-10-12,A${i},Seen\n`).join('')}`;
  const { receipt, lanes } = await readChronology([makeFile('a.csv', text)]);
  expect(lanes).toHaveLength(65_535);
  expect(receipt).toMatchObject({ rowsRead: 66_000, placed: 65_535, parked: 465, problemCount: 465 });
});
