/**
 * What the user is looking at. Only commands change it; everything drawn or listed is derived from it
 * and the chronology.
 */
import type { Field } from './fields.ts';
import type { Foresight } from './foresight.ts';
import { NO_FILTER, type Filter } from './filter.ts';
import { FIRST_ARRANGEMENT, type LaneArrangement } from './laneArrangement.ts';

/** A stretch of time in days and parts of days, `from` below `to`. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** How time is laid along the picture: as it passes, a column an entry, or counted from an entry. */
export type TimeScaleChoice = 'calendar' | 'even' | 'relative';

/** The tabs of the header, in order. */
export const SCREENS = ['Explore', 'Step through', 'Present', 'Table'] as const;
export type Screen = (typeof SCREENS)[number];

/** What can be open above the screen. */
export type Panel = 'find' | 'filter' | 'counts' | 'receipt' | 'silences' | 'names';

/** What the rows of the counts are, in the order they are offered. */
export const COUNT_BYS = ['sector', 'lane', 'child', 'year'] as const;
export type CountBy = (typeof COUNT_BYS)[number];

/** The lengths from which silence can be shown, in months; 0: not at all. */
export const SILENCE_LENGTHS = [1, 3, 6, 12, 0] as const;
export type SilenceLength = (typeof SILENCE_LENGTHS)[number];

/** Whose threads between lanes are drawn. */
export const THREAD_CHOICES = ['selection', 'all', 'none'] as const;
export type ThreadChoice = (typeof THREAD_CHOICES)[number];

/** What the table can be sorted by: its own order of time, or a column. */
export type SortKey =
  | 'time'
  | 'information'
  | Extract<
      Field,
      'ref' | 'agency' | 'title' | 'kind' | 'missed' | 'good_practice' | 'child_seen' | 'follows' | 'source'
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
  readonly filter: Filter;
  readonly sort: Sort;
  readonly countBy: CountBy;
  /** Whether keys that are a single letter or sign do something (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** Whether all lanes are fitted into the window's height, at the price of more clusters. */
  readonly fitLanes: boolean;
  readonly timeScale: TimeScaleChoice;
  /** The row from which time is counted where `timeScale` is relative. */
  readonly origin: number | null;
  readonly silenceFrom: SilenceLength;
  readonly threads: ThreadChoice;
  /** Row of the birth from which ages are counted; null: found by rule. */
  readonly ageFrom: number | null;
  /** How the lanes stand. */
  readonly lanes: LaneArrangement;
  /** How far a walk has come; null while the whole case is seen. */
  readonly foresight: Foresight | null;
}

/** The view but for its window, which moves. */
export type SteadyView = Omit<View, 'window'>;

/** What the picture draws besides the entries, as the view says. */
export type Drawn = Pick<View, 'silenceFrom' | 'threads' | 'ageFrom'>;

export const FIRST_VIEW: View = {
  screen: 'Explore',
  panel: null,
  window: null,
  selected: null,
  opened: [],
  find: '',
  filter: NO_FILTER,
  sort: { key: 'time', descending: false },
  countBy: 'sector',
  singleKeys: true,
  fitLanes: false,
  timeScale: 'calendar',
  origin: null,
  silenceFrom: 6,
  threads: 'selection',
  ageFrom: null,
  lanes: FIRST_ARRANGEMENT,
  foresight: null,
};

/**
 * Where each part of the view may be kept: in the link, on this device, or in memory only. Whatever
 * comes from a file or is typed stays in memory. What goes in the link is written by `viewing/linkView.ts`;
 * nothing is kept on the device yet.
 */
export const VIEW_HOMES: Readonly<Record<keyof View, 'link' | 'device' | 'memory'>> = {
  screen: 'link',
  panel: 'memory',
  window: 'link',
  selected: 'memory',
  opened: 'memory',
  find: 'memory',
  filter: 'link',
  sort: 'link',
  countBy: 'link',
  singleKeys: 'device',
  fitLanes: 'device',
  timeScale: 'link',
  origin: 'memory',
  silenceFrom: 'link',
  threads: 'link',
  ageFrom: 'memory',
  lanes: 'link',
  // A link must neither begin a walk nor end one, nor tell how far it has come.
  foresight: 'memory',
};
