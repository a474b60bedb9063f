/**
 * The sample chronology, `data/daniel-pelka.csv`, against the rules it was written by. What is expected
 * stands as tables in `expectations.ts`; the rules in words are in `data/README.md`.
 */
import { describe, expect, it } from 'vitest';
import * as expected from './expectations.ts';
import {
  cell,
  DATE_FORMS,
  faults,
  filled,
  formOf,
  headings,
  isCivilDay,
  parseErrors,
  partsOf,
  records,
  refs,
  refsWhere,
  numbered,
  rowOf,
  rows,
  sampleBytes,
  sampleText,
  splitRemark,
  type Row,
} from './readSample.ts';

const householdRefs = numbered('H', 1, expected.HOUSEHOLDS, 1);
const factRefs = numbered('F', 1, expected.FACTS, 3);
const findingRefs = numbered('G', 1, expected.FINDINGS_BY_AGENCY, 2);
const afterTheDeath = numbered('F', 107, expected.FACTS, 3);
const laneNames = Object.keys(expected.LANES);
const laneColumns = ['shared_with', 'asked_of', 'not_shared_with', 'not_recorded_by'];

describe('the file', () => {
  it('is UTF-8 without a byte order mark, its lines ended by LF', () => {
    expect(Buffer.from(sampleText, 'utf8').equals(sampleBytes)).toBe(true);
    expect(sampleText).not.toMatch(/\uFEFF|\uFFFD|\r/);
    expect(sampleText).toMatch(/[^\n]\n$/);
  });

  it('has the same number of cells in every row', () => {
    expect(parseErrors).toEqual([]);
    const wrong = records.filter((record) => record.length !== headings.length);
    expect(wrong).toEqual([]);
  });

  it('has the canonical headings in their order', () => {
    expect(headings.join(',')).toBe(expected.HEADINGS);
  });

  it('has no column that is wholly empty', () => {
    expect(headings.filter((heading) => rows.every((row) => cell(row, heading) === ''))).toEqual([]);
  });

  it('has no cell that is only a dash or n/a, none with blanks at its ends, none with a line break', () => {
    expect(
      faults(headings, (text) => /^(?:[-–—]|n\/?a|none|not stated|unknown)$/i.test(text.trim())),
    ).toEqual([]);
    expect(faults(headings, (text) => text !== text.trim() || /\n| {2}/.test(text))).toEqual([]);
  });
});

describe('the rows', () => {
  it('are all there, households first, findings by agency last', () => {
    expect(refs).toEqual([...householdRefs, ...factRefs, ...findingRefs]);
  });

  it('each have a title of at most 80 characters', () => {
    expect(faults(['title'], (title) => title === '' || title.length > 80)).toEqual([]);
  });

  it('have the kinds of the table, and contact or context otherwise', () => {
    const special = new Map(
      Object.entries(expected.KINDS).flatMap(([kind, its]) => its.map((ref) => [ref, kind] as const)),
    );
    const findings = new Set([...expected.FINDINGS, ...findingRefs]);
    const context = new Set([...householdRefs, ...expected.CONTEXT, ...afterTheDeath]);
    const kindFor = (ref: string): string =>
      special.get(ref) ?? (findings.has(ref) ? 'finding' : context.has(ref) ? 'context' : 'contact');
    expect(filled('kind')).toEqual(Object.fromEntries(refs.map((ref) => [ref, kindFor(ref)])));
  });

  it('end with one outcome: the call, the admission and the death, in that order, the death last', () => {
    const outcomes = rows.filter((row) => cell(row, 'kind') === 'outcome');
    expect(outcomes.map((row) => cell(row, 'ref'))).toEqual(['F104', 'F105', 'F106']);
    expect(new Set(outcomes.map((row) => cell(row, 'date'))).size).toBe(1);
    const times = outcomes.map((row) => cell(row, 'time'));
    expect(times).toEqual(times.toSorted());
  });
});

describe('lanes', () => {
  it('are those of the table, with as many rows each', () => {
    const counts: Record<string, number> = {};
    for (const row of rows) {
      for (const lane of partsOf(cell(row, 'agency'))) counts[lane] = (counts[lane] ?? 0) + 1;
    }
    expect(counts).toEqual(expected.LANES);
  });

  it('are empty only where the source names no agency', () => {
    expect(refsWhere((row) => cell(row, 'agency') === '')).toEqual(expected.WITHOUT_AGENCY);
  });

  it('are several in the joint rows only', () => {
    const joint = Object.entries(filled('agency')).filter(([, agency]) => agency.includes(';'));
    expect(Object.fromEntries(joint)).toEqual(expected.JOINT);
  });

  it('put every household row and nothing of an agency into Family, and F031 under all agencies', () => {
    expect(householdRefs.map((ref) => cell(rowOf(ref), 'agency'))).toEqual(['Family', 'Family', 'Family']);
    expect(
      refsWhere(
        (row) => cell(row, 'agency') === 'Family' && !['context', 'birth'].includes(cell(row, 'kind')),
      ),
    ).toEqual([]);
    expect(cell(rowOf('F031'), 'agency')).toBe('All agencies');
  });

  it('are all that the columns for information hold, and never the row’s own', () => {
    expect(faults(laneColumns, (text) => partsOf(text).some((lane) => !laneNames.includes(lane)))).toEqual(
      [],
    );
    const own = rows.filter((row) =>
      laneColumns.some((heading) =>
        partsOf(cell(row, heading)).some((lane) => partsOf(cell(row, 'agency')).includes(lane)),
      ),
    );
    expect(own).toEqual([]);
  });

  it.each(expected.THREADS)('%s %s: %s', (ref, heading, lanes) => {
    expect(cell(rowOf(ref), heading)).toBe(lanes);
  });

  it('are not told and not told at once, nor told and without a record', () => {
    const both = (row: Row, one: string, other: string) =>
      partsOf(cell(row, one)).some((lane) => partsOf(cell(row, other)).includes(lane));
    expect(refsWhere((row) => both(row, 'shared_with', 'not_shared_with'))).toEqual([]);
    expect(refsWhere((row) => both(row, 'shared_with', 'not_recorded_by'))).toEqual([]);
  });
});

describe('dates', () => {
  it('have one of the forms that are read', () => {
    expect(faults(['date', 'end_date'], (date) => date !== '' && formOf(date) === '')).toEqual([]);
  });

  it('are there in every row but the findings by agency', () => {
    expect(refsWhere((row) => cell(row, 'date') === '')).toEqual(findingRefs);
  });

  it('are days of the calendar where they are days', () => {
    const days = rows
      .flatMap((row) => [cell(row, 'date'), cell(row, 'end_date')])
      .map((date) => splitRemark(date)[0])
      .filter((date) => formOf(date) === 'day');
    expect(days.length).toBeGreaterThan(30);
    expect(days.filter((day) => !isCivilDay(day))).toEqual([]);
  });

  it('come in every form but those the case has no use for', () => {
    const used = new Set(rows.flatMap((row) => [formOf(cell(row, 'date')), formOf(cell(row, 'end_date'))]));
    expect(DATE_FORMS.map(([name]) => name).filter((name) => !used.has(name))).toEqual([]);
  });

  it.each(Object.entries(expected.DATES))('%s: %s', (ref, date) => {
    expect(cell(rowOf(ref), 'date')).toBe(date);
  });

  it('have an end in the periods only', () => {
    expect(Object.keys(filled('end_date'))).toEqual(expected.PERIODS);
  });

  it('say of F093 that the day comes from the calendar', () => {
    expect(cell(rowOf('F093'), 'comment')).toContain('calendar');
  });

  it('stand with a count where a row holds several occasions', () => {
    expect(filled('count')).toEqual(expected.COUNTS);
  });

  it('have a time, in hours and minutes, on two nights only', () => {
    expect(filled('time')).toEqual(expected.TIMES);
  });
});

describe('links', () => {
  it('follow rows that are there, never themselves, never in a ring', () => {
    const links = rows.flatMap((row) =>
      partsOf(cell(row, 'follows')).map((to) => [cell(row, 'ref'), to] as const),
    );
    expect(links.filter(([, to]) => !refs.includes(to))).toEqual([]);
    // Each goes back to a lower number, so that there can be no ring.
    expect(links.filter(([from, to]) => to >= from)).toEqual([]);
  });

  it.each(Object.entries(expected.FOLLOWS))('%s follows %s', (ref, called) => {
    expect(cell(rowOf(ref), 'follows')).toBe(called);
  });

  it('in comments lead to rows that are there', () => {
    const named = rows.flatMap((row) => cell(row, 'comment').match(/\b[FGH]\d+\b/g) ?? []);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((ref) => !refs.includes(ref))).toEqual([]);
  });
});

describe('missed opportunities', () => {
  it('are the 42 rows of the table', () => {
    expect(expected.MISSED).toHaveLength(42);
    expect(Object.keys(filled('missed'))).toEqual(expected.MISSED);
  });

  it('say why in words, and by whose account', () => {
    const missed = expected.MISSED.map(rowOf);
    expect(faults(['missed'], (why) => !/^.{20,}\.$/.test(why), missed)).toEqual([]);
    expect(
      faults(['said_by'], (who) => !/^.{20,}, (?:named|within a wider criticism)$/.test(who), missed),
    ).toEqual([]);
    const ours = expected.EXPECTED_BY_OUR_READING;
    expect(faults(['said_by'], (who) => !who.startsWith('Our reading of '), ours.map(rowOf))).toEqual([]);
    expect(Object.keys(filled('said_by'))).toEqual([...expected.MISSED, ...ours].sort());
  });

  it('are told apart: named, or within a wider criticism', () => {
    const wider = refsWhere((row) => cell(row, 'said_by').endsWith(', within a wider criticism'));
    expect(wider).toEqual(expected.WITHIN_A_WIDER_CRITICISM);
  });

  it('stand beside good practice, which has its own account', () => {
    expect(Object.keys(filled('good_practice'))).toEqual(expected.GOOD_PRACTICE);
    expect(Object.keys(filled('good_practice_by'))).toEqual(expected.GOOD_PRACTICE);
    expect(expected.GOOD_PRACTICE.filter((ref) => expected.MISSED.includes(ref))).toEqual([]);
  });
});
