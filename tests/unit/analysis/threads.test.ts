import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../src/analysis/indexChronology.ts';
import { eachThread } from '../../../src/analysis/threads.ts';
import type { ReadingChoices } from '../../../src/domain/choices.ts';
import { readChronology } from '../../../src/importing/readChronology.ts';
import { makeFile } from '../../import/chronologyFile.ts';

/** Threads as "School > GP shared", by row. */
async function threadsOf(text: string, lanes: ReadingChoices['lanes'] = []): Promise<string[]> {
  const files = [makeFile('case.csv', text)];
  const chronology = await readChronology(files, undefined, { files: {}, lanes, corrections: [] });
  const { threads } = indexChronology(chronology);
  const found: string[] = [];
  for (let row = 0; row < chronology.rows.length; row++) {
    eachThread(threads, row, (to, kind) => {
      found.push(`row ${row} > ${chronology.lanes[to]?.name ?? ''} ${kind}`);
    });
  }
  return found;
}

const HEAD = 'date,agency,title,shared_with,asked_of,not_shared_with,not_recorded_by\n';
const LANES = "2011-01-01,GP,x,,,,\n2011-01-01,Children's social care,x,,,,\n2011-01-01,Police,x,,,,\n";

describe('threads', () => {
  it('go to the lanes their cells name, each of its kind', async () => {
    expect(
      await threadsOf(`${HEAD}${LANES}2011-02-02,School,x,GP; Police,Police,Children's social care,GP\n`),
    ).toEqual([
      'row 3 > GP shared',
      'row 3 > Police shared',
      'row 3 > Police asked',
      "row 3 > Children's social care not-shared",
      'row 3 > GP not-recorded',
    ]);
  });

  it('know a lane in any spelling, several without a semicolon, and the names joined to it', async () => {
    const rows = `${LANES}2011-02-02,School,x,"CHILDREN’S SOCIAL-CARE, police",,,\n2011-02-03,CSC,x,,,,\n2011-02-04,School,x,csc,,,\n`;
    expect(await threadsOf(HEAD + rows)).toEqual([
      "row 3 > Children's social care shared",
      'row 3 > Police shared',
      'row 5 > CSC shared',
    ]);
    expect(await threadsOf(HEAD + rows, [{ lane: 'CSC', name: "Children's social care" }])).toContain(
      "row 5 > Children's social care shared",
    );
  });

  it('go nowhere for a name that is no lane, an entry’s own lanes, and a parked row', async () => {
    expect(
      await threadsOf(
        `${HEAD}${LANES}2011-02-02,School; GP,x,GP; the neighbours; Dr X/GP,,,\nsome day,School,x,GP,,,\n`,
      ),
    ).toEqual([]);
  });

  it('take no room where nobody recorded any', async () => {
    const files = [makeFile('case.csv', HEAD + LANES)];
    expect(indexChronology(await readChronology(files)).threads.start).toHaveLength(0);
  });
});
