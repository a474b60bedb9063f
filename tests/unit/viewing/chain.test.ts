import { describe, expect, it } from 'vitest';
import { entryAt } from '../../../src/domain/entry.ts';
import { buildChainPicture } from '../../../src/drawing/chainPicture.ts';
import {
  callsForMore,
  describeBuilding,
  describeChain,
  findChain,
  listCalling,
} from '../../../src/viewing/chain.ts';
import { showText } from '../../support/readText.ts';

const CASE = `ref,date,agency,title,kind,follows
A1,2010-01-01,Social care,First assessment,assessment,
R1,2011-01-01,GP,Referral,referral,
M1,2011-02-01,Social care,Meeting,meeting,R1
A2,2011-03-01,Social care,Second assessment,assessment,M1
A3,2012-01-01,Social care,Third assessment,assessment,M1
C1,2012-02-01,School,Contact,,A2; Z9
`;

describe('what came of what', () => {
  it('finds all an entry follows and all that followed, but not what else came of those', async () => {
    const shown = await showText(CASE);
    const refs = (rows: readonly number[]) => rows.map((row) => entryAt(shown.chronology, row).ref);
    const chain = findChain(shown, [3]);
    expect(refs(chain.rows)).toEqual(['R1', 'M1', 'A2', 'C1']);
    expect(chain.links.map(refs)).toEqual([
      ['R1', 'M1'],
      ['M1', 'A2'],
      ['A2', 'C1'],
    ]);
  });

  it('says which assessments come of one another, over steps between them too', async () => {
    const shown = await showText(CASE);
    const assessments = [0, 3, 4];
    expect(describeBuilding(shown, assessments)).toBe(
      'None of these 3 is recorded as coming of another of them.',
    );
    const built = await showText(CASE.replace('Referral,referral,', 'Referral,referral,A1'));
    expect(describeBuilding(built, assessments)).toBe(
      '2 of these 3 are recorded as coming of another of them.',
    );
  });

  it('says of an entry without a link that it stands by itself', async () => {
    const shown = await showText(CASE);
    expect(describeChain(shown, findChain(shown, [0]))).toBe(
      'First assessment (1 January 2010) stands by itself',
    );
    expect(buildChainPicture(shown, findChain(shown, [0, 3]), 300).arcs).toHaveLength(3);
  });

  it('tells a long chain in figures', async () => {
    const shown = await showText(CASE);
    const chain = findChain(shown, [...shown.order]);
    expect(chain.rows.length).toBeGreaterThan(3);
    expect(describeChain(shown, chain)).toMatch(
      /^\d+ entries with lines from each to what it led to(, \d+ of them without a line)?$/,
    );
  });

  it('ends where entries follow each other in a circle', async () => {
    const shown = await showText(
      'ref,date,agency,title,follows\nA,2010,GP,x,B\nB,2011,GP,y,A\nC,2012,GP,z,C\n',
    );
    expect(findChain(shown, [0]).rows).toEqual([0, 1]);
    expect(findChain(shown, [2]).links).toEqual([]);
  });

  it('expects something to come of entries that call for it, only where links are recorded at all', async () => {
    const shown = await showText(CASE);
    expect([0, 1, 2, 5].map((row) => callsForMore(shown, row))).toEqual([true, true, true, false]);
    expect(listCalling(shown).map(({ kind, rows }) => `${kind} ${rows.length}`)).toEqual([
      'referral 1',
      'assessment 3',
      'meeting 1',
    ]);
    const plain = await showText('date,agency,title,kind\n2010,GP,x,referral\n');
    expect(callsForMore(plain, 0)).toBe(false);
  });
});
