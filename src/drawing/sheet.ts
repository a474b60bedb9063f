/** What a Drawing is being drawn on: lists that grow while its lanes are walked. */
import type { ClusterMark, Label, Mark, Span } from './drawing.ts';
import { radiusOf } from './geometry.ts';
import type { LabelWish } from './labels.ts';
import type { LaneLayout, Layout } from './layout.ts';
import { lookOf, numberOf } from './marks.ts';
import type { TimeScale } from './timeScale.ts';

export interface Sheet {
  readonly layout: Layout;
  readonly scale: TimeScale;
  /** Width of the picture, and the row of the selected entry. */
  readonly sight: { readonly width: number; readonly selected: number | null };
  readonly spans: Span[];
  readonly marks: Mark[];
  readonly clusters: ClusterMark[];
  readonly findings: { readonly marks: Mark[]; readonly clusters: ClusterMark[] };
  readonly wishes: LabelWish[];
  /** Numbers that have no room in their marks, beside them. */
  readonly numbers: Label[];
}

/** Half the width that a figure of a number needs. */
const HALF_FIGURE = 4;

/** The mark of an entry at a place. */
export function makeMark(sheet: Sheet, lane: LaneLayout, row: number, x: number, y: number): Mark {
  const { shown } = sheet.layout;
  const { rows } = shown.chronology;
  const { glyph, role, broken, later, differs } = lookOf(rows, row);
  const number = numberOf(shown, row);
  const radius = radiusOf(rows, row);
  return { entry: row, lane: lane.lane.id, x, y, radius, glyph, role, number, broken, later, differs };
}

/** The mark of an entry along time. Its number is whole, or not there: cut at an edge it would be another. */
export function makeTimedMark(sheet: Sheet, lane: LaneLayout, row: number, x: number, y: number): Mark {
  const mark = makeMark(sheet, lane, row, x, y);
  const { gutter } = sheet.layout;
  const { width } = sheet.sight;
  if (mark.number === 0 || (x - mark.radius >= gutter && x + mark.radius <= width)) return mark;
  const half = HALF_FIGURE * String(mark.number).length;
  const isWhole = x - half >= gutter && x + half <= width;
  return isWhole ? mark : { ...mark, number: 0 };
}
