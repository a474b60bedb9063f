/** A chronology under names: lanes, threads, references, what is left out, and what becomes of dates of birth. */
import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../../src/analysis/indexChronology.ts';
import { eachThread } from '../../../../src/analysis/threads.ts';
import { linkedRows } from '../../../../src/analysis/follows.ts';
import { NO_DAY } from '../../../../src/domain/chronology.ts';
import { entryAt } from '../../../../src/domain/entry.ts';
import { AS_RECORDED, chooseFamilyDetail } from '../../../../src/domain/naming.ts';
import { asDay } from '../../../../src/base/day.ts';
import { cutChronology } from '../../../../src/viewing/foresight/cutChronology.ts';
import { applyNames, replaceTyped } from '../../../../src/viewing/names/applyNames.ts';
import { describeKeptBack } from '../../../../src/viewing/names/describeNames.ts';
import { describeEntry } from '../../../../src/viewing/describeEntry.ts';
import { showChronology } from '../../../../src/viewing/showChronology.ts';
import { sortEntries } from '../../../../src/viewing/sortEntries.ts';
import { takeAllSteps } from '../../../../src/base/steps.ts';
import { csvOf, readText } from '../../../support/readText.ts';
import { person, place, pseudonyms } from './naming.ts';

const HEADINGS = [
  ...[
    'ref',
    'date',
    'agency',
    'title',
    'detail',
    'kind',
    'person',
    'shared_with',
    'follows',
    'missed',
    'sensitive',
  ],
  'Seen by Daniel',
];
const CASE = csvOf(HEADINGS, [
  ['DP1', '2007-07-15', 'Family', 'Daniel is born', 'In Coventry', 'birth', 'Daniel', '', '', '', '', ''],
  [
    'DP2',
    '2011-10-12',
    'Oak School',
    'Daniel is hungry',
    'DOB 15/07/2007',
    '',
    'Daniel; DP',
    'Dr Luczak',
    'DP1',
    '',
    '',
    'DP',
  ],
  [
    'DP3',
    '2011-10-13',
    'Dr Luczak',
    'Told by Oak School',
    'born on 15 July 2007',
    '',
    '',
    '',
    '',
    'yes',
    'yes',
    '',
  ],
  ['DP4', '2011-11-01', 'Family', 'They move', 'To 3 Elm Road', 'context', '', '', '', '', 'no', 'secret'],
  ['DP5', '2011-12-01', 'GP', 'Seen', '', '', '', 'Oak School', '', '', '', ''],
]);
const LIST = [
  person('Child A', 'the child', 'Daniel', 'DP'),
  person('Doctor', 'the doctor', 'Luczak'),
  place('School', 'Oak School'),
];

describe('a chronology under names', () => {
  it('is the very same as recorded', async () => {
    const whole = await readText(CASE);
    expect(applyNames(whole, { ...AS_RECORDED, list: LIST })).toBe(whole);
  });

  it('has its lanes, threads and references still, under other names', async () => {
    const named = applyNames(await readText(CASE, 'Daniel Pelka.csv'), pseudonyms(...LIST));
    expect(named.files.map(({ name }) => name)).toEqual(['chronology with pseudonyms.csv']);
    expect(named.files[0]?.headings.at(-1)).toBe('Seen by Child A');
    expect(named.lanes.map(({ name }) => name)).toEqual(['Family', 'School', 'Doctor', 'GP']);
    const index = indexChronology(named);
    const told: number[] = [];
    eachThread(index.threads, 1, (to) => told.push(to));
    eachThread(index.threads, 4, (to) => told.push(to));
    expect(told).toEqual([2, 1]);
    expect(linkedRows(index.follows.earlier, 1)).toEqual([0]);
    expect(entryAt(named, 1)).toMatchObject({
      ref: 'Child A2',
      persons: ['Child A'],
      title: 'Child A is hungry',
    });
  });

  it('keeps lanes apart that have one pseudonym', async () => {
    const text = csvOf(
      ['date', 'agency', 'title'],
      [
        ['2011-01-01', 'Oak School', 'a'],
        ['2011-01-02', 'Elm School', 'b'],
      ],
    );
    const named = applyNames(
      await readText(text),
      pseudonyms(place('School', 'Oak School'), place('School', 'Elm School')),
    );
    expect(named.lanes.map(({ name }) => name)).toEqual(['School', 'School (2)']);
  });

  it('leaves sensitive entries out, says so, and rows still add up', async () => {
    const whole = await readText(CASE);
    const named = applyNames(whole, { ...AS_RECORDED, leavesOutSensitive: true });
    expect(named.rows.length).toBe(whole.rows.length);
    expect(entryAt(named, 2)).toMatchObject({
      status: 'noted',
      title: 'An entry marked as sensitive was left out',
      detail: '',
      date: null,
      lanes: [],
      missed: null,
    });
    expect(entryAt(named, 3).detail).toBe('To 3 Elm Road');
    expect(named.lanes[2]?.name).toBe('Left out');
    expect(named.receipt).toMatchObject({ rowsRead: 5, placed: 4, parked: 0, noted: 1 });
    expect(describeKeptBack(named.keptBack)).toBe('Names: as recorded. 1 entry marked as sensitive left out');
    // Of a case that is stepped through it would tell that there is more to come.
    const cut = cutChronology(named, [0], { day: asDay(14_000), hidden: null });
    expect(describeKeptBack(cut.keptBack)).toBe('Names: as recorded');
  });

  it('tells of the family only what was asked for', async () => {
    const whole = await readText(CASE);
    const reduced = applyNames(whole, { ...AS_RECORDED, familyDetail: 'reduced' });
    expect(entryAt(reduced, 3)).toMatchObject({ title: 'They move', detail: '', other: [] });
    expect(entryAt(reduced, 1).detail).not.toBe('');
    const ages = applyNames(whole, { ...AS_RECORDED, familyDetail: 'ages' });
    expect(entryAt(ages, 3)).toMatchObject({
      status: 'noted',
      title: 'An entry about the family was left out',
    });
    expect(entryAt(ages, 0)).toMatchObject({ status: 'placed', title: 'Daniel is born', detail: '' });
  });

  it('tells ages in the place of dates of birth', async () => {
    const named = applyNames(await readText(CASE), { ...AS_RECORDED, hidesBirthDates: true });
    expect(entryAt(named, 1).detail).toBe('DOB [date of birth left out, aged 4]');
    expect(entryAt(named, 2).detail).toBe('born on [date of birth left out, aged 4]');
    expect(entryAt(named, 0).date).toMatchObject({ shape: 'uncertain', words: '2007' });
    expect(named.rows.dateEarliest[0]).not.toBe(NO_DAY);
  });
});

describe('family detail as it is chosen', () => {
  it('tells no date of birth where it is ages only', async () => {
    const whole = await readText(CASE);
    const ages = applyNames(whole, { ...AS_RECORDED, ...chooseFamilyDetail('ages') });
    expect(entryAt(ages, 0)).toMatchObject({ title: 'Daniel is born', date: { words: '2007' } });
    expect(describeKeptBack(ages.keptBack)).toContain('Dates of birth left out');
    // What was ticked by hand stays as it is.
    expect(chooseFamilyDetail('full')).toEqual({ familyDetail: 'full' });
  });
});

describe('the numbers of missed opportunities', () => {
  const text = csvOf(
    ['date', 'agency', 'title', 'kind', 'missed', 'sensitive'],
    [
      ['2012-03-03', 'GP', 'fourth', '', 'yes', ''],
      ['2011-01-01', 'GP', 'first', '', 'yes', 'yes'],
      ['2011-05-05', 'Police', 'second', 'birth', 'yes', ''],
      ['2011-02-02', 'Police', 'other', '', '', ''],
      ['2011-06-06', 'GP', 'third', '', 'yes', 'yes'],
    ],
  );
  const leaveOut = { ...AS_RECORDED, leavesOutSensitive: true };

  it.each([
    ['entries left out', leaveOut],
    ['dates as intervals', { ...leaveOut, hidesDates: true }],
    ['a birth that keeps only its year', { ...leaveOut, hidesBirthDates: true }],
  ])('stay those of the whole case with %s', async (_, naming) => {
    const whole = await readText(text);
    const named = applyNames(whole, naming);
    const index = indexChronology(named, indexChronology(whole).missedNumber);
    expect([...index.missedNumber]).toEqual([4, 0, 2, 0, 0]);
    expect([...index.missedOrder]).toEqual([2, 0]);
    const shown = showChronology(named, index);
    // "Of 2" would be less than the number, "of 4" more than there are.
    expect(describeEntry(shown, 0)).toContain('missed opportunity 4, fourth');
    const sorted = takeAllSteps(sortEntries(shown, { key: 'missed', descending: true }));
    expect([...sorted]).toEqual([0, 2, 3]);
  });

  it('stay in the order of time where a birth of their year keeps only that', async () => {
    const whole = await readText(
      csvOf(
        ['date', 'agency', 'title', 'kind', 'missed'],
        [
          ['2011-03-03', 'GP', 'first', '', 'yes'],
          ['2011-05-05', 'GP', 'second', 'birth', 'yes'],
        ],
      ),
    );
    const named = applyNames(whole, { ...AS_RECORDED, hidesBirthDates: true });
    const index = indexChronology(named, indexChronology(whole).missedNumber);
    expect([...index.missedOrder]).toEqual([0, 1]);
    expect(describeEntry(showChronology(named, index), 1)).toContain('missed opportunity 2 of 2');
  });
});

describe('words that somebody typed', () => {
  const typed = 'Daniel, born 15 July 2007, was at home on 12 October 2011. (15/07/2007)';
  const naming = { ...AS_RECORDED, hidesBirthDates: true };

  it('are without dates of birth where these are left out', async () => {
    const chronology = await readText(CASE);
    expect(replaceTyped(naming, chronology)(typed)).toBe(
      'Daniel, born [date of birth left out], was at home on 12 October 2011. ([date of birth left out])',
    );
    expect(replaceTyped(AS_RECORDED, chronology)(typed)).toBe(typed);
  });

  it('are without other dates too where dates are told as intervals', async () => {
    const chronology = await readText(CASE);
    const told = replaceTyped({ ...naming, hidesDates: true }, chronology)(typed);
    expect(told).toContain('born [date of birth left out], was at home on day ');
    expect(told).not.toMatch(/20\d\d/);
  });
});

describe('pseudonyms with nothing listed', () => {
  it.each([
    ['an empty list', pseudonyms()],
    ['a name without words', pseudonyms(person('Child A', '', ' '))],
  ])('are said to replace nothing: %s', async (_, naming) => {
    const named = applyNames(await readText(CASE), naming);
    expect(describeKeptBack(named.keptBack)).toBe('Names: pseudonyms, none listed');
    expect(named.files[0]?.name).toBe('chronology with pseudonyms, none listed.csv');
  });

  it('are not said so where somebody is listed', async () => {
    const named = applyNames(await readText(CASE), pseudonyms(person('Child A', '', 'Nobody')));
    expect(describeKeptBack(named.keptBack)).toBe('Names: pseudonyms');
  });
});
