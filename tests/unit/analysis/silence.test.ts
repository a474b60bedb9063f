import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../src/analysis/indexChronology.ts';
import { findCovered, findOutside } from '../../../src/analysis/records.ts';
import { findEndOfCase, findSilences, isContact } from '../../../src/analysis/silence.ts';
import { asDay, dayFromCivil, formatDay, formatIsoDay } from '../../../src/base/day.ts';
import { NO_DAY } from '../../../src/domain/chronology.ts';
import { describeSilence, lasts, listSilences } from '../../../src/viewing/silences.ts';
import { csvOf, readText, showText } from '../../support/readText.ts';

const HEADINGS = ['date', 'end_date', 'agency', 'title', 'kind'] as const;

/** Silences of all lanes as "Police 2011-01-31 2012-03-03". */
async function silencesOf(rows: readonly (readonly string[])[]): Promise<string[]> {
  const shown = await showText(csvOf(HEADINGS, rows));
  return listSilences(shown, 1).map(
    ({ lane, after, until }) => `${lane.name} ${formatIsoDay(asDay(after))} ${formatIsoDay(asDay(until))}`,
  );
}

describe('silence', () => {
  it('runs from the last possible day of a contact to the first possible of the next', async () => {
    expect(
      await silencesOf([
        ['January 2011', '', 'Police', 'Called', ''],
        ['between June and August 2011', '', 'Police', 'Called', ''],
      ]),
    ).toEqual(['Police 2011-01-31 2011-06-01']);
  });

  it.each(['finding', 'context', 'not-kept', 'note', 'birth'])('is not ended by kind %s', async (kind) => {
    expect(
      await silencesOf([
        ['2011-01-10', '', 'Police', 'Called', ''],
        ['2011-04-10', '', 'Police', 'No contact', kind],
        ['2011-08-10', '', 'Police', 'Called', ''],
      ]),
    ).toEqual(['Police 2011-01-10 2011-08-10']);
  });

  it('ends with the outcome, or with the last contact of all, and nothing is silent before the first', async () => {
    const rows = [
      ['2011-01-10', '', 'Police', 'Called', ''],
      ['2011-06-10', '', 'School', 'Called', ''],
      ['2012-09-10', '', 'School', 'Called', ''],
    ];
    expect(await silencesOf(rows)).toEqual(['Police 2011-01-10 2012-09-10', 'School 2011-06-10 2012-09-10']);
    expect(await silencesOf([...rows, ['2012-03-03', '', 'Ambulance', 'Dies', 'outcome']])).toEqual([
      'Police 2011-01-10 2012-03-03',
      'School 2011-06-10 2012-03-03',
    ]);
  });

  it('is not claimed while a period goes on, nor after a contact that may have been on any later day', async () => {
    expect(
      await silencesOf([
        ['2011-01-10', '2011-10-01', 'Police', 'Went on', ''],
        ['2011-03-10', '', 'Police', 'Called', ''],
        ['2012-01-01', '', 'Police', 'Called', ''],
        ['after 1 March 2012', '', 'GP', 'Letter', ''],
        ['2010-01-01', '', 'GP', 'Letter', ''],
        ['2014-01-01', '', 'GP', 'Letter', ''],
      ]),
    ).toEqual(['GP 2010-01-01 2012-03-02', 'Police 2012-01-01 2014-01-01', 'Police 2011-10-01 2012-01-01']);
  });

  it('is no agency’s where the lane is the family’s or that of all agencies', async () => {
    expect(
      await silencesOf([
        ['2011-01-10', '', 'Family', 'Moves house', ''],
        ['2011-01-10', '', 'All agencies', 'Meet', ''],
        ['2013-01-10', '', 'Police', 'Called', ''],
      ]),
    ).toEqual([]);
  });

  it('is no data where the records end, and begins again with them', async () => {
    expect(
      await silencesOf([
        ['2010-01-10', '', 'Police', 'Called', ''],
        ['2014-01-10', '', 'Police', 'Called', ''],
        ['2009-01-01', '2010-12-31', 'Police', 'Records held', 'scope'],
        ['2013-01-01', '', 'Police', 'Records held', 'scope'],
      ]),
    ).toEqual(['Police 2012-12-31 2014-01-10', 'Police 2010-01-10 2011-01-01']);
  });

  it('is every day after a contact on which none can have been, in the records, up to the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rowOf, { minLength: 1, maxLength: 14 }), async (rows) => {
        const chronology = await readText(csvOf(HEADINGS, rows));
        const { lanes, order } = indexChronology(chronology);
        const table = chronology.rows;
        const entries = lanes[0]?.entries ?? new Uint32Array();
        const outside = findOutside(findCovered(table, entries));
        const end = findEndOfCase(table, order).day;
        const silences = findSilences(table, entries, outside, end);
        const contacts = Array.from(entries).filter((row) => isContact(table, row));
        const firstOf = (row: number) => bound(table.dateEarliest[row], -Infinity);
        const lastOf = (row: number) =>
          table.endLatest[row] === NO_DAY && (table.flags[row]! & 4) === 0
            ? bound(table.dateLatest[row], Infinity)
            : Math.max(bound(table.endLatest[row], Infinity), bound(table.dateLatest[row], -Infinity));
        const days = Array.from({ length: 475 }, (_, i) => FIRST_DAY - 5 + i);
        const expected = days.filter((day) => {
          const isHeard = contacts.some((row) => firstOf(row) <= day && lastOf(row) >= day);
          const isLater = contacts.some((row) => lastOf(row) < day) && day < end;
          const isOutside = outside.some(({ from, to }) => day >= from && day <= to);
          return isLater && !isHeard && !isOutside;
        });
        const isSilent = (day: number) => silences.some(({ after, until }) => day > after && day < until);
        expect(days.filter(isSilent)).toEqual(expected);
      }),
      { numRuns: 80 },
    );
  });
});

const bound = (day: number | undefined, open: number) => (day === undefined || day === NO_DAY ? open : day);
const FIRST_DAY = dayFromCivil(2011, 1, 1);

const date = fc.integer({ min: 0, max: 400 }).chain((d) => {
  const day = asDay(FIRST_DAY + d);
  return fc.constantFrom(
    formatIsoDay(day),
    formatIsoDay(day),
    formatDay(day).replace(/^\d+ /, ''),
    `after ${formatDay(day)}`,
    `before ${formatDay(day)}`,
  );
});
const rowOf = fc
  .record({
    date,
    length: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
    kind: fc.constantFrom('', '', '', 'referral', 'not-kept', 'context', 'scope', 'outcome'),
  })
  .map((r) => {
    const isDay = /^\d{4}-/.test(r.date);
    const end = isDay && r.length !== null ? formatIsoDay(asDay(Date.parse(r.date) / 864e5 + r.length)) : '';
    return [r.date, end, 'Police', 'x', r.kind];
  });

describe('a silence in words', () => {
  const days = (after: [number, number, number], until: [number, number, number]) => ({
    after: dayFromCivil(...after),
    until: dayFromCivil(...until),
  });
  it.each([
    [days([2011, 1, 31], [2012, 3, 3]), 'No recorded contact for 13 months (since January 2011)'],
    [days([2009, 12, 31], [2011, 1, 1]), 'No recorded contact for 12 months (since December 2009)'],
    [days([2008, 2, 10], [2010, 5, 9]), 'No recorded contact for 2 years 2 months (since February 2008)'],
    [days([2008, 2, 10], [2010, 2, 10]), 'No recorded contact for 2 years (since February 2008)'],
    [days([2011, 2, 28], [2011, 4, 1]), 'No recorded contact for 32 days (since 28 February 2011)'],
  ])('%o is %s', (silence, words) => {
    expect(describeSilence(silence)).toBe(words);
  });

  it('counts months by the calendar', () => {
    expect(lasts(days([2011, 1, 31], [2011, 3, 1]), 1)).toBe(true);
    expect(lasts(days([2011, 3, 1], [2011, 3, 31]), 1)).toBe(false);
    expect(lasts(days([2011, 3, 10], [2011, 9, 10]), 6)).toBe(true);
    expect(lasts(days([2011, 3, 10], [2011, 9, 9]), 6)).toBe(false);
  });
});
