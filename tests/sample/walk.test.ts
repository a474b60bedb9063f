/**
 * A walk through the sample: nothing that is made of the case as it was known at a step tells what came later,
 * how it ended, or what reviewers said.
 */
import { describe, expect, it } from 'vitest';
import { asDay } from '../../src/base/day.ts';
import { indexChronology } from '../../src/analysis/indexChronology.ts';
import { readCell } from '../../src/domain/cells.ts';
import { EVERYONE } from '../../src/domain/foresight.ts';
import { KEPT_FIELDS } from '../../src/viewing/foresight/cutChronology.ts';
import { tellNews } from '../../src/viewing/foresight/describeNews.ts';
import { foresee, listNew, listPaths, type Foreseen } from '../../src/viewing/foresight/foresee.ts';
import { makeWalk } from '../../src/viewing/foresight/walk.ts';
import { readText } from '../support/readText.ts';
import { writeEverything } from '../support/writeEverything.ts';
import { cell, headings, refs, rowOf, rows, sampleText } from './readSample.ts';

const whole = await readText(sampleText);
const index = indexChronology(whole);
const walk = makeWalk(whole);
const steps = [...walk.rows.keys()].map((at) => at + 1);
const refAt = (step: number) => readCell(whole, walk.rows[step - 1] ?? -1, 'ref');

const seeAt = (known: number, path: string | null = null): Foreseen =>
  foresee(whole, index, walk, {
    day: asDay(walk.days[known - 1] ?? 0),
    known,
    eyes: EVERYONE,
    path,
    revealed: [],
  });

/** What is never told under foresight: the reviewers' columns of every row, in full. */
const judged = headings.filter(
  (heading) =>
    !(KEPT_FIELDS as readonly string[]).includes(heading) &&
    !['not_shared_with', 'not_recorded_by'].includes(heading), // names of lanes, which stand elsewhere
);
const judgements = rows.flatMap((row) =>
  // Shorter words ("12", "health") may stand in what is told as well.
  judged.map((heading) => cell(row, heading)).filter((text) => text.length > 20),
);

const ENDING =
  /marked as missed|missed opportunit|\b42 |serious case review|\bdead\b|\bdied\b|\bdies\b|\bdeath\b|murder|cardiac|3 March 2012|2012-03-03|LGiU|overview report|judge|trial|text message|not shared|no record of/i;

/** The titles and details of what is not known at a step, where no known row says the same. */
function wordsStillToCome(step: number): string[] {
  const known = new Set(steps.slice(0, step).map(refAt));
  const told = [...known]
    .map((ref) => `${cell(rowOf(ref), 'title')} ${cell(rowOf(ref), 'detail')}`)
    .join(' ');
  return refs
    .filter((ref) => !known.has(ref))
    .flatMap((ref) => [cell(rowOf(ref), 'title'), cell(rowOf(ref), 'detail')])
    .filter((text) => text !== '' && !told.includes(text));
}

describe('a walk through the sample', () => {
  it('counts a stop among what came since the stop before, though it is not listed', () => {
    const told = listPaths(whole, walk).flatMap(({ name: path }) => {
      const stops = steps.filter((step) => seeAt(step, path).stop !== null);
      return stops.map((step, at) => {
        const foreseen = seeAt(step, path);
        // The first entry is known when the walk begins.
        return tellNews(foreseen, listNew(foreseen, walk, stops[at - 1] ?? 1));
      });
    });
    expect(told.map(({ words, listed }) => `${words}: ${listed.length} listed`)).toContain(
      '12 new entries, this stop among them: 11 listed',
    );
  });

  it('ends before the day of the outcome, and holds back what followed', () => {
    expect(steps.length).toBeGreaterThan(75);
    expect(refAt(steps.length)).toBe('F101');
    expect(steps.map(refAt).filter((ref) => ref > 'F103')).toEqual(['H1', 'H2', 'H3']);
  });

  it('has at every step the entries known by then, and of none what was said of it afterwards', () => {
    for (const step of steps) {
      const { chronology } = seeAt(step);
      expect(chronology.rows.length).toBe(step);
      const told = [...Array(step).keys()]
        .flatMap((row) => KEPT_FIELDS.map((field) => readCell(chronology, row, field)))
        .join('\n');
      expect(judgements.filter((text) => told.includes(text))).toEqual([]);
      expect(wordsStillToCome(step).filter((text) => told.includes(text))).toEqual([]);
      expect(told).not.toMatch(ENDING);
    }
  });

  const stops = steps.filter((step) => seeAt(step).stop !== null);
  const looked = new Set([...steps.filter((step) => step % 25 === 0), ...stops.slice(-1), steps.length]);

  it.each([...looked])('gives nothing away in anything that is made of it at step %i', (step) => {
    const { chronology, index: known, stop } = seeAt(step);
    const everything = writeEverything(chronology, known);
    expect(everything).toContain(cell(rowOf(refAt(step === 1 ? 1 : step - 1)), 'title'));
    expect(everything.match(ENDING)).toBeNull();
    expect(judgements.filter((text) => everything.includes(text))).toEqual([]);
    expect(wordsStillToCome(step).filter((text) => text.length > 12 && everything.includes(text))).toEqual(
      [],
    );
    if (stop !== null) expect(everything).not.toContain(cell(rowOf(refAt(step)), 'title'));
  });
});
