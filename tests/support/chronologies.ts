/** Generated chronologies for properties: rows of dates, agencies and kinds as fast-check arbitraries. */
import fc from 'fast-check';
import { asDay, formatDay, formatIsoDay } from '../../src/base/day.ts';
import { csvOf } from './readText.ts';

export const HEADINGS = ['ref', 'date', 'end_date', 'time', 'agency', 'title', 'kind', 'missed'] as const;

const AGENCIES = ['Police', 'School', 'GP', 'Health visiting', 'Family', 'School; Police'] as const;
const KINDS = ['', 'referral', 'meeting', 'not-kept', 'context', 'finding'] as const;

const day = fc.integer({ min: 13000, max: 15500 }).map(asDay);

/** A date cell: a day, a month, a stretch or a bound. */
const dateCell = fc.oneof(
  { weight: 5, arbitrary: day.map(formatIsoDay) },
  { weight: 2, arbitrary: day.map((d) => formatDay(d).replace(/^\d+ /, '')) },
  { weight: 1, arbitrary: day.map((d) => `late ${formatIsoDay(d).slice(0, 4)}`) },
  { weight: 1, arbitrary: day.map((d) => `${formatDay(d)} onward`) },
);

const row = fc.record({
  date: dateCell,
  length: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null, freq: 4 }),
  time: fc.constantFrom('', '', '', '03:28', '16:34'),
  agency: fc.constantFrom(...AGENCIES),
  title: fc.constantFrom(
    'Home visit',
    'Telephones the office',
    'Appointment',
    'Bruise seen and explained as a fall',
  ),
  kind: fc.constantFrom(...KINDS),
  missed: fc.constantFrom('', '', '', 'yes', 'not referred'),
});

/** CSV texts of chronologies with up to `most` rows. */
export function csvTexts(most: number): fc.Arbitrary<string> {
  return fc.array(row, { minLength: 1, maxLength: most }).map((rows) =>
    csvOf(
      HEADINGS,
      rows.map((r, i) => {
        const isDay = /^\d{4}-\d\d-\d\d$/.test(r.date);
        const end =
          isDay && r.length !== null ? formatIsoDay(asDay(Date.parse(r.date) / 86_400_000 + r.length)) : '';
        return [`R${i + 1}`, r.date, end, r.time, r.agency, r.title, r.kind, r.missed];
      }),
    ),
  );
}
