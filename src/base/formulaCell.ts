/**
 * Cells that a spreadsheet would take for a formula: made harmless when a CSV file is written, and given
 * back as they were when one is read.
 *
 *     guardCell('=1+1')     → "'=1+1"       unguardCell("'=1+1")    → '=1+1'
 *     guardCell("'=1+1")    → "''=1+1"      unguardCell("''=1+1")   → "'=1+1"
 *     guardCell("it's")     → "it's"        unguardCell("'tis")     → "'tis"
 *
 * One apostrophe is put before every cell that is a formula behind any number of apostrophes, and taken off
 * every such cell that has one: so each is undone exactly, and nothing else is touched. A dash or a number
 * with a sign calculates nothing and stays as it is.
 */

/** = + - @, also in full width or behind blanks and letters that are not seen; or a blank that hides them. */
const FORMULA = /^(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** What begins like a formula and is none: dashes alone, "-5", "+1.5%". */
const PLAIN = /^ *(?:-+|[+-]\d+(?:\.\d+)?%?) *$/;

const APOSTROPHE = "'";

/** The cell as it is written into a CSV file: one that could be a formula has an apostrophe before it. */
export function guardCell(cell: string): string {
  return isFormula(skipApostrophes(cell)) ? APOSTROPHE + cell : cell;
}

/** The cell as it was before `guardCell`. */
export function unguardCell(cell: string): string {
  return cell.startsWith(APOSTROPHE) && isFormula(skipApostrophes(cell)) ? cell.slice(1) : cell;
}

/** True for words that a spreadsheet may take for a formula. */
function isFormula(words: string): boolean {
  return FORMULA.test(words) && !PLAIN.test(words);
}

function skipApostrophes(cell: string): string {
  let at = 0;
  while (cell[at] === APOSTROPHE) at++;
  return at === 0 ? cell : cell.slice(at);
}
