/**
 * What the user is looking at. Only commands change it; everything drawn or listed is derived from it
 * and the chronology.
 */
import type { Field } from './fields.ts';

/** A stretch of time in days and parts of days, `from` below `to`. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** The tabs of the header, in order. */
export const SCREENS = ['Explore', 'Table'] as const;
export type Screen = (typeof SCREENS)[number];

/** What can be open above the screen. */
export type Panel = 'find' | 'receipt' | 'counts';

/** What the rows of the counts are, in the order they are offered. */
export const COUNT_BYS = ['sector', 'lane', 'child', 'year'] as const;
export type CountBy = (typeof COUNT_BYS)[number];

/** What the table can be sorted by: its own order of time, or a column. */
export type SortKey =
  | 'time'
  | Extract<
      Field,
      'ref' | 'agency' | 'title' | 'kind' | 'missed' | 'good_practice' | 'child_seen' | 'source'
    >;

/** An entry that is selected, in one of the lanes it stands in. */
export interface Selection {
  readonly row: number;
  /** Index in `Chronology.lanes`; null for an entry without a lane. */
  readonly lane: number | null;
}

export interface Sort {
  readonly key: SortKey;
  readonly descending: boolean;
}

export interface View {
  readonly screen: Screen;
  readonly panel: Panel | null;
  /** Null: the window the case opens with. */
  readonly window: TimeWindow | null;
  readonly selected: Selection | null;
  /** The rows of the cluster that was opened, if one was. */
  readonly opened: readonly number[];
  readonly find: string;
  readonly sort: Sort;
  readonly countBy: CountBy;
  /** Whether keys that are a single letter or sign do something (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** Whether all lanes are fitted into the window's height, at the price of more clusters. */
  readonly fitLanes: boolean;
}

export const FIRST_VIEW: View = {
  screen: 'Explore',
  panel: null,
  window: null,
  selected: null,
  opened: [],
  find: '',
  sort: { key: 'time', descending: false },
  countBy: 'sector',
  singleKeys: true,
  fitLanes: false,
};

/**
 * Where each part of the view may be kept: in the link, on this device, or in memory only. Whatever
 * comes from a file or is typed stays in memory. Nothing is kept yet; this is the rule for when it is.
 */
export const VIEW_HOMES: Readonly<Record<keyof View, 'link' | 'device' | 'memory'>> = {
  screen: 'link',
  panel: 'memory',
  window: 'link',
  selected: 'memory',
  opened: 'memory',
  find: 'memory',
  sort: 'link',
  countBy: 'link',
  singleKeys: 'device',
  fitLanes: 'device',
};
