/** The sentence under a field says what the reader makes of the words. */
import { expect, it } from 'vitest';
import type { Field } from '../../src/domain/fields.ts';
import { describeTyped } from '../../src/state/readTyped.ts';
import { historyKey } from '../../src/state/historyKeys.ts';

const context = { order: 'day-month', laneNames: ['School', 'GP'] } as const;

it.each<[Field, string, string]>([
  ['date', '12/10/2011', 'Read as 12 October 2011'],
  ['date', 'January 2012', 'Read as some time from 1 to 31 January 2012'],
  ['date', 'after 3 May 2010', 'Read as some time from 4 May 2010 on'],
  ['date', 'before 10 March 2012', 'Read as some time up to 9 March 2012'],
  ['date', '12-14 Oct 2011', 'Read as a period, from 12 October 2011 to 14 October 2011'],
  ['date', 'since May 2010', 'Read as a period, from 1 May 2010 at the earliest with no end given'],
  ['date', '31/02/2012', 'Not read: the calendar has no such day'],
  ['date', '', 'No date: an entry without one is parked'],
  ['end_date', '', ''],
  ['end_date', 'ongoing', 'Read as a period with no end given'],
  ['end_date', '14/10/2011', 'Read as 14 October 2011'],
  ['time', '3.28pm', 'Read as 15:28'],
  ['time', 'evening', 'Kept in these words, without minutes'],
  ['agency', 'school; Housing', 'In lane School; New lane: Housing'],
  ['agency', '', 'No agency: an entry without one is parked'],
  ['missed', 'n/a', 'Read as no: not marked'],
  ['missed', 'maybe', 'Leaves it open: not marked'],
  ['missed', 'Not passed on', 'Read as a missed opportunity'],
  ['good_practice', 'yes', 'Read as good practice'],
  ['kind', 'DNA', 'Read as: Did not happen'],
  ['comment', 'anything', ''],
])('%s %s', (field, words, sentence) => {
  expect(describeTyped(field, words, context)).toBe(sentence);
});

it.each([
  ['GP', 'School', 'Names another agency: not marked here'],
  ['Yes - GP and Police', 'School', 'Names another agency: not marked here'],
  ['GP', 'GP', 'Read as a missed opportunity'],
  ['GP not told', 'School', 'Read as a missed opportunity'],
  ['GP: prompt referral', 'School', 'Leaves it open: not marked'],
])('missed: %s, in a row of %s', (words, agency, sentence) => {
  expect(describeTyped('missed', words, { ...context, agency })).toBe(sentence);
});

it('reads the month first where the file does', () => {
  expect(describeTyped('date', '03/04/2012', { ...context, order: 'month-day' })).toBe(
    'Read as 4 March 2012',
  );
});

it.each([
  [{ key: 'z', ctrlKey: true }, 'undo'],
  [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
  [{ key: 'y', ctrlKey: true }, 'redo'],
  [{ key: 'z', metaKey: true }, 'undo'],
  [{ key: 'z' }, null],
  [{ key: 'z', ctrlKey: true, altKey: true }, null],
] as const)('%o is %s', (keys, act) => {
  expect(historyKey(new KeyboardEvent('keydown', keys))).toBe(act);
});
