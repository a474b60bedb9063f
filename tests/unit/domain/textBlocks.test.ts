/** Cells written into blocks of bytes are read as they were written, whatever their letters and lengths. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readColumnCell, readRowCells } from '../../../src/domain/cells.ts';
import { TextBlockBuilder } from '../../../src/domain/textBlocks.ts';

function write(rows: readonly (readonly string[])[]) {
  const builder = new TextBlockBuilder();
  for (const cells of rows) builder.addRow(cells, cells.length);
  return builder.finish();
}

describe('cells in blocks', () => {
  it('come back as they were', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 90 });
    const rows = fc.array(fc.array(cell, { maxLength: 20 }), { maxLength: 30 });
    fc.assert(
      fc.property(rows, (written) => {
        const text = write(written);
        expect(written.map((_, row) => readRowCells(text, row))).toEqual(written);
      }),
    );
  });

  it.each([0, 1, 63, 64, 65, 4095, 4096, 4097, 70_000, 262_144])(
    'of %i letters and of as many dashes',
    (length) => {
      // A dash takes three bytes: the cell behind it is found by its length in bytes.
      const rows = [['a'.repeat(length), '–'.repeat(length), 'é'.repeat(length), 'next'], ['row']];
      const text = write(rows);
      expect(rows.map((_, row) => readRowCells(text, row))).toEqual(rows);
      expect(readColumnCell(text, 0, 3)).toBe('next');
    },
  );

  it.each([0, 1, 150, 999])('plain ones before and behind row %i with a dash', (dash) => {
    const rows = Array.from({ length: 1000 }, (_, n) => [
      `row ${n}`,
      'x'.repeat(n % 130),
      n === dash ? '–' : '',
    ]);
    const text = write(rows);
    expect(rows.map((_, row) => readRowCells(text, row))).toEqual(rows);
  });

  it('can be read, and added to, at any time', () => {
    const builder = new TextBlockBuilder();
    const rows = Array.from({ length: 40 }, (_, n) => [`row ${n}`, n === 20 ? 'é' : '']);
    rows.forEach((cells, at) => {
      builder.addRow(cells, cells.length);
      expect(readRowCells(builder.peek(), at)).toEqual(cells);
    });
    const text = builder.finish();
    expect(rows.map((_, row) => readRowCells(text, row))).toEqual(rows);
  });

  it('go on behind rows that were taken back', () => {
    const builder = new TextBlockBuilder();
    builder.addRow(['kept – one'], 1);
    const mark = builder.mark();
    for (let n = 0; n < 3000; n++) builder.addRow([`taken back, ${n}, of a block that is full by then`], 1);
    builder.goBackTo(mark);
    builder.addRow(['kept – two', ''], 2);
    const text = builder.finish();
    expect([0, 1].map((row) => readRowCells(text, row))).toEqual([['kept – one'], ['kept – two', '']]);
  });
});
