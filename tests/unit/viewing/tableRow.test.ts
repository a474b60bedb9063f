/** What the cells of the table say. */
import { describe, expect, test } from 'vitest';
import { describeTable, describeTableRow, tableColumnsOf } from '../../../src/viewing/tableRow.ts';
import { indexChronology } from '../../../src/analysis/indexChronology.ts';
import { dayFromCivil } from '../../../src/base/day.ts';
import { takeAllSteps } from '../../../src/base/steps.ts';
import { cutChronology } from '../../../src/viewing/foresight/cutChronology.ts';
import { showChronology } from '../../../src/viewing/showChronology.ts';
import { sortEntries } from '../../../src/viewing/sortEntries.ts';
import { showRows } from './showRows.ts';

const HEADINGS = [
  'ref',
  'date',
  'end_date',
  'agency',
  'title',
  'kind',
  'missed',
  'known_from',
  'good_practice',
];

const shown = await showRows(HEADINGS, [
  ['F001', '2011-03-01', '', 'School;Police', 'Talk', 'contact', 'yes', '', ''],
  ['F002', 'late 2011', '', 'School', 'Bruise seen', 'contact', '', '', 'Asked'],
  ['F003', '1 March 2011 onward', '', 'School', 'Since then', 'context', '', 'after the death', ''],
  ['G01', '', '', 'School', 'Finding', 'finding', 'no one asked', '', ''],
  ['', 'soon', '', 'School', '', 'contact', 'yes', '', ''],
  ['F004', '2006', 'May 2008', 'School', 'Absent', 'contact', '', '', ''],
  ['F005', '2011-05-03', '2011-05-05', 'School', 'Away', 'contact', '', '', ''],
  ['F006', 'January 2012', '', 'School', 'Thinner', 'contact', '', '', ''],
]);

describe('a row of the table', () => {
  test('a certain day, two agencies, a missed opportunity', () => {
    expect(describeTableRow(shown, 0)).toEqual({
      ref: 'F001',
      date: '1 March 2011',
      bounds: '',
      agency: 'School; Police',
      title: 'Talk',
      kind: 'Contact',
      known: '',
      missed: '1',
      goodPractice: '',
      childSeen: '',
      information: '',
      follows: '',
      differs: '',
      source: '',
    });
  });

  test('a vague date has its bounds, good practice its word', () => {
    expect(describeTableRow(shown, 1)).toMatchObject({
      date: 'late 2011',
      bounds: '1 October to 31 December 2011',
      goodPractice: 'Yes',
    });
  });

  test('an open date, known only later', () => {
    expect(describeTableRow(shown, 2)).toMatchObject({
      bounds: 'not before 1 March 2011',
      kind: 'Context',
      known: 'Known only later: after the death',
    });
  });

  test('a period with vague ends lies between the first and the last', () => {
    expect(describeTableRow(shown, 5)).toMatchObject({
      date: '2006 to May 2008',
      bounds: '1 January 2006 to 31 May 2008',
    });
    expect(describeTableRow(shown, 6)).toMatchObject({
      date: '3 May 2011 to 5 May 2011',
      bounds: '',
    });
    expect(describeTableRow(shown, 7)).toMatchObject({
      date: 'January 2012',
      bounds: '1 to 31 January 2012',
    });
  });

  test('a finding without a date', () => {
    expect(describeTableRow(shown, 3)).toMatchObject({
      date: 'Finding, no date',
      kind: 'Finding',
      missed: '2',
    });
  });

  test('a parked row: its words, the row as its reference, no number', () => {
    expect(describeTableRow(shown, 4)).toMatchObject({
      ref: '6',
      date: 'Parked',
      bounds: 'soon',
      title: 'No title',
      missed: 'Yes, not numbered',
    });
  });
});

test('the caption says what is there and in what order', () => {
  expect(describeTable(shown, { key: 'time', descending: false })).toBe(
    '7 entries and 1 parked entry, by date, earliest first',
  );
  expect(describeTable(shown, { key: 'child_seen', descending: true })).toBe(
    '7 entries and 1 parked entry, by child seen, Z to A',
  );
});

describe('the columns of information', () => {
  const INFORMATION = ['ref', 'date', 'agency', 'title', 'follows', 'shared_with', 'not_shared_with'];
  const keysOf = (of: Parameters<typeof tableColumnsOf>[0]) => tableColumnsOf(of).map(({ key }) => key);

  test('say who was told and who was not, and what an entry follows from', async () => {
    const told = await showRows(INFORMATION, [
      ['F001', '2011-03-01', 'School', 'Talk', '', '', ''],
      ['F002', '2011-03-02', 'School', 'Call', 'F001', 'GP; Police', 'Health visiting'],
    ]);
    expect(keysOf(told)).toEqual(expect.arrayContaining(['information', 'follows']));
    expect(describeTableRow(told, 1)).toMatchObject({
      information: 'Shared with GP and Police; not shared with Health visiting',
      follows: 'F001',
    });
    const inOrder = takeAllSteps(sortEntries(told, { key: 'information', descending: false }));
    expect(Array.from(inOrder)).toEqual([1, 0]);
  });

  test('are there only where a cell is filled', async () => {
    const keys = keysOf(await showRows(INFORMATION, [['F001', '2011-03-01', 'School', 'Talk', '', '', ' ']]));
    expect(keys).not.toContain('information');
    expect(keys).not.toContain('follows');
  });

  test('hold under foresight with whom something was shared, and nothing else', async () => {
    const { chronology } = await showRows(INFORMATION, [
      ['F001', '2011-03-01', 'School', 'Talk', '', '', 'Police'],
      ['F002', '2011-03-02', 'School', 'Call', 'F001', 'GP', 'Police'],
    ]);
    const day = dayFromCivil(2011, 3, 3);
    const seenOf = (rows: readonly number[]) => {
      const cut = cutChronology(chronology, rows, { day, hidden: null });
      return showChronology(cut, indexChronology(cut));
    };
    expect(keysOf(seenOf([0]))).not.toContain('information');
    expect(keysOf(seenOf([0, 1]))).toContain('information');
    expect(keysOf(seenOf([0, 1]))).not.toContain('follows');
    expect(describeTableRow(seenOf([0, 1]), 1).information).toBe('Shared with GP');
  });
});
