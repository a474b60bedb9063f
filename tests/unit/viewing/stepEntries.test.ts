import { describe, expect, it } from 'vitest';
import { describeAge } from '../../../src/viewing/ages.ts';
import { describeEntry, titleOf } from '../../../src/viewing/describeEntry.ts';
import { findEntries } from '../../../src/viewing/findEntries.ts';
import { describeShown } from '../../../src/viewing/showChronology.ts';
import { selectRow, stepInLane, stepToLane, stepToMissed } from '../../../src/viewing/stepEntries.ts';
import { showText } from '../../support/readText.ts';

const CASE = `ref,date,end_date,agency,title,detail,kind,person,missed
B,2007-07-15,,Family,A child is born,,birth,Daniel,
P1,2010-05-01,,Police,Called to the home,,contact,,yes
P2,2011-02-01,,Police,Called again,,contact,,
S1,2010-06-01,,School,Starts,,contact,,
S2,January 2012,,School,Bruises noted,Seen by the class teacher,contact,,not referred
S3,2012-02-10,,School; Police,Meets the police,,meeting,,
SF,,,School,Records not joined up,,finding,,yes
X,unknown,,School,No date,,contact,,
`;

describe('walking through a chronology', async () => {
  const shown = await showText(CASE);
  const row = (title: string) => shown.order.find((r) => titleOf(shown, r) === title) ?? -1;
  const lane = (name: string) => shown.chronology.lanes.findIndex((l) => l.name === name);
  const at = (title: string, laneName: string) => ({ row: row(title), lane: lane(laneName) });

  it('stands lanes by sector', () => {
    expect(shown.lanes.map(({ name }) => name)).toEqual(['Family', 'Police', 'School']);
  });

  it('counts what is shown, parked rows apart', () => {
    expect(describeShown(shown)).toBe('7 entries in 3 lanes, 3 marked as missed opportunities');
  });

  it('numbers missed opportunities by time, those without a date last', () => {
    const titles = Array.from(shown.missedOrder, (r) => titleOf(shown, r));
    expect(titles).toEqual(['Called to the home', 'Bruises noted', 'Records not joined up']);
  });

  it('goes along a lane, its findings first, and stops at its ends', () => {
    let place = at('Records not joined up', 'School');
    const seen = [place];
    for (let i = 0; i < 4; i++) seen.push((place = stepInLane(shown, place, 1) as typeof place));
    expect(seen.map((s) => titleOf(shown, s.row))).toEqual([
      'Records not joined up',
      'Starts',
      'Bruises noted',
      'Meets the police',
      'Meets the police',
    ]);
  });

  it('goes to the entry nearest in time in the lane above or below', () => {
    expect(stepToLane(shown, at('Bruises noted', 'School'), -1)).toEqual(at('Meets the police', 'Police'));
    expect(stepToLane(shown, at('Called to the home', 'Police'), 1)).toEqual(at('Starts', 'School'));
    expect(stepToLane(shown, at('Starts', 'School'), 1)).toEqual(at('Starts', 'School'));
  });

  it('goes to what is nearest to another entry, where it is asked for', () => {
    expect(stepToLane(shown, at('Called to the home', 'Police'), 1, row('Bruises noted'))).toEqual(
      at('Bruises noted', 'School'),
    );
    expect(stepToLane(shown, at('Called to the home', 'Police'), 1, row('Records not joined up'))).toEqual(
      at('Records not joined up', 'School'),
    );
  });

  it('goes from one missed opportunity to the next and round', () => {
    const first = stepToMissed(shown, null, 1);
    expect(first && titleOf(shown, first.row)).toBe('Called to the home');
    const last = stepToMissed(shown, first, -1);
    expect(last && titleOf(shown, last.row)).toBe('Records not joined up');
    const next = stepToMissed(shown, selectRow(shown, row('Called again')), 1);
    expect(next && titleOf(shown, next.row)).toBe('Bruises noted');
    const previous = stepToMissed(shown, selectRow(shown, row('Called again')), -1);
    expect(previous && titleOf(shown, previous.row)).toBe('Called to the home');
  });

  it('says an entry in one line', () => {
    expect(describeEntry(shown, row('Bruises noted'))).toBe(
      'School, January 2012, missed opportunity 2 of 3, Bruises noted',
    );
    expect(describeEntry(shown, row('Meets the police'))).toBe(
      'School; Police, 10 February 2012, meeting, Meets the police',
    );
  });

  it('says an age only where birth and day are certain', () => {
    expect(describeAge(shown, row('Meets the police'))).toBe('Daniel aged 4 years 6 months');
    expect(describeAge(shown, row('Bruises noted'))).toBe('');
    expect(describeAge(shown, row('A child is born'))).toBe('');
  });

  it('finds entries that hold all words, in any cell, case and accents aside', () => {
    const find = (words: string) => [...findEntries(shown, words)].at(-1) ?? [];
    expect(find('CLASS bruises').map((r) => titleOf(shown, r))).toEqual(['Bruises noted']);
    expect(find('').length).toBe(0);
    expect(find('no such words').length).toBe(0);
  });
});
