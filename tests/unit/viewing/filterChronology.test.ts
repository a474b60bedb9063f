/** The rows a filter leaves, and what is said of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIGURES } from '../../../src/analysis/entryFigures.ts';
import { childSeenAt, valuesAt } from '../../../src/analysis/facets.ts';
import { indexChronology, type ChronologyIndex } from '../../../src/analysis/indexChronology.ts';
import { codeOfChildSeen } from '../../../src/domain/childSeen.ts';
import { FLAG_GOOD_PRACTICE, FLAG_MISSED, type Chronology } from '../../../src/domain/chronology.ts';
import { laneIdsAt } from '../../../src/domain/entry.ts';
import {
  FILTER_FACETS,
  MARKED_GOOD,
  MARKED_MISSED,
  NO_FILTER,
  type Filter,
} from '../../../src/domain/filter.ts';
import { codeOfKind } from '../../../src/domain/kind.ts';
import { fitFilter, keepFilter, toggleValue } from '../../../src/viewing/changeFilter.ts';
import { countShown } from '../../../src/viewing/counts.ts';
import { filterChronology } from '../../../src/viewing/filterChronology.ts';
import { listFilterFacets } from '../../../src/viewing/filterOptions.ts';
import { describeShown, showChronology } from '../../../src/viewing/showChronology.ts';
import { titleOf } from '../../../src/viewing/describeEntry.ts';
import { stepToMissed } from '../../../src/viewing/stepEntries.ts';
import { csvOf, readText } from '../../support/readText.ts';

const HEADINGS = [
  'date',
  'agency',
  'title',
  'kind',
  'missed',
  'good_practice',
  'themes',
  'person',
  'child_seen',
];

const texts = fc
  .array(
    fc.tuple(
      fc.constantFrom('2010-01-01', '2011-06', '2012-03-03', 'sometime'),
      fc.constantFrom('Police', 'School', 'School; Police', 'Family', ''),
      fc.constant('x'),
      fc.constantFrom('', '', 'referral', 'context', 'finding', 'scope', 'birth', 'outcome'),
      fc.constantFrom('', '', 'yes'),
      fc.constantFrom('', '', 'yes'),
      fc.constantFrom('', 'health', 'Health; delay'),
      fc.constantFrom('', 'Anna', 'anna; Daniel'),
      fc.constantFrom('', 'seen', 'Anna: not seen; seen', 'perhaps'),
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((rows) => csvOf(HEADINGS, rows));

const codes = fc.uniqueArray(fc.nat(8), { maxLength: 3 });
const filters: fc.Arbitrary<Filter> = fc.record({
  agency: codes,
  marked: fc.uniqueArray(fc.nat(1), { maxLength: 2 }),
  kind: codes,
  seen: codes,
  person: codes,
  theme: codes,
  keepsContext: fc.boolean(),
});

async function read(text: string) {
  const chronology = await readText(text);
  return { chronology, index: indexChronology(chronology) };
}

/** Said again in the plainest way: whether a row has what is chosen in every facet. */
function isAsked(chronology: Chronology, index: ChronologyIndex, filter: Filter, row: number): boolean {
  const { rows } = chronology;
  const { facets } = index;
  const flags = rows.flags[row]!;
  const seen = childSeenAt(facets.childSeen, row).map(({ code }) => code);
  const contacts = ['contact', 'referral', 'assessment', 'meeting', 'decision'] as const;
  const isContact = contacts.some((kind) => codeOfKind(kind) === rows.kind[row]);
  const isColumn = facets.childSeen.cellOf.length > 0;
  const has = {
    agency: laneIdsAt(chronology, row),
    marked: [
      ...(flags & FLAG_MISSED ? [MARKED_MISSED] : []),
      ...(flags & FLAG_GOOD_PRACTICE ? [MARKED_GOOD] : []),
    ],
    kind: [rows.kind[row]!],
    seen: seen.length === 0 && isContact && isColumn ? [codeOfChildSeen('not recorded')] : seen,
    person: [...valuesAt(facets.persons, row)],
    theme: [...valuesAt(facets.themes, row)],
  };
  return FILTER_FACETS.every(
    (facet) => filter[facet].length === 0 || has[facet].some((code) => filter[facet].includes(code)),
  );
}

describe('a filter', () => {
  it('leaves what has a chosen value of every facet, and nothing else but context', async () => {
    await fc.assert(
      fc.asyncProperty(texts, filters, async (text, asked) => {
        const files = await read(text);
        const { chronology, index } = files;
        const filter = fitFilter(asked, files);
        const filtered = filterChronology(chronology, index, filter);
        const left = Array.from(filtered.order);
        const wanted = Array.from(index.order).filter((row) => isAsked(chronology, index, filter, row));
        expect(left).toEqual(expect.arrayContaining(wanted));
        expect(filtered.matched).toBe(wanted.length);
        expect(filtered.hidden).toBe(index.order.length - left.length);
        const kinds = ['context', 'birth', 'outcome', 'scope'] as const;
        for (const row of left.filter((other) => !wanted.includes(other))) {
          expect(filter.keepsContext).toBe(true);
          expect(kinds.map(codeOfKind)).toContain(chronology.rows.kind[row]);
        }
        // Lanes and order hold the same rows, in the order they had.
        const inLanes = new Set(filtered.lanes.flatMap((lane) => [...lane.entries, ...lane.findings]));
        expect([...inLanes].sort((a, b) => a - b)).toEqual([...left].sort((a, b) => a - b));
        expect(left).toEqual(Array.from(index.order).filter((row) => left.includes(row)));
        // Numbers stay; what is numbered and left is in the order of its number.
        const shown = showChronology(chronology, index, filter);
        expect(shown.missedNumber).toBe(index.missedNumber);
        const numbers = Array.from(shown.missedOrder, (row) => shown.missedNumber[row]!);
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        expect(shown.missedOrder.length).toBe(left.filter((row) => index.missedNumber[row]! > 0).length);
        expect(shown.lanes.every((lane) => lane.entries.length + lane.findings.length > 0)).toBe(true);
        expect(shown.parked).toEqual(showChronology(chronology, index).parked);
        // The window is that of the case, whatever is left of it.
        expect(shown.wholeCase).toEqual(showChronology(chronology, index).wholeCase);
      }),
      { numRuns: 150 },
    );
  });

  it('offers each value with the entries that choosing it alone in its facet would leave', async () => {
    await fc.assert(
      fc.asyncProperty(texts, filters, async (text, asked) => {
        const files = await read(text);
        const { chronology, index } = files;
        const filter = fitFilter(asked, files);
        for (const { facet, options } of listFilterFacets(chronology, index, filter)) {
          for (const { code, count, isChosen } of options) {
            const alone = { ...filter, [facet]: [code] };
            expect(count).toBe(filterChronology(chronology, index, alone).matched);
            expect(isChosen).toBe(filter[facet].includes(code));
            const other = filterChronology(chronology, index, { ...NO_FILTER, [facet]: [code] });
            expect(other.matched).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('without a choice is no filter', async () => {
    const { chronology, index } = await read('date,agency,title\n2010,GP,x\n');
    const shown = showChronology(chronology, index, { ...NO_FILTER, keepsContext: false });
    expect([shown.order, shown.filterWords]).toEqual([index.order, '']);
  });
});

const CASE = `date,agency,title,kind,missed,themes,person,child_seen
2008-01-01,Family,Born,birth,,,Anna,
2010-01-01,Family,Two rooms,context,,,,
2010-02-01,School; Police,Bruise,,yes,injury; records,Anna,seen
2010-03-01,GP,Letter,,yes,delay,,
2010-04-01,School,Rings,,yes,Injury,anna,
2010-05-01,Police,Records begin,scope,,,,
2012-01-01,Ambulance,Dies,outcome,,,,
some day,School,Parked,,,,,
`;
const byWords = async (
  chosen: Partial<Record<'agency' | 'theme' | 'seen' | 'marked' | 'kind', string[]>>,
) => {
  const { chronology, index } = await read(CASE);
  let filter = NO_FILTER;
  for (const { facet, options } of listFilterFacets(chronology, index, NO_FILTER)) {
    for (const words of chosen[facet as 'agency'] ?? []) {
      filter = toggleValue(filter, facet, options.find((option) => option.words === words)!.code);
    }
  }
  return { chronology, index, filter, shown: showChronology(chronology, index, filter) };
};

describe('a filtered case', () => {
  it('has the lanes asked for, the household, the ages and the line of the outcome', async () => {
    const { shown } = await byWords({ agency: ['School'] });
    expect(shown.lanes.map(({ name, entries }) => `${name} ${entries.length}`)).toEqual([
      'Family 2',
      'School 2',
    ]);
    expect(shown.outcomes.map((row) => titleOf(shown, row))).toEqual(['Dies']);
    expect(shown.births.map((row) => titleOf(shown, row))).toEqual(['Born']);
    expect(shown.filterWords).toBe('Filter: School. 3 of 7 entries are hidden. 2 entries of context stay.');
  });

  it('keeps what a lane’s records cover where the lane has anything', async () => {
    const police = await byWords({ agency: ['Police'], theme: ['injury'] });
    expect(Array.from(police.shown.order, (row) => titleOf(police.shown, row))).toContain('Records begin');
    const gp = await byWords({ theme: ['delay'] });
    expect(gp.shown.lanes.map(({ name }) => name)).toEqual(['Family', 'GP']);
  });

  it('lets context go when asked', async () => {
    const { chronology, index, filter } = await byWords({ agency: ['School'] });
    const shown = showChronology(chronology, index, { ...filter, keepsContext: false });
    expect(shown.lanes.map(({ name }) => name)).toEqual(['School']);
    expect([shown.outcomes, shown.births]).toEqual([[], []]);
    expect(shown.filterWords).toBe('Filter: School. 5 of 7 entries are hidden.');
  });

  it('says what was chosen', async () => {
    const { shown } = await byWords({
      agency: ['School', 'GP'],
      marked: ['Missed opportunities'],
      seen: ['Seen', 'Not recorded'],
      theme: ['injury'],
    });
    expect(shown.filterWords).toBe(
      'Filter: School or GP, missed opportunities, child seen or not recorded, theme injury. 3 of 7 entries are hidden. 2 entries of context stay.',
    );
  });

  it('says in one sentence that nothing is left, and counts what stays as context', async () => {
    const { shown } = await byWords({ agency: ['GP'], theme: ['injury'] });
    expect(shown.filterWords).toBe('No entry matches the filter: GP, theme injury.');
    expect(describeShown(shown)).toMatch(/^2 entries of context in 1 lane, /);
  });

  it('steps to the next missed opportunity that is left', async () => {
    const { shown } = await byWords({ agency: ['School'] });
    const [first, last] = shown.missedOrder;
    expect(stepToMissed(shown, { row: first!, lane: null }, 1)?.row).toBe(last);
    expect([shown.missedNumber[first!], shown.missedNumber[last!], shown.missedTotal]).toEqual([1, 3, 3]);
    // From the hidden second.
    const hidden = shown.missedNumber.indexOf(2);
    expect(stepToMissed(shown, { row: hidden, lane: null }, 1)?.row).toBe(last);
    expect(stepToMissed(shown, { row: hidden, lane: null }, -1)?.row).toBe(first);
  });

  it('knows its values by their words when the files are read again', async () => {
    const before = await byWords({ agency: ['School'], theme: ['injury'] });
    const after = await read(CASE.replace('Family,Born,birth,,,', 'Housing,Born,birth,,new; delay,'));
    const kept = keepFilter(before.filter, before, after);
    expect(kept.agency.map((id) => after.chronology.lanes[id]?.name)).toEqual(['School']);
    expect(kept.theme.map((id) => after.index.facets.themes.values[id])).toEqual(['injury']);
    expect(kept.agency).not.toEqual(before.filter.agency);
  });

  it('counts seen alone as seen, as the counts do', async () => {
    const { chronology, index } = await read(
      'date,agency,title,child_seen\n2010,GP,x,seen alone\n2011,GP,y,seen\n2012,GP,z,not seen\n',
    );
    const [seen] = listFilterFacets(chronology, index, NO_FILTER);
    const options = seen?.options.map(({ words, count }) => `${words} ${count}`);
    expect(options).toEqual(['Not seen 1', 'Seen 2', 'Seen alone 1']);
    const { counts } = countShown(showChronology(chronology, index), index, 'year').total;
    expect([counts[FIGURES.indexOf('seen')], counts[FIGURES.indexOf('seenAlone')]]).toEqual([2, 1]);
  });

  it('offers only what the chronology has', async () => {
    const { chronology, index } = await read('date,agency,title\n2010,GP,x\n2011,GP,y\n');
    expect(listFilterFacets(chronology, index, NO_FILTER)).toEqual([]);
  });
});
