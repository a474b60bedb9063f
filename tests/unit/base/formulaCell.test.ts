import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardCell, unguardCell } from '../../../src/base/formulaCell.ts';

test.each([
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '=',
  '  =1+1',
  '\u00a0=1+1',
  '\ufeff=1+1',
  '\u200b=1+1',
  '\u0000=1+1',
  '＝1+1',
  '＋1',
  '－1+1',
  '＠SUM(A1)',
  '\tSeen',
  '\rSeen',
  '\nSeen',
  '- seen at home',
  '+44 7700 900123',
  "-2+3+cmd|' /C calc'!A0",
])('%j is guarded and comes back', (cell) => {
  expect(guardCell(cell)).toBe(`'${cell}`);
  expect(unguardCell(guardCell(cell))).toBe(cell);
  expect(guardCell(`'${cell}`)).toBe(`''${cell}`);
});

test.each([
  '',
  '-',
  '--',
  ' - ',
  '-5',
  '+5',
  '-1.5%',
  'Seen',
  "'tis",
  "'Seen'",
  "'-",
  "'-5",
  '–',
  '5 = 5',
  ' Seen',
])('%j stays as it is', (cell) => {
  expect(guardCell(cell)).toBe(cell);
  expect(unguardCell(cell)).toBe(cell);
});

const cells = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom("'", '=', '+', '-', '@', '＝', '＋', '－', '＠', ' ', '\t', '\r', '\n', '1', 'a'),
  }),
);

test('whatever a cell holds comes back, and does not begin like a formula', () => {
  fc.assert(
    fc.property(cells, (cell) => {
      const written = guardCell(cell);
      expect(unguardCell(written)).toBe(cell);
      // Said in other words than the program's own: the first sign that is seen, dashes and numbers apart.
      const isPlain = /^[-+]?[\d.]+%?$|^-+$/.test(written.trim());
      expect(isPlain || !'=+-@＝＋－＠'.includes(written.trim()[0] ?? 'x')).toBe(true);
      expect(['\t', '\r', '\n']).not.toContain(written[0]);
    }),
    { numRuns: 2000 },
  );
});

test('no two cells are written alike', () => {
  fc.assert(
    fc.property(cells, cells, (one, other) => {
      fc.pre(one !== other);
      expect(guardCell(one)).not.toBe(guardCell(other));
    }),
  );
});
