/**
 * Rows that are no entry: an author's note, a total, a page number. They are kept as noted.
 *
 *     ['Author’s note: records before 2009 were not found', '', '']   → true
 *     ['Total', '', '45']                                             → true
 *     ['Total', 'all agencies', '', 'Yes']                            → true
 *     ['', 'School', 'Total breakdown of trust', 'Yes']               → false: an entry without a date
 *     ['', '', 'Seen at home']                                        → false: an entry without a date
 */
import { isBlank } from '../columns/blankRows.ts';
import { readWhen } from '../dates/readWhen.ts';

const NOTE =
  /^\s*[[(*]*\s*(?:(?:the )?(?:imr |overview |report )?(?:author|reviewer|editor|compiler|chair)(?:['’]?s|s['’])?,? (?:note|comment|remark)s?|notes?|n\.?b\.?)\s*(?:[:.–—]|-\s)/i;
const PAGE_OR_END =
  /^\s*(?:-\s*)?(?:page \d+(?: of \d+)?|end of (?:the )?(?:chronology|table|document|records?|report)|(?:compiled|prepared|completed) by\b.*|continued(?: (?:overleaf|on next page|over))?)[.\s-]*$/is;
const TOTAL = /^\s*(?:(?:grand |sub-?\s?)?totals?\b|sum[\s:.=-]*$)/i;
/** Nothing but the word: whatever else the row holds belongs to it. */
const TOTAL_ALONE = /^\s*(?:(?:grand |sub-?\s?)?totals?|sum)[\s:.=-]*$/i;
const FIGURES = /^\s*[\d\s.,%]+$/;
/** "2 agencies", "1 missed", "45 (12 missed)" */
const COUNTED = /^\s*\d{1,4}\b[^\d]{0,20}(?:\(?\d{1,4}\b[^\d]{0,20})?$/;
const LONGEST_TOTAL = 60;

/** Asked for every row, so the first filled cell is looked at alone: nearly always it settles it. */
export function isNoteRow(cells: readonly string[]): boolean {
  let first = 0;
  while (first < cells.length && isBlank(cells[first] ?? '')) first++;
  const cell = cells[first] ?? '';
  // A figure in front, as in most dates, or behind the first letter, as in references: none of the words has one there.
  if (isFigure(cell.charCodeAt(0)) || isFigure(cell.charCodeAt(1))) return false;
  const isTotal = cell.length <= LONGEST_TOTAL && TOTAL.test(cell);
  if (!isTotal && !NOTE.test(cell) && !PAGE_OR_END.test(cell)) return false;
  const isAlone = TOTAL_ALONE.test(cell);
  const isOfTotal = (other: string) =>
    isAlone
      ? FIGURES.test(other) || !isDate(other)
      : (FIGURES.test(other) || COUNTED.test(other)) && !isDate(other);
  for (let i = first + 1; i < cells.length; i++) {
    const other = cells[i] ?? '';
    if (!isBlank(other) && !(isTotal && isOfTotal(other))) return false;
  }
  return true;
}

const isFigure = (code: number) => code >= 48 && code <= 57;

function isDate(cell: string): boolean {
  return cell.length <= LONGEST_TOTAL && readWhen(cell, 'day-month').isRead;
}
