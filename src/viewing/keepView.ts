/**
 * The view after the same files were read again: the same stretch of time, the same entry, the same
 * screen. Rows are known by file and spreadsheet row, lanes by name.
 */
import type { Chronology } from '../domain/chronology.ts';
import { laneIdsAt } from '../domain/entry.ts';
import { findRow } from '../domain/findRow.ts';
import type { Selection, View } from '../domain/view.ts';

export function keepView(view: View, before: Chronology, after: Chronology): View {
  const keep = (row: number) => keepRow(row, before, after);
  return {
    ...view,
    selected: view.selected && keepSelection(view.selected, before, after),
    ageFrom: view.ageFrom === null ? null : keep(view.ageFrom),
    opened: view.opened.map(keep).filter((row) => row !== null),
  };
}

function keepSelection({ row, lane }: Selection, before: Chronology, after: Chronology): Selection | null {
  const kept = keepRow(row, before, after);
  if (kept === null) return null;
  const lanes = laneIdsAt(after, kept);
  const name = lane === null ? null : before.lanes[lane]?.name;
  const sameLane = lanes.find((id) => after.lanes[id]?.name === name);
  return { row: kept, lane: sameLane ?? lanes[0] ?? null };
}

/** Where one spreadsheet row gave several rows, the same one of them. */
function keepRow(row: number, before: Chronology, after: Chronology): number | null {
  const file = before.rows.file[row] ?? 0;
  const sheetRow = before.rows.sheetRow[row] ?? 0;
  const firstAfter = findRow(after.rows, file, sheetRow);
  if (firstAfter === null) return null;
  const kept = firstAfter + row - (findRow(before.rows, file, sheetRow) ?? row);
  return after.rows.file[kept] === file && after.rows.sheetRow[kept] === sheetRow ? kept : firstAfter;
}
