/** What is said of the numbers of missed opportunities where a correction moves them. */
import { expect, test } from 'vitest';
import { indexChronology } from '../../../src/analysis/indexChronology.ts';
import { sayRenumbered } from '../../../src/viewing/renumbered.ts';
import { readText } from '../../support/readText.ts';

/** A case of an entry a day of January 2011, in the order given; those written as text are not marked. */
async function caseOf(days: readonly (number | string)[]) {
  const rows = days.map((day) => {
    const isPlain = typeof day === 'string';
    return `${String(day).padStart(2, '0')}/01/2011,GP,Seen,${isPlain ? '' : 'yes'}`;
  });
  const chronology = await readText(`date,agency,title,missed\n${rows.join('\n')}\n`);
  return { chronology, index: indexChronology(chronology) };
}

test.each<[string, (number | string)[], (number | string)[], string]>([
  ['nothing', [1, 2, 3], [1, 2, 3], ''],
  ['a day that passes no other', [1, 5, 9], [1, 7, 9], ''],
  [
    'a day after two others',
    [1, 2, 3, 4],
    [1, 5, 3, 4],
    'Missed opportunity 2 is now 4; 3 and 4 are now 2 and 3.',
  ],
  ['a new mark', [1, '2', 3, 4, 5], [1, 2, 3, 4, 5], 'Missed opportunities 2 to 4 are now 3 to 5.'],
  ['a mark taken off', [1, 2, 3], [1, '2', 3], 'Missed opportunity 3 is now 2.'],
  ['the last mark', [1, 2, '3'], [1, 2, 3], ''],
  [
    'many days',
    [1, 2, 3, 4, 5, 6, 7, 8],
    [2, 1, 4, 3, 5, 7, 6, 8],
    '6 of the missed opportunities that were numbered 1 to 7 have other numbers now.',
  ],
])('after %s', async (_, before, after, words) => {
  expect(sayRenumbered(await caseOf(before), await caseOf(after))).toBe(words);
});

test('rows of another sheet are others', async () => {
  expect(sayRenumbered(await caseOf([1, 2]), await caseOf([2, 1]), [0])).toBe('');
});
