/** What is said of a picture's time: how sure day 0 is, and that counts are of more than is in sight. */
import { describe, expect, test } from 'vitest';
import { indexChronology } from '../../../src/analysis/indexChronology.ts';
import { isPart, sayCountedDates, sayDayZero } from '../../../src/viewing/pictureTime.ts';
import { showChronology } from '../../../src/viewing/showChronology.ts';
import { readText } from '../../support/readText.ts';

async function show(date: string, end = '') {
  const chronology = await readText(
    `date,end_date,agency,title\n${date},${end},GP,Rash noted\n2012-03-03,,GP,Seen\n`,
  );
  return showChronology(chronology, indexChronology(chronology));
}

describe('day 0', () => {
  test.each([
    ['12/10/2011', '', 'Day 0 is 12 October 2011. Rash noted'],
    ['January 2011', '', 'Day 0 is 1 January 2011, the earliest that “January 2011” can be. Rash noted'],
    ['12/10/2011', '20/10/2011', 'Day 0 is 12 October 2011, the first day of a period. Rash noted'],
    [
      'January 2011',
      'March 2011',
      'Day 0 is 1 January 2011, the earliest that “January 2011 to March 2011” can have begun. Rash noted',
    ],
    ['after 3 May 2010', '', 'Day 0 is 4 May 2010, the earliest that “after 3 May 2010” can be. Rash noted'],
    ['before 3 May 2010', '', 'Day 0 is 2 May 2010, the latest that “before 3 May 2010” can be. Rash noted'],
  ])('of %s %s', async (date, end, words) => {
    expect(sayDayZero(await show(date, end), 0)).toBe(words);
  });

  test('is none on the calendar', async () => {
    expect(sayDayZero(await show('January 2011'), null)).toBe('');
  });
});

test('counts are said to be of all dates beside a picture of some of them', async () => {
  const shown = await show('12/10/2011');
  const { wholeCase } = shown;
  expect(isPart(shown, wholeCase)).toBe(false);
  expect(sayCountedDates(shown, wholeCase)).toBe('');
  const from = (wholeCase?.to ?? 0) - 20;
  expect(sayCountedDates(shown, { from, to: wholeCase?.to ?? 0 })).toBe(
    'Counts are of all dates; the picture shows 24 February to 15 March 2012',
  );
  expect(sayCountedDates(shown, null)).toBe('');
});
