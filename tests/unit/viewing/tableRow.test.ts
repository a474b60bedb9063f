/** What the cells of the table say. */
import { describe, expect, test } from 'vitest';
import { describeTable, describeTableRow } from '../../../src/viewing/tableRow.ts';
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
      date: 'No date: finding',
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
