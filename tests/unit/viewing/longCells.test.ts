/** A cell of many megabytes: what is laid out of it stays short, and says so. */
import { expect, test } from 'vitest';
import { entryAt } from '../../../src/domain/entry.ts';
import { datesOf, describeEntry, titleOf } from '../../../src/viewing/describeEntry.ts';
import { listFacts } from '../../../src/viewing/entryFacts.ts';
import { LINE_LENGTH, SEEN_LENGTH } from '../../../src/viewing/shorten.ts';
import { describeTableRow } from '../../../src/viewing/tableRow.ts';
import { csvOf, showText } from '../../support/readText.ts';

const long = 'A long account, '.repeat(10_000);

test.each(['ref', 'title', 'detail', 'source', 'child_seen', 'Ward', 'person'])(
  'in the column %s',
  async (column) => {
    const headings = ['date', 'agency', 'title', 'detail', column].filter(
      (name, i, all) => all.indexOf(name) === i,
    );
    const cells = headings.map((name) =>
      name === column ? long : name === 'date' ? '2011-10-12' : name === 'agency' ? 'School' : 'Seen',
    );
    const shown = await showText(csvOf(headings, [cells]));
    for (const words of [
      titleOf(shown, 0),
      datesOf(shown, 0),
      ...Object.values(describeTableRow(shown, 0)),
    ]) {
      expect(words.length).toBeLessThanOrEqual(LINE_LENGTH);
    }
    expect(describeEntry(shown, 0).length).toBeLessThan(3 * LINE_LENGTH);
    for (const { text } of listFacts(shown.chronology, entryAt(shown.chronology, 0))) {
      expect(text.length).toBeLessThan(SEEN_LENGTH + 200);
    }
  },
);

test('what is left out is said, and where it is', async () => {
  const shown = await showText(
    csvOf(['date', 'agency', 'title', 'detail'], [['2011-10-12', 'School', 'Seen', long]]),
  );
  const [fact] = listFacts(shown.chronology, entryAt(shown.chronology, 0));
  expect(fact?.text).toMatch(
    /first 20,000 of 159,999 letters\. The whole text is in the chronology as CSV\.\)$/,
  );
});
