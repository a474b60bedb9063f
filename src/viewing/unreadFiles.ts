/**
 * Files that gave nothing, among others that were read: a picture under the name of a CSV file, an empty file.
 *
 *     listUnread(chronology)        → [1]
 *     sayUnread(chronology, [1])    → "photo.csv: the file is a PNG image. … The case was opened without it."
 */
import type { Chronology } from '../domain/chronology.ts';
import { firstRowOfFile } from '../domain/findRow.ts';
import { OF_WHOLE_FILES, type Problem } from '../domain/problem.ts';
import { describeProblemAt } from './describeReceipt.ts';

/** The files of which nothing at all was read; none where no other gave an entry. */
export function listUnread({ files, rows, receipt }: Chronology): number[] {
  if (receipt.placed === 0) return [];
  const isUnread = (file: number) =>
    firstRowOfFile(rows, file) === firstRowOfFile(rows, file + 1) &&
    // Where another sheet can be chosen, the receipt offers it.
    (receipt.files[file]?.sheets ?? []).length < 2 &&
    receipt.problems.some((problem) => problem.file === file && leavesNothing(problem));
  return [...files.keys()].filter(isUnread);
}

/** Why, and that the case has only the others. */
export function sayUnread({ files, receipt }: Chronology, unread: readonly number[]): string {
  const why = receipt.problems
    .filter((problem) => unread.includes(problem.file) && leavesNothing(problem))
    .map((problem) => describeProblemAt(problem, files[problem.file]?.name ?? ''));
  return `${why.join(' ')} The case was opened without ${unread.length === 1 ? 'it' : 'them'}.`;
}

/** Headings were read: their rows may be further down, which the receipt asks. */
function leavesNothing({ code }: Problem): boolean {
  return code !== 'headings-only' && OF_WHOLE_FILES.some((whole) => whole === code);
}
