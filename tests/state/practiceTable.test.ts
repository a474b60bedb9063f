/** The tables that the reader practises on are read as what they are meant to be. */
import { expect, it } from 'vitest';
import { indexChronology } from '../../src/analysis/indexChronology.ts';
import { readChronology } from '../../src/importing/readChronology.ts';
import { writePracticeTable, type PracticeTable } from '../../src/state/practiceTable.ts';

async function read(table: PracticeTable) {
  const bytes = new TextEncoder().encode(writePracticeTable(table));
  const file = {
    name: '',
    size: bytes.length,
    async *open() {
      yield* await Promise.resolve([bytes]);
    },
  };
  return readChronology([file]);
}

it.each([false, true])(
  'all rows are placed, nothing is wrong with them, and some are missed (plain: %s)',
  async (isPlain) => {
    const chronology = await read({ from: 500, to: 1500, isPlain });
    expect(chronology.receipt.placed).toBe(1000);
    expect(chronology.receipt.problems).toEqual([]);
    expect(indexChronology(chronology).missedOrder.length).toBeGreaterThan(100);
  },
);

it('the sparse one goes over ten years, and its lanes have silences of half a year and more', async () => {
  const chronology = await read({ from: 0, to: 100, isPlain: true, days: 3360 });
  const { silences } = indexChronology(chronology);
  const lengths = silences.flatMap(({ after, until }) =>
    Array.from(until, (day, i) => day - (after[i] ?? day)),
  );
  expect(lengths.filter((days) => days > 183).length).toBeGreaterThan(10);
});
