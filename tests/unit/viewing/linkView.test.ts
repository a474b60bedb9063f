/** The view as link text: what goes in comes back, and any text gives a view. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILTER_FACETS, NO_FILTER } from '../../../src/domain/filter.ts';
import { FIRST_ARRANGEMENT, LANE_ORDERS } from '../../../src/domain/laneArrangement.ts';
import {
  COUNT_BYS,
  FIRST_VIEW,
  SCREENS,
  SILENCE_LENGTHS,
  THREAD_CHOICES,
  VIEW_HOMES,
  type SortKey,
  type View,
} from '../../../src/domain/view.ts';
import { fitLink, readLink, writeLink, type LinkedView } from '../../../src/viewing/linkView.ts';
import { TABLE_COLUMNS } from '../../../src/viewing/tableRow.ts';
import { indexChronology } from '../../../src/analysis/indexChronology.ts';
import { readText } from '../../support/readText.ts';

const codes = fc.uniqueArray(fc.nat(99_999), { maxLength: 6 }).map((list) => list.sort((a, b) => a - b));
const lanes = fc.uniqueArray(fc.nat(99_999), { maxLength: 6 });
const thousandths = fc.integer({ min: -700_000_000, max: 2_900_000_000 });

const views: fc.Arbitrary<LinkedView> = fc.record({
  screen: fc.constantFrom(...SCREENS),
  window: fc.option(
    fc
      .tuple(thousandths, fc.integer({ min: 1, max: 50_000_000 }))
      .map(([from, length]) => ({ from: from / 1000, to: (from + length) / 1000 })),
  ),
  sort: fc.record({
    key: fc.constantFrom<SortKey>(...TABLE_COLUMNS.map(({ key }) => key)),
    descending: fc.boolean(),
  }),
  filter: fc.record({
    agency: codes,
    marked: codes,
    kind: codes,
    seen: codes,
    person: codes,
    theme: codes,
    keepsContext: fc.boolean(),
  }),
  countBy: fc.constantFrom(...COUNT_BYS),
  timeScale: fc.constantFrom('calendar', 'even'),
  silenceFrom: fc.constantFrom(...SILENCE_LENGTHS),
  threads: fc.constantFrom(...THREAD_CHOICES),
  lanes: fc.record({
    order: fc.constantFrom(...LANE_ORDERS),
    grouped: fc.boolean(),
    byHand: lanes,
    pinned: lanes,
    collapsed: lanes,
    hidden: lanes,
  }),
});

/** Texts that look like links, and any others. */
const texts = fc.oneof(
  fc.string(),
  fc
    .array(
      fc.tuple(
        fc.constantFrom(
          ...['screen', 'window', 'sort', 'context', 'time', 'silence', 'order', 'hidden', 'byHand'],
          ...['constructor', '__proto__', ...FILTER_FACETS],
        ),
        fc.oneof(
          fc.string(),
          fc.constantFrom('NaN,1', '1e9,2e9', '2,1', '1,1', '-5.25,7', '-', '3.3.1.99999999.-1.x', 'Table'),
        ),
      ),
    )
    .map((parts) => `#${parts.map(([key, value]) => `${key}=${value}`).join('&')}`),
);

describe('a link', () => {
  it('brings back what was put in it', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(readLink(writeLink(view))).toEqual(view);
      }),
    );
  });

  it('of any text gives a well-formed view', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const view = readLink(text);
        const { screen, window, sort, filter } = view;
        expect(SCREENS).toContain(screen);
        expect(TABLE_COLUMNS.map(({ key }) => key)).toContain(sort.key);
        expect(typeof sort.descending).toBe('boolean');
        if (window !== null) {
          expect(Number.isFinite(window.from) && Number.isFinite(window.to)).toBe(true);
          expect(window.from).toBeLessThan(window.to);
        }
        expect(Object.keys(filter).sort()).toEqual(Object.keys(NO_FILTER).sort());
        for (const facet of FILTER_FACETS) {
          const list = filter[facet];
          expect(list.every((code) => Number.isInteger(code) && code >= 0)).toBe(true);
          expect(list).toEqual([...new Set(list)].sort((a, b) => a - b));
        }
        // What was repaired stays as it is.
        expect(readLink(writeLink(view))).toEqual(view);
      }),
      { numRuns: 500 },
    );
  });

  it('holds only what may be in a link, and all of that', () => {
    const whole: View = {
      ...FIRST_VIEW,
      find: 'secret',
      selected: { row: 4, lane: 2 },
      opened: [1, 2],
      panel: 'find',
    };
    expect(writeLink(whole)).toBe('');
    const linked = Object.keys(readLink('')).sort();
    const homes = Object.entries(VIEW_HOMES);
    expect(linked).toEqual(homes.flatMap(([key, home]) => (home === 'link' ? [key] : [])).sort());
  });

  it('reads as people can see', () => {
    const filter = { ...NO_FILTER, agency: [3, 5], keepsContext: false };
    const window = { from: 15000, to: 15402.51234 };
    const sort = { key: 'title', descending: true } as const;
    const lanes = { ...FIRST_ARRANGEMENT, order: 'hand', byHand: [4, 2], hidden: [7] } as const;
    const view = { ...FIRST_VIEW, screen: 'Table', window, sort, filter, lanes, timeScale: 'even' } as const;
    expect(writeLink(view)).toBe(
      'screen=Table&window=15000,15402.512&sort=-title&agency=3.5&context=filtered&time=even&order=hand&byHand=4.2&hidden=7',
    );
  });

  it('is taken as far as it fits the files', async () => {
    const chronology = await readText('date,agency,title\n2010-01-01,GP,x\n2011-01-01,School,y\n');
    const files = { chronology, index: indexChronology(chronology) };
    const wholeCase = { from: 14600, to: 15000 };
    const fit = (text: string) => fitLink(readLink(text), files, wholeCase);
    expect(fit('window=14900,15400&agency=1.7&theme=0').window).toEqual({ from: 14900, to: 15400 });
    expect(fit('window=14900,15400&agency=1.7&theme=0').filter).toEqual({ ...NO_FILTER, agency: [1] });
    expect(fit('window=1,20').window).toBeNull();
    expect(fit('hidden=0.5&pinned=9').lanes).toEqual({ ...FIRST_ARRANGEMENT, hidden: [0] });
  });
});
