/** The stops of the sample: where they stand, what they ask, and what only the trainer is told. */
import { describe, expect, it } from 'vitest';
import { readCell } from '../../src/domain/cells.ts';
import { listPaths } from '../../src/viewing/foresight/foresee.ts';
import { revealStop } from '../../src/viewing/foresight/stopWords.ts';
import { makeWalk } from '../../src/viewing/foresight/walk.ts';
import { readText } from '../support/readText.ts';
import * as expected from './expectations.ts';
import { cell, filled, partsOf, refs, refsWhere, rowOf, sampleText } from './readSample.ts';

const chronology = await readText(sampleText);
const walk = makeWalk(chronology);
const stops = Object.keys(expected.STOPS);

/** Runs of four words, in small letters. */
function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\d'-]+/gu) ?? [];
  return words.slice(3).map((_, at) => words.slice(at, at + 4).join(' '));
}

describe('the stops', () => {
  it('all stand in the walk, in its order', () => {
    const met = [...walk.rows].filter((row) => readCell(chronology, row, 'question') !== '');
    expect(met.map((row) => readCell(chronology, row, 'ref'))).toEqual(stops);
    expect(Object.keys(filled('question')).sort()).toEqual([...stops].sort());
  });

  it('belong to the paths of the table', () => {
    const paths = Object.fromEntries(stops.map((ref) => [ref, partsOf(cell(rowOf(ref), 'path'))]));
    expect(paths).toEqual(expected.STOPS);
    expect(listPaths(chronology, walk)).toEqual([
      { name: 'Sixty minutes', stops: 12 },
      { name: 'Ten minutes', stops: 3 },
    ]);
  });

  it('are for every agency that is taught, on the path of sixty minutes', () => {
    const counts: Record<string, number> = {};
    for (const ref of stops.filter((at) => expected.STOPS[at]?.includes('Sixty minutes'))) {
      for (const lane of partsOf(cell(rowOf(ref), 'agency'))) counts[lane] = (counts[lane] ?? 0) + 1;
    }
    expect(counts).toEqual(expected.STOPS_BY_LANE);
  });

  it('have three or four options, all different, and a note', () => {
    for (const ref of stops) {
      const options = partsOf(cell(rowOf(ref), 'options'));
      expect([3, 4]).toContain(options.length);
      expect(new Set(options).size).toBe(options.length);
      expect(cell(rowOf(ref), 'question')).toMatch(/\?$/);
    }
    for (const heading of ['options', 'trainer_note']) {
      expect(Object.keys(filled(heading)).sort()).toEqual([...stops].sort());
    }
    expect(refsWhere((row) => cell(row, 'path') !== '' && cell(row, 'question') === '')).toEqual([]);
  });
});

describe.each(stops)('the question of %s', (ref) => {
  const row = rowOf(ref);
  const asked = `${cell(row, 'question')} ${cell(row, 'options')}`;

  it('is not in the words of what was done or of what was said of it', () => {
    const own = (headings: string[]) => headings.flatMap((heading) => runsOf(cell(row, heading)));
    const told = own(['title', 'expected', 'missed', 'good_practice', 'comment', 'trainer_note']);
    expect(told.length).toBeGreaterThan(10);
    expect(runsOf(cell(row, 'question')).filter((run) => told.includes(run))).toEqual([]);
    const judged = own(['expected', 'missed']);
    expect(
      partsOf(cell(row, 'options'))
        .flatMap(runsOf)
        .filter((run) => judged.includes(run)),
    ).toEqual([]);
  });

  it('does not say how it ended, that something was missed, or when anything came after', () => {
    expect(asked.match(expected.HINDSIGHT) ?? []).toEqual([]);
    expect(asked).not.toMatch(/\bmiss|\boutcome|\breview|\bdeath|\bdied|\bmurder|\binquest|\bafter his\b/i);
    expect(asked).not.toMatch(/\b(?:19|20)\d\d\b/);
    const months = asked.match(
      /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
    );
    expect((months ?? []).join()).toBe(expected.MONTHS_ASKED[ref] ?? '');
  });

  it('is answered by what was done, with nothing of how it ended', () => {
    const revealed = revealStop(chronology, refs.indexOf(ref));
    expect(revealed[0]?.heading).toBe('What was done');
    expect(revealed[0]?.text).toContain(cell(row, 'title'));
    expect(revealed.map(({ text }) => text).join(' ')).not.toMatch(
      /verdict|\btrial|murder|sentenc|\bdeath|\bdied|killed|Daily Mail/i,
    );
    // Nor of what came after that day.
    expect(revealed.map(({ text }) => text).join(' ')).not.toMatch(
      /\b(?:later|last|came after|afterwards|(?:two|three|four|five|six) (?:weeks|months|years))\b/i,
    );
  });

  it('is answered with more than the question says, and with whose account it is that more was expected', () => {
    const revealed = revealStop(chronology, refs.indexOf(ref));
    const headings = revealed.map(({ heading }) => heading);
    if (headings.includes('What was expected')) expect(headings).toContain('Who says so');
    const done = revealed[0]?.text.split(/(?<=[.;]) /) ?? [];
    const isNew = (sentence: string) => runsOf(sentence).some((run) => !runsOf(asked).includes(run));
    expect(done.filter(isNew).length).toBeGreaterThan(1);
  });

  it('has a note that says what to bring out or to credit, what was not known then, and its sources', () => {
    const note = cell(row, 'trainer_note');
    expect(note).toMatch(/^(?:Bring out|Good practice): /);
    expect(note).toContain(' Not known then: ');
    expect(note).toMatch(/ Sources?: .*(?:20\d\d|undated)\.$/);
  });
});
