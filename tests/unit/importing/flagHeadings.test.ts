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
  ...['Code (1 = missed opportunity, 2 = neither)', 'Status (M = missed opportunity)'],
  ...['Flag (red = missed opportunity)', 'Practice (missed opps, GP)', 'M.O.', 'GP/MO', 'Code (GP/MO)'],
  ...['Judgement (could have done more)', 'Spoken to alone (missed opportunity?)', 'Finding (gap)'],
];

/** Read as something else by their other words, and asked about all the same. */
const ASKED_BESIDE: readonly string[] = [
  ...['Comments (missed opportunities, learning)', 'Themes (missed opportunity, response, voice)'],
  ...['Analysis (incl. any missed opportunities or good practice)', 'Good practice (or missed opportunity)'],
  ...['Child seen? (missed opportunity if N)', 'Seen alone? [N = missed opportunity]', 'Comment (MO/GP)'],
  'Tag [MO, GP]',
];

/** What the codes in the cells mean stands in brackets. */
const LEGENDS: readonly string[] = [
  'Practice issue (GP = good practice, MO = missed opportunity, L = learning)',
  'Code (MO - missed opportunity, GP - good practice, O - other)',
];

const NOT_ASKED: readonly string[] = ['Offence (MO)', 'Age (yr, mo)', 'Outcome (missed appointments)'];

const ROWS = ['Y', 'N', 'Y'].map((flag, day) => [
  `1${day}/05/2019`,
  'School',
  'Mother came to the door',
  flag,
]);

/** Who the column is read as, and whether it is asked about. */
function readColumn(heading: string, rows = ROWS): { readonly isTaken: boolean; readonly isAsked: boolean } {
  const names = ['Date', 'Agency', 'Event', heading];
  const { readAs } = planColumns(names, { chosen: {}, agency: '', isHeadless: false }, rows);
  return { isTaken: readAs[3] === 'missed', isAsked: suggestFlags(names, readAs, rows).includes(3) };
}

describe('headings that say missed', () => {
  test.each(TAKEN)('marks: %s', (heading) => {
    expect(readColumn(heading)).toEqual({ isTaken: true, isAsked: false });
  });

  test.each(ASKED)('marks nothing, and is asked about: %s', (heading) => {
    expect(readColumn(heading)).toEqual({ isTaken: false, isAsked: true });
  });

  test.each([...ASKED_BESIDE, ...LEGENDS])('is asked about, whatever else it says: %s', (heading) => {
    const rows = ROWS.map((row, at) => row.with(3, ['MO', 'GP', 'MO - not seen'][at] ?? ''));
    expect(readColumn(heading, rows)).toEqual({ isTaken: false, isAsked: true });
  });

  test.each(NOT_ASKED)('asks something else: %s', (heading) => {
    const rows = ROWS.map((row, at) => row.with(3, ['Fists', '7', 'Broken window'][at] ?? ''));
    expect(readColumn(heading, rows)).toEqual({ isTaken: false, isAsked: false });
  });

  test('of two the one that says so plainly is taken', () => {
    expect(matchColumns(['Missed opportunity avoided?', 'Missed opportunity'])).toEqual([null, 'missed']);
  });
});
