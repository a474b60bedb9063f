/** What an agency knew on the day of an entry, beside what everyone together knew. */
import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../../src/analysis/indexChronology.ts';
import { formatDay } from '../../../../src/base/day.ts';
import { describeHeld } from '../../../../src/viewing/foresight/describeHeld.ts';
import { findHeldOnDay } from '../../../../src/viewing/foresight/heldOnDay.ts';
import { makeWalk } from '../../../../src/viewing/foresight/walk.ts';
import { readText } from '../../../support/readText.ts';

const CASE = `ref,date,agency,title,kind,shared_with,known_from
a,2011-01-01,School,Bruise,,,
b,2011-01-10,Police,Called,,School,
c,2011-01-20,Family,Moves,context,,
d,January 2011,GP,Letter,,,
e,2011-01-31,School; Police,Meeting,meeting,,
f,2011-02-01,Police,Called again,,,
g,2011-01-02,GP,Found later,,,after the death
h,2012-03-03,Family,Dies,outcome,,
i,2012-05-05,School,Asked by the review,,,
`;

async function heldFor(row: number, agency: string) {
  const whole = await readText(CASE);
  const { threads } = indexChronology(whole);
  const lane = whole.lanes.findIndex(({ name }) => name === agency);
  const found = findHeldOnDay(whole, threads, makeWalk(whole), row, lane);
  return (
    found && {
      day: formatDay(found.day),
      words: describeHeld(found.held),
      counts: [found.compared.own, found.compared.shared, found.compared.all],
      lanes: found.compared.lanes.map(
        ({ lane: id, known, all }) => `${whole.lanes[id]?.name} ${known}/${all}`,
      ),
    }
  );
}

describe('held elsewhere on the day of an entry', () => {
  it('counts all that was known by the end of that day, and nothing later', async () => {
    expect(await heldFor(4, 'School')).toEqual({
      day: '31 January 2011',
      words:
        '1 entry was held by others. Of 1 entry about the household or all agencies it is not recorded who knew.',
      counts: [2, 1, 5],
      lanes: ['School 2/2', 'Police 2/2', 'Family 0/1', 'GP 0/1'],
    });
  });

  it('goes by the agency that is asked about', async () => {
    expect(await heldFor(4, 'Police')).toMatchObject({
      counts: [2, 0, 5],
      lanes: ['School 1/2', 'Police 2/2', 'Family 0/1', 'GP 0/1'],
    });
  });

  it('takes the last possible day of an uncertain entry', async () => {
    expect(await heldFor(3, 'GP')).toMatchObject({ day: '31 January 2011', counts: [1, 0, 5] });
    expect(await heldFor(0, 'School')).toMatchObject({ day: '1 January 2011', counts: [1, 0, 1] });
  });

  it('is nothing for what no walk comes to', async () => {
    expect(await heldFor(6, 'GP')).toBeNull();
    expect(await heldFor(7, 'Family')).toBeNull();
    expect(await heldFor(8, 'School')).toBeNull();
  });
});
