/**
 * Foresight as a property of the data: of generated cases, nothing that was not known on a day can be found in
 * anything that is made from the case as it was known then. Each cell of each row holds a word of its own, and
 * all outputs are searched for the words that must not be there.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../../src/analysis/indexChronology.ts';
import { asDay, formatDay, formatIsoDay } from '../../../../src/base/day.ts';
import { EVERYONE, type Eyes, type Foresight } from '../../../../src/domain/foresight.ts';
import { foresee } from '../../../../src/viewing/foresight/foresee.ts';
import { countKnown, makeWalk } from '../../../../src/viewing/foresight/walk.ts';
import { FIELDS } from '../../../../src/domain/fields.ts';
import { csvOf, readText } from '../../../support/readText.ts';
import { writeEverything } from '../../../support/writeEverything.ts';

const FIRST = 13_000;
const LAST = 15_500;

const day = fc.integer({ min: FIRST, max: LAST });

interface Dated {
  readonly date: string;
  readonly end: string;
  /** The day from which it can be told; null: never. */
  readonly known: number | null;
  /** Last day of a period that has one. */
  readonly until: number | null;
}

const dated: fc.Arbitrary<Dated> = fc.oneof(
  day.map((d) => ({ date: formatIsoDay(asDay(d)), end: '', known: d, until: null })),
  fc.tuple(day, fc.integer({ min: 1, max: 300 })).map(([d, more]) => ({
    date: `between ${formatDay(asDay(d))} and ${formatDay(asDay(d + more))}`,
    end: '',
    known: d + more,
    until: null,
  })),
  fc.tuple(day, fc.integer({ min: 1, max: 300 })).map(([d, more]) => ({
    date: formatIsoDay(asDay(d)),
    end: formatIsoDay(asDay(d + more)),
    known: d,
    until: d + more,
  })),
  fc.tuple(day, fc.integer({ min: 1, max: 300 })).map(([d, more]) => ({
    date: `${formatIsoDay(asDay(d))}/${formatIsoDay(asDay(d + more))}`,
    end: '',
    known: d,
    until: d + more,
  })),
  day.map((d) => ({ date: `after ${formatDay(asDay(d))}`, end: '', known: null, until: null })),
  fc.constant({ date: 'not a date at all', end: '', known: null, until: null }),
);

const record = fc.record({
  dated,
  kind: fc.constantFrom('', '', '', 'referral', 'not-kept', 'context', 'finding', 'note', 'outcome'),
  agency: fc.integer({ min: 0, max: 6 }),
  knownFrom: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, day, fc.constant('after the death')),
  marks: fc.boolean(),
  question: fc.boolean(),
});
/** Through whose eyes: an agency's, if it has a lane, or else everyone's. */
const whose = fc.integer({ min: 0, max: 9 });
type Row = typeof record extends fc.Arbitrary<infer R> ? R : never;

/** A word that stands in one cell of one row only. */
const wordOf = (row: number, field: string) => `zq${field.replace('_', '')}${row}zq`;

const OWN_WORDS = FIELDS.filter(
  (field) =>
    ![
      'date',
      'end_date',
      'time',
      'end_time',
      'date_reading',
      'agency',
      'sector',
      'kind',
      'known_from',
      'count',
    ].includes(field),
);

function cellOf(row: Row, at: number, field: (typeof FIELDS)[number]): string {
  if (field === 'date') return row.dated.date;
  if (field === 'end_date') return row.dated.end;
  if (field === 'agency') return `Agency zqlane${row.agency}zq`;
  if (field === 'kind') return row.kind;
  if (field === 'known_from')
    return typeof row.knownFrom === 'number' ? formatIsoDay(asDay(row.knownFrom)) : (row.knownFrom ?? '');
  if (field === 'question') return row.question ? wordOf(at, field) : '';
  if (!(OWN_WORDS as readonly string[]).includes(field)) return '';
  const isMark = ['missed', 'expected', 'said_by', 'good_practice', 'good_practice_by', 'differs'].includes(
    field,
  );
  return isMark && !row.marks ? '' : wordOf(at, field);
}

/** What PRODUCT.md lets an entry keep, of the columns that hold words of their own here. */
const KEPT: readonly string[] = [
  'ref',
  'title',
  'detail',
  'person',
  'child_seen',
  'voice',
  'shared_with',
  'asked_of',
];

/** The day from which a row may be told of, by the rule in PRODUCT.md; null: never. */
function knownOf(row: Row): number | null {
  if (['finding', 'note', 'outcome'].includes(row.kind) || row.dated.known === null) return null;
  if (row.knownFrom === null) return row.dated.known;
  return typeof row.knownFrom === 'number' ? Math.max(row.knownFrom, row.dated.known) : null;
}

const firstDayOf = ({ dated: { date } }: Row) => {
  const iso = /^\d{4}-\d\d-\d\d/.exec(date)?.[0];
  if (iso !== undefined) return Date.parse(iso) / 86_400_000;
  const words = /(?:between|after) (\d+ \w+ \d{4})/.exec(date)?.[1];
  return words === undefined ? null : Date.parse(`${words} UTC`) / 86_400_000;
};

/** The first day of the first outcome: from it on nothing is told. */
function endOf(rows: readonly Row[]): number {
  const days = rows.filter(({ kind }) => kind === 'outcome').flatMap((row) => firstDayOf(row) ?? []);
  return Math.min(Infinity, ...days);
}

/** All days that a case's dates name, and those its outputs may: the day after, in words of a silence. */
function daysOf(rows: readonly Row[]): Set<number> {
  return new Set(
    rows.flatMap((row) => {
      const days = [firstDayOf(row), row.dated.known, row.dated.until].filter((d) => d !== null);
      return days.flatMap((d) => [d - 1, d, d + 1]);
    }),
  );
}

describe('foresight', () => {
  it('keeps out of every output what was not known on the day', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 14 }),
        day,
        whose,
        async (rows, at, agency) => {
          const text = csvOf(
            FIELDS,
            rows.map((row, i) => FIELDS.map((field) => cellOf(row, i, field))),
          );
          const whole = await readText(text);
          const index = indexChronology(whole);
          const walk = makeWalk(whole);
          const known = countKnown(walk, at);
          if (known === 0) return;
          const lane = whole.lanes.findIndex(({ name }) => name === `Agency zqlane${agency}zq`);
          const eyes: Eyes = lane < 0 ? EVERYONE : { of: 'lane', lane };
          const foresight: Foresight = { day: asDay(at), known, eyes, path: null, revealed: [] };
          const foreseen = foresee(whole, index, walk, foresight);
          const everything = writeEverything(foreseen.chronology, foreseen.index, {
            title: 'How zqtitlezq died',
            note: ['It ends with zqnotezq.'],
          });
          expect(everything).not.toMatch(/zqtitlezq|zqnotezq/);

          const end = endOf(rows);
          rows.forEach((row, i) => {
            const from = knownOf(row);
            // Through the eyes of one agency, its own entries only: nothing is recorded as shared here.
            const isSeen = lane < 0 || row.agency === agency;
            const mayBeKnown = isSeen && from !== null && from <= at && from <= end;
            for (const field of OWN_WORDS) {
              if (!mayBeKnown || !KEPT.includes(field)) expect(everything).not.toContain(wordOf(i, field));
            }
            const mustBeKnown = isSeen && from !== null && from <= at && from < end;
            if (mustBeKnown) expect(everything).toContain(wordOf(i, 'ref'));
            const { until } = row.dated;
            const isOver = mayBeKnown && until !== null && until <= at;
            // The day asked for is named anyway.
            if (
              until !== null &&
              until !== at &&
              !isOver &&
              !daysOf(rows.filter((other) => other !== row)).has(until)
            ) {
              expect(everything).not.toContain(formatIsoDay(asDay(until)));
              // "1 September" stands in "11 September" too.
              expect(everything).not.toMatch(new RegExp(`(?<!\\d)${formatDay(asDay(until))}`));
            }
          });
          for (let lane = 0; lane <= 6; lane++) {
            const isMet = rows.some((row) => {
              const from = knownOf(row);
              return (
                row.agency === lane &&
                (eyes.of === 'everyone' || lane === agency) &&
                from !== null &&
                from <= at &&
                from <= end
              );
            });
            if (!isMet) expect(everything).not.toContain(`zqlane${lane}zq`);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
