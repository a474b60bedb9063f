/**
 * Columns that have the heading of another one, which was read: only one of them can be, and the receipt says which.
 *
 *     tellRepeated(['date', 'title', 'date'], ['date', 'title', null], …)
 *       → “date” (column 1 was read, column 3 is kept as it is)
 */
import type { Field } from '../../domain/fields.ts';
import { isBlank } from './blankRows.ts';
import type { PlanNotice } from './tellPlan.ts';

/**
 * One notice for all. `isSettled`: the user has said what a column is, or something else is said of it. A column that
 * holds nothing else than the one that was read is not worth a word.
 */
export function tellRepeated(
  headings: readonly string[],
  readAs: readonly (Field | null)[],
  isSettled: (column: number) => boolean,
  data: readonly (readonly string[])[],
): PlanNotice[] {
  const readUnder = new Map<string, number>();
  // Word for word: “title (kept as it is)” is what a saved file calls a second one.
  const names = headings.map((heading) => heading.trim().toLowerCase());
  for (const [column, name] of names.entries()) {
    const isRead = (readAs[column] ?? null) !== null && !isSettled(column) && !isBlank(name);
    if (isRead && !readUnder.has(name)) readUnder.set(name, column);
  }
  const said = [...readUnder].flatMap(([name, read]) => {
    const isKept = (column: number) =>
      names[column] === name &&
      (readAs[column] ?? null) === null &&
      !isSettled(column) &&
      data.some((cells) => !isBlank(cells[column] ?? '') && cells[column] !== cells[read]);
    const kept = [...names.keys()].filter(isKept).map((column) => column + 1);
    if (kept.length === 0) return [];
    const others =
      kept.length === 1
        ? `column ${kept.join()} is kept as it is`
        : `columns ${joinAll(kept)} are kept as they are`;
    const heading = `“${headings[read]?.trim() ?? ''}”`;
    return [{ heading, more: `${heading} (column ${read + 1} was read, ${others})` }];
  });
  if (said.length === 0) return [];
  const found = said.map(({ heading }) => heading).join(', ');
  return [{ code: 'headings-repeated', column: null, found, more: said.map(({ more }) => more).join(', ') }];
}

/** "3, 4 and 5" */
function joinAll(numbers: readonly number[]): string {
  return `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1) ?? ''}`;
}
