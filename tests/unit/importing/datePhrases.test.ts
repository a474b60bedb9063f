/** The share of real-life date phrases that is read rightly: all of them, or the test fails. */
import { expect, test } from 'vitest';
import { formatIsoDay, formatMinutes } from '../../../src/base/day.ts';
import { readWhen } from '../../../src/importing/dates/readWhen.ts';
import { MENDED, MIDNIGHT, WEEKDAY_CLASH, type Span } from '../../../src/importing/dates/whenReading.ts';
import { OFFICE_DAYS, OFFICE_PARKED } from './dateOfficePhrases.ts';
import { OFFICE_SPANS } from './dateOfficeSpans.ts';
import { DAY_PHRASES, PARKED_PHRASES } from './datePhrases.ts';
import { SPAN_PHRASES } from './dateSpanPhrases.ts';
import { WELSH_PHRASES } from './dateWelshPhrases.ts';

const expected = new Map<string, string>([
  ...Object.entries(DAY_PHRASES),
  ...Object.entries(SPAN_PHRASES),
  ...Object.entries(WELSH_PHRASES),
  ...Object.entries(OFFICE_DAYS),
  ...Object.entries(OFFICE_SPANS),
  ...[...PARKED_PHRASES, ...OFFICE_PARKED].map((phrase): [string, string] => [phrase, 'parked']),
]);

test('date phrases as people write them', () => {
  const wrong = [...expected]
    .map(([phrase, reading]) => ({ phrase, reading, found: tell(phrase) }))
    .filter(({ reading, found }) => reading !== found);
  const right = expected.size - wrong.length;
  const share = ((right / expected.size) * 100).toFixed(1);
  console.log(`Date phrases read rightly: ${right} of ${expected.size} (${share} %)`);
  expect(wrong).toEqual([]);
  expect(expected.size).toBeGreaterThanOrEqual(900);
});

function tell(phrase: string): string {
  const when = readWhen(phrase, 'day-month');
  if (!when.isRead) return 'parked';
  const start = tellSpan(when.start, when.minutes);
  const end = when.end === null ? '' : ` to ${tellSpan(when.end, when.endMinutes)}`;
  const clash = (when.evidence & WEEKDAY_CLASH) === 0 ? '' : ', weekday';
  const midnight = (when.evidence & MIDNIGHT) === 0 ? '' : ', midnight';
  const mended = (when.evidence & MENDED) === 0 ? '' : ', misspelled';
  return start + end + clash + midnight + mended + (when.isReversed ? ', reversed' : '');
}

function tellSpan({ earliest, latest }: Span, minutes: number | null): string {
  const from = earliest === null ? '' : formatIsoDay(earliest);
  const to = latest === null ? '' : formatIsoDay(latest);
  return (from === to ? from : `${from}..${to}`) + (minutes === null ? '' : ` ${formatMinutes(minutes)}`);
}
