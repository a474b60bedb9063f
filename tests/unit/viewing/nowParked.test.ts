/** What is said of entries that a correction takes out of the picture. */
import { expect, test } from 'vitest';
import { sayParked } from '../../../src/viewing/nowParked.ts';
import { readText } from '../../support/readText.ts';

const caseOf = (rows: string) => readText(`date,agency,title\n${rows}\n`);
const BEFORE = '01/02/2011,GP,Seen\n02/02/2011,School,Bruise\nlast week,GP,Letter';

test.each<[string, string, string]>([
  ['nothing', BEFORE, ''],
  [
    'a date that cannot be read',
    BEFORE.replace('02/02', '31/02'),
    'Row 3 is parked and no longer in the picture. It has no date that could be read. It can be corrected in What was read.',
  ],
  [
    'an agency taken out',
    BEFORE.replace('GP,Seen', ',Seen'),
    'Row 2 is parked and no longer in the picture. It names no agency. It can be corrected in What was read.',
  ],
  [
    'two dates that cannot be read',
    BEFORE.replace('01/02', '30/02').replace('02/02', '31/02'),
    '2 entries are parked and no longer in the picture. What was read lists them, each with why.',
  ],
])('after %s', async (_, after, words) => {
  expect(sayParked(await caseOf(BEFORE), await caseOf(after))).toBe(words);
});

test('rows of another sheet are others', async () => {
  expect(sayParked(await caseOf(BEFORE), await caseOf(BEFORE.replace('02/02', '31/02')), [0])).toBe('');
});
