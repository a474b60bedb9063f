/**
 * The view as the short text behind # in the address, and back. Only what `VIEW_HOMES` allows in a link goes
 * into it: codes, positions and days, never a word from a file or one that was typed.
 *
 *     writeLink(view)  → "screen=Table&window=15000,15402.5&sort=-title&agency=3.5"
 *     readLink(text)   → the same parts; whatever is missing or makes no sense is as at first
 */
import { FILTER_FACETS, NO_FILTER, type Filter } from '../domain/filter.ts';
import { FIRST_VIEW, SCREENS, type Sort, type SortKey, type TimeWindow, type View } from '../domain/view.ts';
import { fitFilter, type ReadFiles } from './changeFilter.ts';
import { TABLE_COLUMNS } from './tableRow.ts';

/** The parts of the view that a link holds. */
export type LinkedView = Pick<View, 'screen' | 'window' | 'sort' | 'filter'>;

/** No day that a chronology can hold lies beyond, years 1 to 9999. */
const FARTHEST_DAY = 3_000_000;
/** More values of one facet than this are not read. */
const MOST_CODES = 1000;
/** A thousandth of a day is a minute and a half. */
const PARTS_OF_DAY = 1000;

/** Only what differs from a case just opened: empty for that. */
export function writeLink({ screen, window, sort, filter }: LinkedView): string {
  const round = (days: number) => Math.round(days * PARTS_OF_DAY) / PARTS_OF_DAY;
  const parts: readonly (readonly [string, string])[] = [
    ['screen', screen === FIRST_VIEW.screen ? '' : screen],
    ['window', window === null ? '' : `${round(window.from)},${round(window.to)}`],
    ['sort', writeSort(sort)],
    ...FILTER_FACETS.map((facet) => [facet, filter[facet].join('.')] as const),
    ['context', filter.keepsContext ? '' : 'filtered'],
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
    screen: SCREENS.find((screen) => screen === valueOf('screen')) ?? FIRST_VIEW.screen,
    window: readWindow(valueOf('window')),
    sort: readSort(valueOf('sort')),
    filter: readFilter(valueOf),
  };
}

/** What of a link fits the files that are open: a stretch of the whole case, values that they have. */
export function fitLink(link: LinkedView, files: ReadFiles, wholeCase: TimeWindow | null): LinkedView {
  const { window } = link;
  const isInCase =
    window !== null && wholeCase !== null && window.from < wholeCase.to && window.to > wholeCase.from;
  return { ...link, window: isInCase ? window : null, filter: fitFilter(link.filter, files) };
}

function readWindow(value: string): TimeWindow | null {
  const match = /^(-?\d{1,7}(?:\.\d{1,3})?),(-?\d{1,7}(?:\.\d{1,3})?)$/.exec(value);
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

function readFilter(valueOf: (key: string) => string): Filter {
  const codes = (key: string) =>
    [...new Set(valueOf(key).split('.').slice(0, MOST_CODES))]
      .filter((code) => /^\d{1,5}$/.test(code))
      .map(Number)
      .filter((code, at, all) => all.indexOf(code) === at)
      .sort((a, b) => a - b);
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
