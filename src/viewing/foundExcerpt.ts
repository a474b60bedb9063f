/**
 * Where the words stand that were looked for: the column and a few words about them, for a line that does not show
 * them itself.
 *
 *     findExcerpt(shown, found, 'interpreter')  → "Comment: … Whether an interpreter was used is not stated."
 */
import { foldText } from '../base/foldText.ts';
import { capitalise } from '../base/capitalise.ts';
import { nameColumn, readRowCells } from '../domain/cells.ts';
import { nameField } from '../domain/fields.ts';
import { columnsPassedOver, wordsToFind } from './findEntries.ts';
import type { FoundEntry } from './foundEntries.ts';
import { shorten } from './shorten.ts';
import type { Shown } from './showChronology.ts';

/** Letters told before the words, and of all. */
const BEFORE = 40;
const LENGTH = 110;

/** Further into a cell than this no words are looked for: a cell may hold ten megabytes. */
const LOOKED_THROUGH = 100_000;

/** The column and the words around what was looked for; empty where lane, date and title show all of it. */
export function findExcerpt({ chronology }: Shown, found: FoundEntry, words: string): string {
  const { row, lane, date, title } = found;
  const shown = foldText(`${lane} ${date} ${title}`);
  const missing = wordsToFind(words).filter((word) => !shown.includes(word));
  const file = chronology.files[chronology.rows.file[row] ?? 0];
  if (missing.length === 0 || file === undefined) return '';
  const passedOver = columnsPassedOver(file);
  let best = { held: 0, column: 0, cell: '', first: '' };
  for (const [column, whole] of readRowCells(chronology.text, row).entries()) {
    if (passedOver?.[column] === 1) continue;
    const cell = whole.slice(0, LOOKED_THROUGH);
    const folded = foldText(cell);
    const held = missing.filter((word) => folded.includes(word));
    if (held.length > best.held) best = { held: held.length, column, cell, first: held[0] ?? '' };
  }
  if (best.held === 0) return '';
  const field = file.readAs[best.column] ?? null;
  const heading = file.headings[best.column]?.trim() ?? '';
  const name = field === null ? heading || capitalise(nameColumn(best.column)) : nameField(field);
  return `${shorten(name, BEFORE)}: ${cutAround(best.cell, best.first)}`;
}

/** Whole words from a little before `word` on. */
function cutAround(cell: string, word: string): string {
  const tokens = cell.split(/\s+/).filter(Boolean);
  const at = Math.max(
    0,
    tokens.findIndex((token) => foldText(token).includes(word)),
  );
  let from = at;
  let letters = 0;
  while (from > 0 && (letters += (tokens[from - 1]?.length ?? 0) + 1) <= BEFORE) from--;
  return `${from > 0 ? '… ' : ''}${shorten(tokens.slice(from).join(' '), LENGTH)}`;
}
