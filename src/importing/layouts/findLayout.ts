/** Which of the layouts that are made into a table of their own a file has, found from its first rows. */
import type { SheetRecord } from '../columns/planTable.ts';
import { findEventForms } from './eventForms.ts';
import type { Layout } from './layout.ts';
import { findMonthColumns } from './monthColumns.ts';
import { findSideBySide } from './sideBySide.ts';

/** Finds the layout; null for a table with a row an entry, and for all that is not plainly one of these. */
export function findLayout(records: readonly SheetRecord[]): Layout | null {
  return findEventForms(records) ?? findSideBySide(records) ?? findMonthColumns(records);
}
