/** Entries that stand for several occasions, by the column `count`: "2", "26 or 27", "several". */
import { eachFilledCell } from '../domain/cells.ts';
import type { Chronology } from '../domain/chronology.ts';

/** The rows whose cell says more than one, in the order of the files. */
export function findSeveral(chronology: Chronology): Uint32Array {
  const found: number[] = [];
  eachFilledCell(chronology, 'count', (row, cell) => {
    if (!/^(?:1|one|once)$/i.test(cell)) found.push(row);
  });
  return Uint32Array.from(found);
}
