/** Seen through the eyes of one agency or sector, nothing is left of what nothing says they knew. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../../src/analysis/indexChronology.ts';
import { asDay, formatIsoDay } from '../../../../src/base/day.ts';
import type { Eyes } from '../../../../src/domain/foresight.ts';
import { foresee } from '../../../../src/viewing/foresight/foresee.ts';
import { makeWalk } from '../../../../src/viewing/foresight/walk.ts';
import { csvOf, readText } from '../../../support/readText.ts';
import { writeEverything } from '../../../support/writeEverything.ts';

const AGENCIES = ['Police', 'School', 'GP', 'Health visiting', 'Family'];
const HEALTH = ['GP', 'Health visiting'];
const agency = fc.integer({ min: 0, max: AGENCIES.length - 1 });

const record = fc.record({
  day: fc.integer({ min: 13_000, max: 13_400 }),
  agencies: fc.uniqueArray(agency, { minLength: 1, maxLength: 2 }),
  told: fc.uniqueArray(agency, { maxLength: 2 }),
  asked: fc.uniqueArray(agency, { maxLength: 1 }),
});

const namesOf = (ids: readonly number[]) => ids.map((id) => AGENCIES[id] ?? '');
const wordOf = (row: number) => `zqtitle${row}zq`;

describe('through other eyes', () => {
  it('is seen what is their own and what was shared with them, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 12 }),
        fc.oneof(agency, fc.constant('health' as const)),
        async (rows, whose) => {
          const text = csvOf(
            ['date', 'agency', 'title', 'shared_with', 'asked_of'],
            rows.map(({ day, agencies, told, asked }, i) => [
              formatIsoDay(asDay(day)),
              namesOf(agencies).join('; '),
              wordOf(i),
              namesOf(told).join('; '),
              namesOf(asked).join('; '),
            ]),
          );
          const whole = await readText(text);
          // An agency without an entry of its own has no lane, and nobody looks through its eyes.
          const looking = (whose === 'health' ? HEALTH : namesOf([whose])).filter((name) =>
            whole.lanes.some((other) => other.name === name),
          );
          const lane = whole.lanes.findIndex(({ name }) => looking.includes(name));
          if (lane < 0) return;
          const eyes: Eyes = whose === 'health' ? { of: 'sector', sector: 'health' } : { of: 'lane', lane };
          const walk = makeWalk(whole);
          const at = { day: asDay(13_400), known: walk.rows.length, eyes, path: null, revealed: [] };
          const foreseen = foresee(whole, indexChronology(whole), walk, at);
          const everything = writeEverything(foreseen.chronology, foreseen.index);
          rows.forEach(({ agencies, told }, i) => {
            const isKnown = [...namesOf(agencies), ...namesOf(told)].some((name) => looking.includes(name));
            if (isKnown) expect(everything).toContain(wordOf(i));
            else expect(everything).not.toContain(wordOf(i));
          });
          const { held } = foreseen;
          expect(foreseen.source.length + held.entries + held.unknown.length).toBe(rows.length);
        },
      ),
      { numRuns: 80 },
    );
  });
});
