import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childSeenAt, findFacets, MOST_VALUES, NO_CHILD, valuesAt } from '../../../src/analysis/facets.ts';
import { foldText } from '../../../src/base/foldText.ts';
import { readCell, splitList } from '../../../src/domain/cells.ts';
import { CHILD_SEEN } from '../../../src/domain/childSeen.ts';
import { csvOf, readText } from '../../support/readText.ts';

const cellOf = fc
  .array(
    fc.constantFrom('Health', 'health', ' health ', 'Injury', 'School  meals', 'school meals', '', 'É', 'e'),
    {
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(';'));

async function facetsOf(headings: string[], rows: string[][]) {
  const chronology = await readText(
    csvOf(
      ['date', 'agency', 'title', ...headings],
      rows.map((row) => ['2012-01-01', 'GP', 'x', ...row]),
    ),
  );
  return { chronology, facets: findFacets(chronology) };
}

describe('facets', () => {
  it('hold the values of each row, those that differ only by case, spaces or accents as one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cellOf, { minLength: 1, maxLength: 30 }), async (cells) => {
        const { chronology, facets } = await facetsOf(
          ['themes'],
          cells.map((cell) => [cell]),
        );
        const { themes } = facets;
        expect(new Set(themes.values.map(foldText)).size).toBe(themes.values.length);
        for (let row = 0; row < chronology.rows.length; row++) {
          const held = Array.from(valuesAt(themes, row), (id) => foldText(themes.values[id]!));
          const written = splitList(readCell(chronology, row, 'themes')).map(foldText);
          expect(held).toEqual([...new Set(written)]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('show a value as it is first written', async () => {
    const { facets } = await facetsOf(['themes'], [['Child’s  voice'], ["CHILD'S VOICE; Delay"]]);
    expect(facets.themes.values).toEqual(['Child’s voice', 'Delay']);
  });

  it('say of whom it is said that a child was seen', async () => {
    const { facets } = await facetsOf(
      ['child_seen', 'person'],
      [
        ['Daniel and anna: not seen', 'Anna'],
        ['ANNA: spoken to; no interpreter', 'Daniel; Anna'],
        ['seen', ''],
        ['', ''],
      ],
    );
    const { childSeen } = facets;
    const said = [0, 1, 2, 3].map((row) =>
      childSeenAt(childSeen, row).map(
        ({ code, child }) => `${child === NO_CHILD ? '' : childSeen.names[child]!} ${CHILD_SEEN[code]!}`,
      ),
    );
    expect(said).toEqual([
      ['Daniel not seen', 'anna not seen'],
      ['anna spoken to', 'anna other words'],
      [' seen'],
      [],
    ]);
    expect(facets.persons.values).toEqual(['Anna', 'Daniel']);
  });

  it('cost no memory where no file has the columns', async () => {
    const { facets } = await facetsOf(
      [],
      Array.from({ length: 50 }, () => []),
    );
    const arrays = Object.values(facets).map((facet) => facet.cellOf.length);
    expect(arrays).toEqual([0, 0, 0]);
    expect(Array.from(valuesAt(facets.themes, 7))).toEqual([]);
    expect(childSeenAt(facets.childSeen, 7)).toEqual([]);
  });

  it('take the first of two columns of the same name', async () => {
    const { facets } = await facetsOf(
      ['themes', 'themes'],
      [
        ['Health', 'Other'],
        ['', 'Other'],
        ['Injury', ''],
      ],
    );
    expect([0, 1, 2].map((row) => Array.from(valuesAt(facets.themes, row)))).toEqual([[0], [], [1]]);
  });

  it('keep no values of a column of free text', async () => {
    const rows = Array.from({ length: MOST_VALUES + 1 }, (_, i) => [`theme ${i}`]);
    const full = (await facetsOf(['themes'], rows)).facets.themes;
    expect([full.isTooMany, full.values.length, full.cellOf.length]).toEqual([true, 0, 0]);
    const most = (await facetsOf(['themes'], rows.slice(1))).facets.themes;
    expect([most.isTooMany, most.values.length]).toEqual([false, MOST_VALUES]);
  });
});
