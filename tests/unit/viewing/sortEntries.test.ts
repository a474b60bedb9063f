/** The table's order, column by column. */
import { describe, expect, test } from 'vitest';
import { readCell } from '../../../src/domain/cells.ts';
import type { SortKey } from '../../../src/domain/view.ts';
import type { Shown } from '../../../src/viewing/showChronology.ts';
import { sortEntries } from '../../../src/viewing/sortEntries.ts';
import { showRows } from './showRows.ts';

const HEADINGS = ['ref', 'date', 'agency', 'title', 'kind', 'missed', 'good_practice', 'child_seen'];

const shown = await showRows(HEADINGS, [
  ['F10', '2011-03-01', 'School', 'Érin comes', 'contact', 'yes', '', 'seen'],
  ['F2', '2010-03-01', 'Police', 'apple', 'meeting', '', 'yes', ''],
  ['F3', '', 'School', 'Finding', 'finding', 'yes', '', ''],
  ['F1', '2012-03-01', 'GP', 'Zebra', 'contact', '', '', 'not seen'],
  ['P2', 'soon', 'School', 'Beta', 'contact', '', '', ''],
  ['P1', 'later', 'School', 'Alpha', 'contact', '', '', ''],
]);

function sortRefs(of: Shown, key: SortKey, descending = false): string {
  const work = sortEntries(of, { key, descending });
  let step = work.next();
  while (!step.done) step = work.next();
  return Array.from(step.value, (row) => readCell(of.chronology, row, 'ref')).join(' ');
}

describe('the table is sorted', () => {
  test.each<[SortKey, boolean, string]>([
    ['time', false, 'F2 F10 F1 F3 P2 P1'],
    // Latest first; findings without a date, then parked rows, still at the end.
    ['time', true, 'F1 F10 F2 F3 P2 P1'],
    // Figures count as numbers.
    ['ref', false, 'F1 F2 F3 F10 P1 P2'],
    ['ref', true, 'F10 F3 F2 F1 P2 P1'],
    // Neither case nor accents count.
    ['title', false, 'F2 F10 F3 F1 P1 P2'],
    // The same agency: in order of time.
    ['agency', false, 'F1 F2 F10 F3 P2 P1'],
    ['agency', true, 'F10 F3 F2 F1 P2 P1'],
    ['kind', false, 'F10 F1 F3 F2 P2 P1'],
    ['missed', false, 'F10 F3 F2 F1 P2 P1'],
    // Entries that are not missed opportunities come after those that are, whichever way.
    ['missed', true, 'F3 F10 F2 F1 P2 P1'],
    ['good_practice', false, 'F2 F10 F1 F3 P2 P1'],
    ['child_seen', false, 'F1 F10 F2 F3 P2 P1'],
    ['child_seen', true, 'F10 F1 F2 F3 P2 P1'],
    // A column the file does not have.
    ['source', false, 'F2 F10 F1 F3 P2 P1'],
  ])('by %s, descending %s', (key, descending, expected) => {
    expect(sortRefs(shown, key, descending)).toBe(expected);
  });

  test('an empty chronology', async () => {
    const empty = await showRows(HEADINGS, []);
    expect(sortRefs(empty, 'title')).toBe('');
    expect(sortRefs(empty, 'time', true)).toBe('');
  });

  test('every row once, in steps, however many there are', async () => {
    const many = Array.from({ length: 9_000 }, (_, i) => [
      `F${i}`,
      i % 10 === 0 ? 'soon' : '2011-03-01',
      'School',
      `Title ${(i * 7919) % 9_000}`,
    ]);
    const large = await showRows(HEADINGS, many);
    const work = sortEntries(large, { key: 'title', descending: false });
    let steps = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) steps++;
    expect(steps).toBeGreaterThan(18);
    expect(step.value).toHaveLength(9_000);
    expect(new Set(step.value).size).toBe(9_000);
    const numbers = Array.from(step.value, (row) => Number(many[row]![3]!.slice(6)));
    const placed = numbers.slice(0, 8_100);
    expect(placed).toEqual(placed.toSorted((a, b) => a - b));
    expect(numbers.slice(8_100)).toEqual(numbers.slice(8_100).sort((a, b) => a - b));
  });
});
