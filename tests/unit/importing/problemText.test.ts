/** The sentences people read: every code has one, and it says what is wrong and what can be done. */
import { describe, expect, test } from 'vitest';
import { PROBLEM_CODES } from '../../../src/domain/problem.ts';
import { writeSentence } from '../../../src/importing/problemText.ts';

/** What is wrong with the file itself, and cannot be put right on the page. */
const ONLY_IN_THE_FILE: readonly string[] = [
  ...['file-unreadable', 'headings-only', 'quote-not-closed', 'sheets-hidden', 'dates-as-numbers'],
  'cells-too-many',
  'columns-too-many',
  ...['missed-of-several', 'missed-column-second', 'missed-without-entry', 'months-across-unread'],
];

describe('sentences', () => {
  test.each(PROBLEM_CODES)('%s', (code) => {
    for (const found of ['', '31/02/2012', 'a picture', 'a zip archive']) {
      const sentence = writeSentence(code, found);
      expect(sentence).toMatch(/^[a-z“].*\.$/s);
      expect(sentence).not.toMatch(/!|undefined|null/);
      // Nobody is sent back to the file for what can be put right in place.
      expect(/open it again/.test(sentence)).toBe(ONLY_IN_THE_FILE.includes(code));
    }
  });

  test('an impossible date', () => {
    expect(writeSentence('date-impossible', '31/02/2012')).toBe(
      'the calendar has no “31/02/2012”. The row is kept and listed as parked. Correct the date here.',
    );
  });

  test('dates of both orders, with the rows that have the month first', () => {
    expect(writeSentence('date-order-assumed', '', 'rows 3 and 5')).toContain(
      'others are dates only with the month first: rows 3 and 5. Each was read',
    );
    expect(writeSentence('date-order-assumed', '03/04/2019')).toContain('the file does not settle which');
  });

  test('a day that lost a stroke', () => {
    expect(writeSentence('date-impossible', '1909/2019')).toBe(
      '“1909/2019” would go on for many years, from the one to the other. Is it 19/09/2019, with a stroke lost? If it is both years, write “from … to …”. The row is kept and listed as parked. Correct the date here.',
    );
    expect(writeSentence('date-impossible', '1899/2019')).toContain('a stroke may be missing');
    expect(writeSentence('date-impossible', '2011-19')).toContain('the calendar has no “2011-19”');
  });

  test('a long cell is cut', () => {
    const sentence = writeSentence('date-unreadable', 'So it went on. '.repeat(1000));
    expect(sentence).toMatch(/^“So it went on\./);
    expect(sentence.length).toBeLessThan(350);
  });
});
