/** The sentences people read: every code has one, and it says where, and what to do. */
import { describe, expect, test } from 'vitest';
import { PROBLEM_CODES } from '../../../src/domain/problem.ts';
import { writeProblemText } from '../../../src/importing/problemText.ts';

describe('sentences', () => {
  test.each(PROBLEM_CODES)('%s', (code) => {
    for (const found of ['', '31/02/2012', 'a picture', 'a zip archive']) {
      const sentence = writeProblemText(code, { file: 'case.csv', row: 14, column: 'Date', found });
      expect(sentence).toMatch(/^case\.csv, row 14, column “Date”: [a-z“].*\.$/s);
      expect(sentence).not.toMatch(/!|undefined|null/);
    }
  });

  test('an impossible date', () => {
    expect(
      writeProblemText('date-impossible', { file: 'case.csv', row: 14, column: 'Date', found: '31/02/2012' }),
    ).toBe(
      'case.csv, row 14, column “Date”: the calendar has no “31/02/2012”. The row is kept and listed as parked. Correct the date in the file and open it again.',
    );
  });

  test('a long cell is cut, a problem of the whole file has no row', () => {
    const found = 'So it went on. '.repeat(1000);
    const sentence = writeProblemText('date-unreadable', { file: 'a.csv', row: null, column: null, found });
    expect(sentence).toMatch(/^a\.csv: “So it went on\./);
    expect(sentence.length).toBeLessThan(350);
  });
});
