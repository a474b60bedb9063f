/**
 * The view as the short text behind # in the address, and back. Only what `VIEW_HOMES` allows in a link goes
 * into it: codes, positions and days, never a word from a file or one that was typed.
 *
 *     writeLink(view)  → "screen=Table&window=15000,15402.5&sort=-title&agency=3.5&hidden=2"
 *     readLink(text)   → the same parts; whatever is missing or makes no sense is as at first
 */
import type { Chronology } from '../domain/chronology.ts';
import { FILTER_FACETS, NO_FILTER, type Filter } from '../domain/filter.ts';
import { FIRST_ARRANGEMENT, LANE_ORDERS, type LaneArrangement } from '../domain/laneArrangement.ts';
import {
  COUNT_BYS,
  FIRST_VIEW,
  SCREENS,
  SILENCE_LENGTHS,
  THREAD_CHOICES,
  type Screen,
  type Sort,
  type SortKey,
  type TimeWindow,
  type View,
} from '../domain/view.ts';
import { fitFilter, type ReadFiles } from './changeFilter.ts';
import { moveView } from './intervals.ts';
import { TABLE_COLUMNS } from './tableRow.ts';

/** The parts of the view that a link holds. */
export type LinkedView = Pick<
  View,
  'screen' | 'window' | 'sort' | 'filter' | 'countBy' | 'timeScale' | 'silenceFrom' | 'threads' | 'lanes'
>;

/** No day that a chronology can hold lies beyond: years 1 to 9999, and intervals (`base/intervalDay.ts`). */
const FARTHEST_DAY = 12_000_000;
/** More values of one facet than this are not read. */
const MOST_CODES = 1000;
/** A thousandth of a day is a minute and a half. */
const PARTS_OF_DAY = 1000;

/** An address has no blanks. */
function codeOfScreen(screen: Screen): string {
  return screen.replace(' ', '-');
}

/** Only what differs from a case just opened: empty for that. */
export function writeLink(view: LinkedView): string {
  const { screen, window, sort, filter, countBy, timeScale, silenceFrom, threads, lanes } = view;
  const round = (days: number) => Math.round(days * PARTS_OF_DAY) / PARTS_OF_DAY;
  const parts: readonly (readonly [string, string])[] = [
    ['screen', screen === FIRST_VIEW.screen ? '' : codeOfScreen(screen)],
    ['window', window === null ? '' : `${round(window.from)},${round(window.to)}`],
    ['sort', writeSort(sort)],
    ...FILTER_FACETS.map((facet) => [facet, filter[facet].join('.')] as const),
    ['context', filter.keepsContext ? '' : 'filtered'],
    ['count', countBy === FIRST_VIEW.countBy ? '' : countBy],
    // An entry that time is counted from stays in memory, and the counting with it.
    ['time', timeScale === 'even' ? timeScale : ''],
    ['silence', silenceFrom === FIRST_VIEW.silenceFrom ? '' : String(silenceFrom)],
    ['threads', threads === FIRST_VIEW.threads ? '' : threads],
    ['order', lanes.order === FIRST_ARRANGEMENT.order ? '' : lanes.order],
    ['grouped', lanes.grouped ? 'yes' : ''],
    ...LANE_LISTS.map((list) => [list, lanes[list].join('.')] as const),
  ];
  return parts
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}

/** Reads any text. A # before it does not matter. */
export function readLink(text: string): LinkedView {
  const values = new Map(
    text
      .replace(/^#/, '')
      .split('&')
      .map((part): [string, string] => {
        const [key = '', ...value] = part.split('=');
        return [key, value.join('=')];
      }),
  );
  const valueOf = (key: string) => values.get(key) ?? '';
  return {
    screen: SCREENS.find((screen) => codeOfScreen(screen) === valueOf('screen')) ?? FIRST_VIEW.screen,
    window: readWindow(valueOf('window')),
    sort: readSort(valueOf('sort')),
    filter: readFilter(valueOf),
    countBy: COUNT_BYS.find((by) => by === valueOf('count')) ?? FIRST_VIEW.countBy,
    timeScale: valueOf('time') === 'even' ? 'even' : FIRST_VIEW.timeScale,
    silenceFrom:
      SILENCE_LENGTHS.find((months) => String(months) === valueOf('silence')) ?? FIRST_VIEW.silenceFrom,
    threads: THREAD_CHOICES.find((choice) => choice === valueOf('threads')) ?? FIRST_VIEW.threads,
    lanes: readLanes(valueOf),
  };
}

/**
 * What of a link fits the files that are open: a stretch of the whole case, values that they have. A link of the same
 * case with its dates told otherwise leads to the same stretch; `recorded` is the case before that.
 */
export function fitLink(
  link: LinkedView,
  files: ReadFiles,
  wholeCase: TimeWindow | null,
  recorded: Chronology = files.chronology,
): LinkedView {
  const { window } = moveView({ window: link.window, foresight: null }, files.chronology, recorded);
  const isInCase =
    window !== null && wholeCase !== null && window.from < wholeCase.to && window.to > wholeCase.from;
  const count = files.chronology.lanes.length;
  return {
    ...link,
    window: isInCase ? window : null,
    filter: fitFilter(link.filter, files),
    lanes: keepLanes(link.lanes, (lane) => lane < count),
  };
}

function readWindow(value: string): TimeWindow | null {
  const match = /^(-?\d{1,8}(?:\.\d{1,3})?),(-?\d{1,8}(?:\.\d{1,3})?)$/.exec(value);
  if (match === null) return null;
  const from = Number(match[1]);
  const to = Number(match[2]);
  return from < to && Math.max(Math.abs(from), Math.abs(to)) <= FARTHEST_DAY ? { from, to } : null;
}

function writeSort({ key, descending }: Sort): string {
  if (key === FIRST_VIEW.sort.key && descending === FIRST_VIEW.sort.descending) return '';
  return (descending ? '-' : '') + key;
}

function readSort(value: string): Sort {
  const descending = value.startsWith('-');
  const name = descending ? value.slice(1) : value;
  const key: SortKey | undefined = TABLE_COLUMNS.find((column) => column.key === name)?.key;
  return key === undefined ? FIRST_VIEW.sort : { key, descending };
}

/** The parts of an arrangement that are lists of lanes. */
const LANE_LISTS = ['byHand', 'pinned', 'collapsed', 'hidden'] as const;

function readLanes(valueOf: (key: string) => string): LaneArrangement {
  const order = LANE_ORDERS.find((name) => name === valueOf('order')) ?? FIRST_ARRANGEMENT.order;
  const [byHand, pinned, collapsed, hidden] = LANE_LISTS.map((list) => readCodes(valueOf(list)));
  return {
    order,
    grouped: valueOf('grouped') === 'yes',
    byHand: byHand ?? [],
    pinned: pinned ?? [],
    collapsed: collapsed ?? [],
    hidden: hidden ?? [],
  };
}

/** Those lanes of an arrangement that there are. */
function keepLanes(lanes: LaneArrangement, isThere: (lane: number) => boolean): LaneArrangement {
  const { byHand, pinned, collapsed, hidden } = lanes;
  return {
    ...lanes,
    byHand: byHand.filter(isThere),
    pinned: pinned.filter(isThere),
    collapsed: collapsed.filter(isThere),
    hidden: hidden.filter(isThere),
  };
}

/** Positions, each once, in their order. */
function readCodes(value: string): number[] {
  const codes = value.split('.').slice(0, MOST_CODES);
  return [...new Set(codes.filter((code) => /^\d{1,5}$/.test(code)).map(Number))];
}

function readFilter(valueOf: (key: string) => string): Filter {
  const codes = (key: string) => readCodes(valueOf(key)).sort((a, b) => a - b);
  const filter = {
    ...NO_FILTER,
    agency: codes('agency'),
    marked: codes('marked'),
    kind: codes('kind'),
    seen: codes('seen'),
    person: codes('person'),
    theme: codes('theme'),
  };
  return { ...filter, keepsContext: valueOf('context') !== 'filtered' };
}
