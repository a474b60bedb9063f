/**
 * The view after the same files were read again: the same stretch of time, the same entry, the same
 * screen, the same filter. Rows are known by file and spreadsheet row, lanes by name.
 * And the view without what a new filter hides.
 */
import { NO_COLUMN, NOTED, type Chronology } from '../domain/chronology.ts';
import { laneIdsAt } from '../domain/entry.ts';
import { findEntryRow } from '../domain/findRow.ts';
import type { LaneArrangement } from '../domain/laneArrangement.ts';
import type { SceneView } from '../domain/scene.ts';
import type { Selection, View } from '../domain/view.ts';
import { keepFilter, type ReadFiles } from './changeFilter.ts';
import { moveView } from './intervals.ts';
import type { Shown } from './showChronology.ts';
import { selectRow } from './stepEntries.ts';

export function keepView(view: View, before: ReadFiles, after: ReadFiles): View {
  const keep = (row: number) => keepRow(row, before.chronology, after.chronology);
  const opened = view.opened.map(keep).filter((row) => row !== null);
  return { ...view, ...carryView(view, before, after, keep), opened };
}

/** What a picture shows, carried from one reading to another; `keep` gives the new number of a row. */
export function carryView(
  view: SceneView,
  filesBefore: ReadFiles,
  filesAfter: ReadFiles,
  keep: (row: number) => number | null,
): Omit<SceneView, 'foresight'> {
  const before = filesBefore.chronology;
  const after = filesAfter.chronology;
  const origin = view.origin === null ? null : keep(view.origin);
  const { window, fitLanes, silenceFrom, threads } = view;
  return {
    window,
    fitLanes,
    silenceFrom,
    threads,
    origin,
    // Where the entry that time was counted from is gone, the calendar is left.
    timeScale: view.timeScale === 'relative' && origin === null ? 'calendar' : view.timeScale,
    selected: view.selected && keepSelection(view.selected, before, after, keep),
    ageFrom: view.ageFrom === null ? null : keep(view.ageFrom),
    filter: keepFilter(view.filter, filesBefore, filesAfter),
    lanes: keepArrangement(view.lanes, before, after),
  };
}

/**
 * The view after names were switched. Rows and lanes have the numbers they had; persons and themes are known by
 * their words, days by the case as it was `recorded`, and what was typed is let go, as it may be a name.
 */
export function renameView(view: View, before: ReadFiles, after: ReadFiles, recorded: ReadFiles): View {
  const { person, theme } = keepFilter(view.filter, before, after);
  const isGone = (row: number | null) => row !== null && after.chronology.rows.status[row] === NOTED;
  return {
    ...moveView(view, after.chronology, recorded.chronology),
    find: '',
    panel: view.panel === 'receipt' || view.panel === 'find' ? null : view.panel,
    filter: { ...view.filter, person, theme },
    selected: view.selected && isGone(view.selected.row) ? null : view.selected,
    opened: view.opened.filter((row) => !isGone(row)),
    ageFrom: isGone(view.ageFrom) ? null : view.ageFrom,
    ...(isGone(view.origin) ? { origin: null, timeScale: 'calendar' as const } : {}),
  };
}

/** The lanes of before by their names; those that are gone are left out. */
function keepArrangement(
  arrangement: LaneArrangement,
  before: Chronology,
  after: Chronology,
): LaneArrangement {
  const ids = new Map(after.lanes.map(({ name }, id) => [name, id]));
  const keep = (lanes: readonly number[]) =>
    lanes.flatMap((id) => {
      const kept = ids.get(before.lanes[id]?.name ?? '');
      return kept === undefined ? [] : [kept];
    });
  const { byHand, pinned, collapsed, hidden } = arrangement;
  return {
    ...arrangement,
    byHand: keep(byHand),
    pinned: keep(pinned),
    collapsed: keep(collapsed),
    hidden: keep(hidden),
  };
}

/** The view without what a filter hides: nothing hidden stays selected or in an opened cluster. */
export function dropHidden(view: View, shown: Shown): View {
  const isShown = new Uint8Array(shown.chronology.rows.length);
  for (const rows of [shown.order, shown.parked]) for (const row of rows) isShown[row] = 1;
  const { selected } = view;
  return {
    ...view,
    selected: selected && isShown[selected.row] === 1 ? selectRow(shown, selected.row) : null,
    opened: view.opened.filter((row) => isShown[row] === 1),
  };
}

function keepSelection(
  { row, lane }: Selection,
  before: Chronology,
  after: Chronology,
  keep: (row: number) => number | null,
): Selection | null {
  const kept = keep(row);
  if (kept === null) return null;
  const lanes = laneIdsAt(after, kept);
  const name = lane === null ? null : before.lanes[lane]?.name;
  const sameLane = lanes.find((id) => after.lanes[id]?.name === name);
  return { row: kept, lane: sameLane ?? lanes[0] ?? null };
}

/** Where one spreadsheet row gave several rows, the same one of them. */
export function keepRow(row: number, before: Chronology, after: Chronology): number | null {
  const { file, sheetRow, agencyColumn } = before.rows;
  return findEntryRow(after.rows, file[row] ?? 0, sheetRow[row] ?? 0, agencyColumn[row] ?? NO_COLUMN);
}
