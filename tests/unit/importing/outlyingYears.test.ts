/** An outlying year is reported, kept out of the whole case, and neither once it is confirmed. */
import { expect, test } from 'vitest';
import { indexChronology } from '../../../src/analysis/indexChronology.ts';
import { dayFromCivil } from '../../../src/base/day.ts';
import { markOutlyingYears } from '../../../src/importing/dates/outlyingYears.ts';
import { readText } from '../../support/readText.ts';

const usual = Array.from({ length: 12 }, (_, i) => `2011-10-${10 + i},School,Seen`);
const textOf = (...more: string[]) => ['date,agency,title', ...usual, ...more].join('\n');

test('one row far from all others', async () => {
  const chronology = await readText(textOf('2102-10-12,GP,Mistyped'));
  expect(chronology.receipt.placed).toBe(13);
  expect(chronology.receipt.problems.map(({ code, row }) => `${code} ${row}`)).toEqual(['year-outlying 14']);
  expect(indexChronology(chronology).extent).toEqual({
    from: dayFromCivil(2011, 10, 10),
    to: dayFromCivil(2011, 10, 21),
  });
});

test.each([
  ['a period that begins far away', 'from 1909 to 2011,GP,x,contact', ['year-outlying 14']],
  ['a period that ends far away', '2011 to 2102,GP,x,contact', ['year-outlying 14']],
  ['an uncertain date may be any of its days', 'between 1909 and 2011,GP,x,contact', []],
  ['how far records go back is no slip', '1909 to 2011,GP,x,scope', []],
])('%s', async (_name, row, expected) => {
  const { receipt } = await readText(textOf(row).replace('title', 'title,kind'));
  expect(receipt.problems.map((problem) => `${problem.code} ${problem.row}`)).toEqual(expected);
});

test('once confirmed it is like any other', async () => {
  const { rows } = await readText(textOf('1911-10-12,GP,Right'));
  rows.flags.fill(0);
  const reported: number[] = [];
  markOutlyingYears(
    rows,
    (row) => reported.push(row),
    (row) => row === 12,
  );
  expect(reported).toEqual([]);
  expect(rows.flags[12]).toBe(0);
});

test.each([
  ['40 years are not far', ['1972-01-01,GP,x']],
  ['a birth is no slip', ['1938-01-01,Family,x']],
  [
    'many rows together are no slip',
    ['1931-01-01,GP,x', '1932-01-01,GP,x', '1933-01-01,GP,x', '1934-01-01,GP,x'],
  ],
])('%s', async (_name, more) => {
  const kind = more[0]?.includes('Family') === true ? 'birth' : '';
  const text = textOf(...more.map((line) => `${line},${kind}`)).replace('title', 'title,kind');
  const { receipt } = await readText(text);
  expect(receipt.problems.map(({ code }) => code)).toEqual([]);
});

test('too few others to say', async () => {
  const { receipt } = await readText('date,agency,title\n2011-10-12,GP,x\n1911-10-12,GP,y');
  expect(receipt.problems).toEqual([]);
});
