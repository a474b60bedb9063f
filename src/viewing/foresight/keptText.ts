/**
 * The text of a cut chronology, in blocks of some hundred rows. A step of a walk changes few of them; the others
 * are kept, as to write all words anew at each step would let a large case stand still.
 *
 *     gatherText(whole, [4, 1, 9], stateOf, writeCells)  → text of three rows
 */
import type { Chronology, TextBlocks } from '../../domain/chronology.ts';
import { TextBlockBuilder } from '../../domain/textBlocks.ts';

const ROWS_OF_BLOCK = 256;

interface KeptBlock {
  readonly rows: Uint32Array;
  readonly states: Uint8Array;
  readonly text: TextBlocks;
}

const kept = new WeakMap<Chronology, KeptBlock[]>();

/** The rows given, as `writeCells` writes them. The cells of a row must be the same whenever its state is. */
export function gatherText(
  whole: Chronology,
  known: ArrayLike<number>,
  stateOf: (row: number) => number,
  writeCells: (row: number) => readonly string[],
): TextBlocks {
  if (known.length === 0) return new TextBlockBuilder().finish();
  const before = kept.get(whole) ?? [];
  const now: KeptBlock[] = [];
  for (let from = 0; from < known.length; from += ROWS_OF_BLOCK) {
    const length = Math.min(ROWS_OF_BLOCK, known.length - from);
    const rows = Uint32Array.from({ length }, (_, i) => known[from + i] ?? 0);
    const states = Uint8Array.from(rows, stateOf);
    const block = before[now.length];
    const isSame = block !== undefined && areSame(block.rows, rows) && areSame(block.states, states);
    now.push(isSame ? block : { rows, states, text: writeBlock(rows, writeCells) });
  }
  kept.set(whole, now);
  return joinBlocks(now, known.length);
}

function writeBlock(rows: Uint32Array, writeCells: (row: number) => readonly string[]): TextBlocks {
  const text = new TextBlockBuilder();
  for (const row of rows) {
    const cells = writeCells(row);
    text.addRow(cells, cells.length);
  }
  return text.finish();
}

function joinBlocks(parts: readonly KeptBlock[], length: number): TextBlocks {
  const offset = new Uint32Array(length);
  const firstRow: number[] = [];
  let rows = 0;
  for (const { text } of parts) {
    for (const first of text.firstRow) firstRow.push(rows + first);
    offset.set(text.offset, rows);
    rows += text.offset.length;
  }
  return { blocks: parts.flatMap(({ text }) => text.blocks), firstRow: Uint32Array.from(firstRow), offset };
}

function areSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
