/** What is said where columns have the same heading and one of them was read. */
import { expect, test } from 'vitest';
import { readText } from '../../support/readText.ts';

const sentencesOf = async (text: string) =>
  (await readText(text)).receipt.problems
    .filter(({ code }) => code === 'headings-repeated')
    .map(({ found, sentence }) => [found, sentence]);

test('each heading is named, with the column that was read and those that were kept', async () => {
  const text = 'date,agency,title,Title,date,title\n2011-10-25,School,Seen,Nurse,26/10/2011,Again\n';
  expect(await sentencesOf(text)).toEqual([
    [
      '“date”, “title”',
      'columns have the same heading, and only one of them was read as what it says: “date” (column 1 was read, column 5 is kept as it is), “title” (column 3 was read, columns 4 and 6 are kept as they are). If the wrong one was read, say what each of them is.',
    ],
  ]);
});

test.each([
  ['the same words', 'date,agency,title,date\n2011-10-25,School,Seen,2011-10-25\n'],
  ['nothing', 'date,agency,title,date\n2011-10-25,School,Seen,\n'],
  [
    'anything, under a heading that nobody knows',
    'date,agency,title,Ward,Ward\n2011-10-25,School,Seen,A,B\n',
  ],
])('nothing is said of a second column that holds %s', async (_, text) => {
  expect(await sentencesOf(text)).toEqual([]);
});
