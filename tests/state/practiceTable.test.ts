/** The tables that the reader practises on are read as what they are meant to be. */
import { expect, it } from 'vitest';
import { indexChronology } from '../../src/analysis/indexChronology.ts';
import { readChronology } from '../../src/importing/readChronology.ts';
import { writePracticeTable } from '../../src/state/practiceTable.ts';

it.each([false, true])(
  'all rows are placed, nothing is wrong with them, and some are missed (plain: %s)',
  async (isPlain) => {
    const bytes = new TextEncoder().encode(writePracticeTable(500, 1500, isPlain));
    const file = {
      name: '',
      size: bytes.length,
      async *open() {
        yield* await Promise.resolve([bytes]);
      },
    };
    const chronology = await readChronology([file]);
    expect(chronology.receipt.placed).toBe(1000);
    expect(chronology.receipt.problems).toEqual([]);
    expect(indexChronology(chronology).missedOrder.length).toBeGreaterThan(100);
  },
);
