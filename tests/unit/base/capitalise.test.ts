import { expect, it } from 'vitest';
import { capitalise } from '../../../src/base/capitalise.ts';

it.each([
  ['row 8', 'Row 8'],
  ['élan', 'Élan'],
  ['Already', 'Already'],
  ['8 rows', '8 rows'],
  ['', ''],
])('%s begins as %s', (words, capital) => {
  expect(capitalise(words)).toBe(capital);
});
