/** Headings that say missed: which are taken for the mark, and which are only asked about. */
import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../../src/importing/columns/matchColumns.ts';
import { planColumns } from '../../../src/importing/columns/planColumns.ts';
import { suggestFlags } from '../../../src/importing/columns/suggestFlags.ts';

const TAKEN: readonly string[] = [
  ...['Missed opportunity', 'Missed opportunity Y/N', 'Missed opportunity (Yes/No/Partial)', 'MO Y/N', 'MO?'],
  ...['Missed opportunity agreed by panel', 'Any missed opportunities identified by IMR author?'],
  ...['Missed opportunity to see child', 'Missed opportunity rationale', 'Missed or lost opportunity'],
  ...['IMR comment - missed opportunity?', 'Comments / missed opportunities', 'missedOpportunityIndicator'],
];

/** Says that nothing was missed, or tells something about what was. */
const ASKED: readonly string[] = [
  ...['No missed opportunity', 'Missed opportunity avoided?', 'Not a missed opportunity', 'Not missed'],
  ...['No missed opportunities identified', 'Missed opportunity ruled out', 'Missed opportunity: none'],
  ...['Missed opportunity averted', 'Without missed opportunity', 'Missed opportunity prevented?'],
  ...['Missed opportunity date', 'Missed opportunity (date)', 'Missed opportunity ref', 'MO no.'],
  ...['Missed opportunity by whom', 'Missed opportunity by police', 'Missed opportunity by other agency'],
  ...['Missed opportunity comment', 'Missed opportunity - action taken', 'Impact of missed opportunity'],
  ...['Learning from missed opportunity', 'Was missed opportunity followed up?', 'Missed opportunity type'],
  ...['Potential missed opportunity', 'Missed opportunity disputed?', 'How many missed opportunities'],
  ...['Missed opportunity or good practice', 'Missed opportunities/Good practice', 'Gap in practice'],
];

const ROWS = ['Y', 'N', 'Y'].map((flag, day) => [
  `1${day}/05/2019`,
  'School',
  'Mother came to the door',
  flag,
]);

/** Who the column is read as, and whether it is asked about. */
function readColumn(heading: string): { readonly isTaken: boolean; readonly isAsked: boolean } {
  const names = ['Date', 'Agency', 'Event', heading];
  const { readAs } = planColumns(names, { chosen: {}, agency: '', isHeadless: false }, ROWS);
  return { isTaken: readAs[3] === 'missed', isAsked: suggestFlags(names, readAs, ROWS).includes(3) };
}

describe('headings that say missed', () => {
  test.each(TAKEN)('marks: %s', (heading) => {
    expect(readColumn(heading)).toEqual({ isTaken: true, isAsked: false });
  });

  test.each(ASKED)('marks nothing, and is asked about: %s', (heading) => {
    expect(readColumn(heading)).toEqual({ isTaken: false, isAsked: true });
  });

  test('of two the one that says so plainly is taken', () => {
    expect(matchColumns(['Missed opportunity avoided?', 'Missed opportunity'])).toEqual([null, 'missed']);
  });
});
