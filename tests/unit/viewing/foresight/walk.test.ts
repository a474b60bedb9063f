/** The order of a walk, its steps, what a stop holds back, and who knew of what. */
import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../../src/analysis/indexChronology.ts';
import { dayFromCivil, formatIsoDay, asDay } from '../../../../src/base/day.ts';
import { readCell } from '../../../../src/domain/cells.ts';
import type { Chronology } from '../../../../src/domain/chronology.ts';
import { entryAt } from '../../../../src/domain/entry.ts';
import { EVERYONE, type Eyes } from '../../../../src/domain/foresight.ts';
import { writeChronologyCsv } from '../../../../src/exporting/chronologyCsv.ts';
import { foresee } from '../../../../src/viewing/foresight/foresee.ts';
import { listHeldEntries } from '../../../../src/viewing/foresight/describeHeld.ts';
import { findHeld, findKnowledge } from '../../../../src/viewing/foresight/knowledge.ts';
import {
  beginWalk,
  goToDay,
  stepEntry,
  stepMonth,
  stepToStop,
  type Steps,
} from '../../../../src/viewing/foresight/stepThrough.ts';
import { makeWalk } from '../../../../src/viewing/foresight/walk.ts';
import { readText } from '../../../support/readText.ts';

const CASE = `ref,date,time,agency,title,kind,shared_with,asked_of,not_recorded_by,known_from,question
a,2011-03-05,10:00,School,Second on the day,,,,,,
b,2011-03-05,09:00,School,First on the day,,GP,,,,
c,January 2011,,Police,Some day in January,,,School,,,
d,2011-01-10,,GP,On the tenth,,,,School,,
e,2011-01-12,,Police,Known in April,,,,,2011-04-01,
f,2011-02-01,,Family,A move,context,,,,,
g,2011-05-01,,School; GP,Asked about,meeting,,,,,What would you do?
h,2011-06-01,,Police,A judgement,finding,,,,,
i,2012-03-03,08:00,Police,Before it,,,,,,
j,2012-03-03,12:00,Family,The death,outcome,,,,,
k,2012-03-03,13:00,Police,After it,,,,,,
l,2012-01-01 onwards,,Police,Goes on,,,,,,
m,after 2011-01-01,,Police,No latest day,,,,,,
n,2012-03-03,,Police,Of that day without a time,,,,,,
`;

const refsOf = (chronology: Chronology, rows: Iterable<number>) =>
  [...rows].map((row) => readCell(chronology, row, 'ref')).join('');

async function walkCase() {
  const whole = await readText(CASE);
  const index = indexChronology(whole);
  const walk = makeWalk(whole);
  const steps: Steps = { walk, isStop: (row) => readCell(whole, row, 'question') !== '' };
  const laneOf = (name: string) => whole.lanes.findIndex((lane) => lane.name === name);
  const first = beginWalk(walk);
  if (first === null) throw new Error('The case has a walk.');
  return { whole, index, walk, steps, laneOf, first };
}

describe('the order of a walk', () => {
  it('is that of becoming known, up to the outcome', async () => {
    const { whole, walk } = await walkCase();
    expect(refsOf(whole, walk.rows)).toBe('dcfbaegli');
    expect([...walk.days].map((day) => formatIsoDay(asDay(day)))).toEqual([
      '2011-01-10',
      '2011-01-31',
      '2011-02-01',
      '2011-03-05',
      '2011-03-05',
      '2011-04-01',
      '2011-05-01',
      '2012-01-01',
      '2012-03-03',
    ]);
  });

  it('is the same whatever the order of the rows', async () => {
    const [headings = '', ...rows] = CASE.trim().split('\n');
    const turned = await readText([headings, ...rows.reverse()].join('\n'));
    expect(refsOf(turned, makeWalk(turned).rows)).toBe('dcfbaegli');
  });
});

describe('steps', () => {
  it('go by entry, and stay where nothing is left', async () => {
    const { steps: all, first } = await walkCase();
    expect(stepEntry(all, first, -1)).toBe(first);
    expect(stepEntry(all, first, 1)).toMatchObject({ known: 2, day: dayFromCivil(2011, 1, 31) });
    const last = goToDay(all.walk, first, dayFromCivil(2012, 3, 3));
    expect(last).toMatchObject({ known: 9, day: dayFromCivil(2012, 3, 3) });
    expect(stepEntry(all, last, 1)).toBe(last);
  });

  it('go by month, and to a stop on the way', async () => {
    const { steps: all, walk, first } = await walkCase();
    expect(stepMonth(all, first)).toMatchObject({ known: 3, day: dayFromCivil(2011, 2, 10) });
    const april = goToDay(walk, first, dayFromCivil(2011, 4, 10));
    // A stop is met on its own day, the last entry by then as any other.
    expect(stepMonth(all, april)).toMatchObject({ known: 7, day: dayFromCivil(2011, 5, 1) });
    expect(stepToStop(all, first, 1)).toMatchObject({ known: 7, day: dayFromCivil(2011, 5, 1) });
    const end = goToDay(walk, april, dayFromCivil(2011, 4, 30));
    expect(stepMonth(all, { ...end, day: dayFromCivil(2011, 4, 30) }).known).toBe(7);
  });

  it('go back to the stop before, and stay at the first', async () => {
    const { steps: all, first } = await walkCase();
    const stop = stepToStop(all, first, 1);
    expect(stepToStop(all, stop, 1)).toBe(stop);
    expect(stepToStop(all, stop, -1)).toBe(stop);
    const later = stepEntry(all, stop, 1);
    expect(stepToStop(all, later, -1)).toMatchObject({ known: 7, day: dayFromCivil(2011, 5, 1) });
  });

  it('by month keep to the end of the month, and end with the walk', async () => {
    const { steps: all, walk, first } = await walkCase();
    const end = goToDay(walk, first, dayFromCivil(2011, 1, 31));
    const february = stepMonth(all, end);
    expect(february.day).toBe(dayFromCivil(2011, 2, 28));
    expect(stepMonth(all, february).day).toBe(dayFromCivil(2011, 3, 31));
    const near = goToDay(walk, first, dayFromCivil(2012, 2, 20));
    expect(stepMonth(all, near)).toMatchObject({ known: 9, day: dayFromCivil(2012, 3, 3) });
  });

  it('do not go to a day beyond the walk: a mistyped year would tell when it ends', async () => {
    const { walk, first } = await walkCase();
    expect(goToDay(walk, first, dayFromCivil(2012, 3, 4))).toBe(first);
    expect(goToDay(walk, first, dayFromCivil(2001, 1, 1))).toMatchObject({ known: 1 });
  });

  it('are the same through whosoever eyes: those only see less', async () => {
    const { whole, index, walk, steps, laneOf, first } = await walkCase();
    const school = { ...first, eyes: { of: 'lane', lane: laneOf('School') } as const };
    for (const at of [first, school]) {
      const stops = [stepToStop(steps, at, 1), stepMonth(steps, at), stepEntry(steps, at, 1)];
      expect(stops.map(({ known }) => known)).toEqual([7, 3, 2]);
    }
    const { source } = foresee(whole, index, walk, { ...stepEntry(steps, school, 1), known: 3 });
    expect(source).toEqual([]);
  });
});

describe('who knew', () => {
  it('is who did it and who was told, not who was asked or told without a record', async () => {
    const { whole, index, walk, laneOf } = await walkCase();
    const ways = (eyes: Eyes) => {
      const knowledge = findKnowledge(whole, index.threads, eyes);
      return Object.fromEntries([...walk.rows].map((row) => [readCell(whole, row, 'ref'), knowledge(row)]));
    };
    expect(ways({ of: 'lane', lane: laneOf('GP') })).toMatchObject({
      d: 'own',
      b: 'shared',
      g: 'own',
      a: null,
    });
    expect(ways({ of: 'lane', lane: laneOf('School') })).toMatchObject({ c: null, d: null, a: 'own' });
    expect(ways({ of: 'sector', sector: 'health' })).toMatchObject({ d: 'own', b: 'shared', f: null });
    expect(Object.values(ways({ of: 'everyone' }))).not.toContain(null);
  });

  it('leaves the rest with others, lane by lane, and what nobody is recorded to have shared', async () => {
    const { whole, index, walk, laneOf } = await walkCase();
    const knowledge = findKnowledge(whole, index.threads, { of: 'lane', lane: laneOf('GP') });
    const held = findHeld(whole, walk.rows, knowledge);
    expect(held.byLane.map(({ lane, rows }) => [whole.lanes[lane]?.name, refsOf(whole, rows)])).toEqual([
      ['School', 'a'],
      ['Police', 'celi'],
    ]);
    expect(held.entries).toBe(5);
    expect(refsOf(whole, held.unknown)).toBe('f');
  });
});

describe('what is seen on a walk', () => {
  it('tells no silence of lanes of which these eyes know but some entries, and of their own up to the day', async () => {
    const text = [
      'date,agency,title,shared_with',
      '2009-01-05,GP,Seen,School',
      '2009-06-05,GP,Seen again,',
      '2010-01-05,School,Starts,',
      '2011-01-05,GP,Letter,School',
      '2011-12-05,Police,Called,',
    ].join('\n');
    const chronology = await readText(text);
    const walk = makeWalk(chronology);
    const index = indexChronology(chronology);
    const at = { day: dayFromCivil(2011, 12, 31), known: 5, path: null, revealed: [] };
    const silentIn = (eyes: Eyes) => {
      const seen = foresee(chronology, index, walk, { ...at, eyes });
      return seen.chronology.lanes.map(({ name }, lane) => {
        const { after, until } = seen.index.silences[lane]!;
        return [
          name,
          ...[...after].map((day, i) => `${formatIsoDay(asDay(day))} ${formatIsoDay(asDay(until[i]!))}`),
        ];
      });
    };
    const school = chronology.lanes.findIndex(({ name }) => name === 'School');
    expect(silentIn({ of: 'lane', lane: school })).toEqual([['GP'], ['School', '2010-01-05 2011-12-31']]);
    expect(silentIn(EVERYONE).find(([name]) => name === 'GP')).toHaveLength(4);
  });

  it('numbers its rows anew: no gap tells how many are held back', async () => {
    const { whole, index, walk, laneOf, first } = await walkCase();
    const eyes = { of: 'lane', lane: laneOf('School') } as const;
    const { chronology } = foresee(whole, index, walk, {
      ...first,
      known: 9,
      day: dayFromCivil(2012, 3, 3),
      eyes,
    });
    expect([...chronology.rows.sheetRow]).toEqual([2, 3, 4]);
    expect([...writeChronologyCsv(chronology)].join('')).not.toContain('read_from');
  });
});

describe('a stop', () => {
  it('holds back its own words until it is revealed or passed', async () => {
    const { whole, index, walk, first } = await walkCase();
    const at = { ...first, known: 7, day: dayFromCivil(2011, 5, 1) };
    const titleAt = (foresight: typeof at) => {
      const { chronology, stop, isRevealed } = foresee(whole, index, walk, foresight);
      const { kind } = entryAt(chronology, 6);
      return { title: readCell(chronology, 6, 'title'), kind, isAtStop: stop !== null, isRevealed };
    };
    const stop = walk.rows[6] ?? -1;
    expect(titleAt(at)).toEqual({ title: 'A stop', kind: 'contact', isAtStop: true, isRevealed: false });
    expect(titleAt({ ...at, revealed: [stop] })).toEqual({
      title: 'Asked about',
      kind: 'meeting',
      isAtStop: true,
      isRevealed: true,
    });
    expect(titleAt({ ...at, known: 8 })).toEqual({
      title: 'Asked about',
      kind: 'meeting',
      isAtStop: false,
      isRevealed: false,
    });
  });

  it('is held back from what others held, whichever stop was passed before it', async () => {
    const whole = await readText(`date,agency,title,question
2011-01-01,GP,Of the GP,
2011-02-01,School,First stop,What now?
2011-03-01,Police,Second stop,And now?
`);
    const walk = makeWalk(whole);
    const lane = whole.lanes.findIndex(({ name }) => name === 'GP');
    const day = dayFromCivil(2011, 3, 1);
    const at = { day, known: 3, eyes: { of: 'lane', lane } as const, path: null, revealed: [] };
    const { held, hidden, stop } = foresee(whole, indexChronology(whole), walk, at);
    expect(stop).toBeNull();
    expect(listHeldEntries(whole, held, { day, hidden }).map(({ title }) => title)).toEqual([
      'First stop',
      'A stop',
    ]);
  });
});
