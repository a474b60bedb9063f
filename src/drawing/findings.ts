/**
 * Findings at the head of a lane: judgements have no place in time, so they stand in a column of their
 * own to the left of it. One marked as missed has its diamond; the others are counted in one mark.
 *
 *     | ◆7  ◆12 |   ← two beside each other in a row
 *     | ▤ 5     |
 */
import { FLAG_MISSED, type RowTable } from '../domain/chronology.ts';
import { MISSED_RADIUS } from './geometry.ts';

/** Width of the column in pixels. */
export const GUTTER_WIDTH = 2 * (2 * MISSED_RADIUS + 4) + 4;
const IN_A_ROW = 2;

/** What stands in one place of the column: one missed finding, or all the others. */
export interface FindingPlace {
  readonly rows: readonly number[];
  readonly missed: boolean;
}

/** The places that a lane's findings take, missed ones first, given how many there is room for. */
export function placeFindings(
  table: RowTable,
  findings: Uint32Array,
  room: number = Infinity,
): FindingPlace[] {
  const missed: FindingPlace[] = [];
  const others: number[] = [];
  for (const row of findings) {
    if ((table.flags[row] ?? 0) & FLAG_MISSED) missed.push({ rows: [row], missed: true });
    else others.push(row);
  }
  const places = others.length === 0 ? [] : [{ rows: others, missed: false }];
  const roomForMissed = Math.max(1, room - places.length);
  if (missed.length <= roomForMissed) return [...missed, ...places];
  const kept = missed.slice(0, roomForMissed - 1);
  const rest = missed.slice(roomForMissed - 1).flatMap((place) => place.rows);
  return [...kept, { rows: rest, missed: true }, ...places];
}

/** Rows of marks that a lane's findings need. */
export function findingRows(table: RowTable, findings: Uint32Array): number {
  return Math.ceil(placeFindings(table, findings).length / IN_A_ROW);
}

/** Middle of the n-th place, from the left of the picture and in rows from the top of the lane. */
export function placeOfFinding(n: number): { x: number; row: number } {
  const column = n % IN_A_ROW;
  return {
    x: 2 + (column + 0.5) * (GUTTER_WIDTH / IN_A_ROW) - 1,
    row: Math.floor(n / IN_A_ROW),
  };
}

/** Places that fit a lane of so many rows. */
export function findingRoom(rows: number): number {
  return rows * IN_A_ROW;
}
