/** Rows that are plainly no entry, and rows that only begin like one. */
import { expect, test } from 'vitest';
import { isNoteRow } from '../../../src/importing/rows/noteRows.ts';

test.each([
  [['Total', '', '', '3']],
  [['', 'Totals:', '12', '4']],
  [['Grand total', 'all agencies', '', 'Yes']],
  [['Sum', '2011', '3 missed']],
  [['Total entries', '45 (12 missed)', '7 %']],
  [['Subtotal', '2 agencies', '1']],
  [['Note: no records before 2009', '', '']],
  [['Page 2 of 3']],
])('%j is a note', (cells) => {
  expect(isNoteRow(cells)).toBe(true);
});

test.each([
  [['', 'Total breakdown of trust', 'Yes']],
  [['Total breakdown of trust', '12 October 2011', '']],
  [['Total breakdown of trust', '2011', '1']],
  [['Total', '12 October 2011', 'GP']],
  [['Sum of money stolen', '', '']],
  [['Summary of contact', '', '3']],
  [['12/10/2011', 'Total', '3']],
  [['Total visits in the year were below what the plan asked for, by the account of two', '3']],
])('%j is none', (cells) => {
  expect(isNoteRow(cells)).toBe(false);
});
