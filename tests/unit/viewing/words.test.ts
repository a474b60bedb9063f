/** What is said of dates and entries: nothing twice, nothing that is not there, nothing left out. */
import { describe, expect, it, test } from 'vitest';
import { entryAt } from '../../../src/domain/entry.ts';
import {
  datesOf,
  describeEntry,
  describeListed,
  joinTitle,
  titleOf,
} from '../../../src/viewing/describeEntry.ts';
import { listFacts } from '../../../src/viewing/entryFacts.ts';
import { describeShown } from '../../../src/viewing/showChronology.ts';
import { describeTableRow } from '../../../src/viewing/tableRow.ts';
import { stepToMissed } from '../../../src/viewing/stepEntries.ts';
import { csvOf, showText } from '../../support/readText.ts';

async function sayDates(date: string, end = ''): Promise<string> {
  const shown = await showText(
    csvOf(
      ['date', 'end_date', 'agency', 'title'],
      [
        [date, end, 'GP', 'x'],
        ['2010-01-01', '', 'GP', 'y'],
      ],
    ),
  );
  return datesOf(shown, 0);
}

describe('dates in words', () => {
  it.each([
    ['since 3 May 2010', '', 'since 3 May 2010'],
    ['12/10/2011 onwards', '', '12/10/2011 onwards'],
    ['2011-10-12', '2011-10-14', '12 October 2011 to 14 October 2011'],
    ['Oct - Dec 2011', 'tbc?', 'Oct - Dec 2011'],
    ['31/02/2012', '', '“31/02/2012”, not read as a date'],
    ['', '', 'No date given'],
  ])('%s | %s', async (date, end, words) => {
    expect(await sayDates(date, end)).toBe(words);
  });
});

describe('an entry of which there is another account', () => {
  it('says so in its spoken line and in the table, and only there', async () => {
    const shown = await showText(
      csvOf(
        ['date', 'agency', 'title', 'missed', 'differs'],
        [
          ['2011-10-12', 'GP', 'x', 'yes', 'May 2011: another briefing'],
          ['2011-10-13', 'GP', 'y', '', ' '],
        ],
      ),
    );
    expect(describeEntry(shown, 0)).toBe(
      'GP, 12 October 2011, missed opportunity 1 of 1, accounts differ, x',
    );
    expect(describeEntry(shown, 1)).toBe('GP, 13 October 2011, y');
    expect(describeTableRow(shown, 0).differs).toBe('Accounts differ');
    expect(describeTableRow(shown, 1).differs).toBe('');
  });
});

describe('an entry in a list', () => {
  it('says its number and its date apart, and that a finding has none', async () => {
    const shown = await showText(
      csvOf(
        ['date', 'agency', 'title', 'kind', 'missed'],
        [
          ['January 2011', 'Police', 'Asks Anna about the fall', '', 'yes'],
          ['2011-02-03', 'Police; Hospital and A&E', '14 stitches', '', ''],
          ['', 'GP', 'Not joined up', 'finding', ''],
        ],
      ),
    );
    expect([0, 1, 2].map((row) => describeListed(shown, row))).toEqual([
      'Missed opportunity 1, Police, January 2011: Asks Anna about the fall',
      'Police; Hospital and A&E, 3 February 2011: 14 stitches',
      'GP, Finding, no date: Not joined up',
    ]);
  });

  it('has one colon, and says no kind that its title says', async () => {
    const shown = await showText(
      csvOf(
        ['date', 'agency', 'title', 'kind', 'missed'],
        [
          ['', 'School', 'When the head was told: accounts differ', 'finding', 'yes'],
          ['2009', 'Social care', 'Core assessment: children held to be safe', 'assessment', ''],
          ['2010', 'Social care', 'Preassessment call', 'assessment', ''],
          ['2011', 'Social care', 'Looked into: closed', 'not-kept', ''],
          ['some day', 'Social care', 'Not joined up', 'finding', ''],
        ],
      ),
    );
    expect([0, 1, 2, 3].map((row) => describeListed(shown, row))).toEqual([
      'Missed opportunity 1, School, Finding, no date. When the head was told: accounts differ',
      'Social care, 2009. Core assessment: children held to be safe',
      'Social care, 2010: Preassessment call',
      'Social care, 2011. Looked into: closed',
    ]);
    expect([0, 1, 2, 3].map((row) => describeEntry(shown, row))).toEqual([
      'School, finding, no date, missed opportunity 1 of 1, When the head was told: accounts differ',
      'Social care, 2009, Core assessment: children held to be safe',
      'Social care, 2010, assessment, Preassessment call',
      'Social care, 2011, did not happen, Looked into: closed',
    ]);
    // Words that were no date are not kept back.
    expect(describeEntry(shown, 4)).toBe(
      'Social care, “some day”, not read as a date, finding, Not joined up',
    );
  });
});

describe('all an entry says', () => {
  it('stands in its facts, also what was not read or belongs to no mark', async () => {
    const shown = await showText(
      csvOf(
        [
          'date',
          'end_date',
          'time',
          'agency',
          'title',
          'kind',
          'missed',
          'expected',
          'said_by',
          'question',
          'options',
        ],
        [
          [
            '2011-10-12',
            'soon',
            'about ten',
            'GP',
            'x',
            'Blue',
            'No',
            'A referral',
            'Review',
            'What now?',
            'a;b',
          ],
        ],
      ),
    );
    const facts = listFacts(shown.chronology, entryAt(shown.chronology, 0));
    const said = facts.map(({ heading, text }) => `${heading}: ${text}`);
    for (const words of ['soon', 'about ten', 'Blue', 'No', 'A referral', 'Review', 'What now?', 'a; b']) {
      expect(said.filter((fact) => fact.endsWith(`: ${words}`))).toHaveLength(1);
    }
  });

  it('counts what is marked but parked apart', async () => {
    const shown = await showText('date,agency,title,missed\nsome day,GP,x,yes\n2011-10-12,GP,y,\n');
    expect(describeShown(shown)).toBe(
      '1 entry in 1 lane, none marked as a missed opportunity, 1 more among parked entries',
    );
  });
});

describe('the next missed opportunity', () => {
  it('is the next in the order of all, on the same day too', async () => {
    const shown = await showText(
      `date,time,agency,title,missed
2012-01-20,09:00,School,Morning,
2012-01-20,14:00,School,Afternoon,yes
2012-03-01,,School,March,yes
`,
    );
    const from = { row: 0, lane: 0 };
    const next = stepToMissed(shown, from, 1);
    expect(next && titleOf(shown, next.row)).toBe('Afternoon');
    const previous = stepToMissed(shown, from, -1);
    expect(previous && titleOf(shown, previous.row)).toBe('March');
  });
});

test.each([
  ['F043', 'Calls the police', 'F043: Calls the police'],
  ['F020', 'Core assessment: children held to be safe', 'F020. Core assessment: children held to be safe'],
  ['', 'Core assessment: children held to be safe', 'Core assessment: children held to be safe'],
])('there are never two colons before and in a title: %s %s', (ref, title, said) => {
  expect(joinTitle(ref, title)).toBe(said);
});
