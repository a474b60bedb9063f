import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIGURES, type Figure } from '../../../src/analysis/entryFigures.ts';
import { indexChronology } from '../../../src/analysis/indexChronology.ts';
import { entryAt, type Entry } from '../../../src/domain/entry.ts';
import { dayFromCivil } from '../../../src/base/day.ts';
import { NO_FILTER } from '../../../src/domain/filter.ts';
import { describeLongest } from '../../../src/viewing/countAnswers.ts';
import { COUNT_BYS, type CountBy } from '../../../src/domain/view.ts';
import { describeCount } from '../../../src/viewing/countWords.ts';
import { countShown, figureOf, listOpened, type CountTable } from '../../../src/viewing/counts.ts';
import { showChronology } from '../../../src/viewing/showChronology.ts';
import { lasts, listSilences } from '../../../src/viewing/silences.ts';
import { csvOf, readText } from '../../support/readText.ts';

const HEADINGS = [
  'ref',
  'date',
  'end_date',
  'agency',
  'title',
  'kind',
  'person',
  'child_seen',
  'count',
  'shared_with',
  'missed',
];

async function count(text: string, by: CountBy) {
  const chronology = await readText(text);
  const index = indexChronology(chronology);
  const shown = showChronology(chronology, index);
  const table = countShown(shown, index, by);
  const refs = (rows: ArrayLike<number>) => Array.from(rows, (row) => entryAt(chronology, row).ref);
  return { chronology, shown, table, refs };
}

/** Row by row: "Daniel: contacts 2, seen 1". */
function describeTable(table: CountTable): string[] {
  return table.rows.map((row) => {
    const figures = FIGURES.filter((figure) => figureOf(row, figure) > 0);
    return `${row.name}: ${figures.map((figure) => `${figure} ${figureOf(row, figure)}`).join(', ')}`;
  });
}

const CHILDREN = `ref,date,agency,title,kind,person,child_seen,count
A,2011-01-03,GP,x,,Tom; Mother,seen,
B,2011-02-03,GP,x,,Tom; Ann,seen,26 or 27
C,2011-03-03,Police,x,,Tom; Ann,not seen,1
D,2011-04-03,Police,x,,Tom; Ann,Ann: seen alone; Tom: spoken to,
E,2011-05-03,Police,x,,Mother,not spoken to,
F,2011-06-03,Police,x,,Tom,,
G,2011-07-03,Police,x,finding,Tom,seen,
H,2011-08-03,Police,x,not-kept,Tom,not seen,2
`;

describe('counting entries', () => {
  it('counts for a child what is said of that child', async () => {
    const { table } = await count(CHILDREN, 'child');
    expect(describeTable(table)).toEqual([
      'Ann: contacts 3, seen 1, notSeen 1, seenAlone 1, notRecorded 1',
      'Tom: contacts 5, notKept 1, seen 1, notSeen 1, spokenTo 1, notRecorded 2',
      'Several children, not said which: contacts 1, seen 1',
      'No child named: contacts 1, otherWords 1',
    ]);
  });

  it('counts an entry once, whatever the occasions it stands for, and tells of these', async () => {
    const { table, refs } = await count(CHILDREN, 'year');
    expect(figureOf(table.total, 'contacts')).toBe(6);
    expect(refs(table.several)).toEqual(['B']);
  });

  it('takes nothing that is not said for a no', async () => {
    const { table, refs } = await count(CHILDREN, 'year');
    expect(refs(listOpened(table, table.total, 'notRecorded'))).toEqual(['F']);
    expect(figureOf(table.total, 'seenAlone')).toBe(1);
  });

  it('puts an entry in a year only if all of it surely lies there', async () => {
    const { table } = await count(
      'date,end_date,agency,title,kind\n2010-05-01,,GP,x,\nlate 2010,,GP,x,\n2010-12-01,2011-01-05,GP,x,\nbetween 2010 and 2012,,GP,x,\nafter 3 May 2010,,GP,x,\n2012,,GP,x,\n',
      'year',
    );
    expect(describeTable(table)).toEqual([
      '2010: contacts 2, notRecorded 2',
      '2011: ',
      '2012: contacts 1, notRecorded 1',
      'Not surely in one year: contacts 3, notRecorded 3',
    ]);
  });

  it('knows the first contact, and who else may have been it', async () => {
    const { table, refs } = await count(
      'ref,date,agency,title\nlate,2009,GP,x\nsure,March 2008,GP,x\nvague,2008,GP,x\nafter,April 2008,GP,x\n',
      'lane',
    );
    expect(refs(table.rows[0]!.firstContacts)).toEqual(['vague', 'sure']);
  });

  it('knows who first told a sector, but not what its own lanes told each other', async () => {
    const { table, refs } = await count(
      'ref,date,agency,title,shared_with\nA,2010-01-01,GP,x,Health visiting\nB,2011-01-01,School,x,GP; Police\nC,2011-02-01,Police,x,GP\n',
      'sector',
    );
    const told = Object.fromEntries(table.rows.map((row) => [row.name, refs(row.firstTold ?? [])]));
    expect(told).toMatchObject({ Health: ['B'], Police: ['B'], Education: [] });
  });

  it('measures a gap from the last possible day to the first, and claims none that an entry may break', async () => {
    const gapsOf = async (dates: readonly string[]) => {
      const text = csvOf(
        ['date', 'agency', 'title', 'child_seen'],
        dates.map((date) => [date, 'GP', 'x', 'seen']),
      );
      const longest = (await count(text, 'lane')).table.total.unseen;
      return longest === null ? null : longest.until - longest.after;
    };
    expect(await gapsOf(['January 2010', '2010-03-01'])).toBe(29);
    expect(await gapsOf(['2010-01-01', '2010-02-01', 'late 2010'])).toBe(242);
    expect(await gapsOf(['2010-01-01', 'after 3 January 2010', '2012-01-01'])).toBe(3);
    expect(await gapsOf(['2010-01-01', '2011-01-01', 'before 1 March 2011'])).toBeNull();
    expect(await gapsOf(['2010-01-01', '2010-01-02'])).toBeNull();
    expect(await gapsOf(['2010-01-01'])).toBeNull();
  });

  it('says of each lane what the silences of the picture say, whatever a filter hides', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.boolean(), async (text, isFiltered) => {
        const chronology = await readText(text);
        const index = indexChronology(chronology);
        const filter = { ...NO_FILTER, kinds: isFiltered ? ['referral' as const] : [] };
        const shown = showChronology(chronology, index, filter);
        const listed = listSilences(shown, 1);
        const { rows } = countShown(shown, index, 'lane');
        for (const { group, withoutContact } of rows) {
          const [longest] = listed.filter(({ lane }) => String(lane.id) === group.key);
          const isLong = withoutContact !== null && lasts(withoutContact, 1);
          expect(isLong ? describeLongest(shown, withoutContact) : undefined).toBe(
            longest && `At least ${longest.length}: ${longest.stretch}`,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('runs to the outcome, and opens the last contact and the outcome', async () => {
    const { shown, table, refs } = await count(
      'ref,date,agency,title,kind\nA,January 2011,Police,x,\nB,2011-06-01,School,x,\nC,2012-03-03,Ambulance,x,outcome\nD,2013-01-01,School,x,\n',
      'lane',
    );
    const police = table.rows.find(({ name }) => name === 'Police')!;
    expect(describeLongest(shown, police.withoutContact)).toBe(
      'At least 13 months: 31 January 2011 to the outcome, 3 March 2012',
    );
    expect(refs(listOpened(table, police, 'withoutContact'))).toEqual(['A', 'C']);
    expect(describeLongest(shown, table.total.withoutContact)).toBe(
      'At least 9 months: 1 June 2011 to the outcome, 3 March 2012',
    );
  });

  it('claims nothing of a child while it is not said which one was seen', async () => {
    const { table } = await count(
      'date,agency,title,person,child_seen\n2011-01-03,GP,x,Tom,Tom: seen; Ann: seen\n2011-06-03,GP,x,Tom; Ann,seen\n2011-09-03,GP,x,Tom,seen\n',
      'child',
    );
    const daysOf = (name: string) => {
      const unseen = table.rows.find((row) => row.name === name)?.unseen;
      return unseen && unseen.until - unseen.after;
    };
    expect([daysOf('Tom'), daysOf('Ann')]).toEqual([151, 151]);
  });

  it('tells no time without a contact of a sector outside the records of any of its lanes', async () => {
    const { table } = await count(
      'date,end_date,agency,title,kind\n2010-01-01,,GP,x,\n2010-01-01,,Health visiting,x,\n2009-01-01,2010-06-30,Health visiting,Records held,scope\n2012-01-01,,GP,x,\n',
      'sector',
    );
    const { withoutContact } = table.rows.find(({ name }) => name === 'Health')!;
    expect(withoutContact).toMatchObject({
      after: dayFromCivil(2010, 1, 1),
      until: dayFromCivil(2010, 7, 1),
      next: -1,
    });
  });

  it('opens exactly the entries it counts, and by year they add up', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const chronology = await readText(text);
        const index = indexChronology(chronology);
        const shown = showChronology(chronology, index);
        for (const by of COUNT_BYS) {
          const table = countShown(shown, index, by);
          for (const row of [...table.rows, table.total]) {
            for (const figure of FIGURES) {
              expect(listOpened(table, row, figure).length).toBe(figureOf(row, figure));
            }
          }
          const isMore = (figure: Figure) =>
            table.rows.reduce((all, row) => all + figureOf(row, figure), 0) > figureOf(table.total, figure);
          expect(table.shared.missed > 0).toBe(isMore('missed'));
          expect(table.shared.entries > 0).toBe(FIGURES.some(isMore));
          expect(/add up to more/.test(describeCount(shown, index, table))).toBe(FIGURES.some(isMore));
          for (const figure of FIGURES) {
            const expected = Array.from(shown.order).filter((row) =>
              counts(entryAt(chronology, row), figure),
            );
            expect(Array.from(listOpened(table, table.total, figure))).toEqual(expected);
            const sum = table.rows.reduce((all, row) => all + figureOf(row, figure), 0);
            if (by === 'year') expect(sum).toBe(expected.length);
            // What a child is said to have been is all counted in some row, if in several.
            else
              expect(sum).toBeGreaterThanOrEqual(
                figure === 'notRecorded' && by === 'child' ? 0 : expected.length,
              );
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

const SAID: Readonly<Partial<Record<string, readonly Figure[]>>> = {
  seen: ['seen'],
  'not seen': ['notSeen'],
  'seen alone': ['seen', 'seenAlone'],
  'Ann: spoken to': ['spokenTo'],
  'Tom: not seen; Ann: seen alone': ['notSeen', 'seen', 'seenAlone'],
  'with interpreter': ['interpreter'],
  'asleep upstairs': ['otherWords'],
  '': ['notRecorded'],
  'not recorded': ['notRecorded'],
};

/** Written apart from the code it checks: from the entry's words alone. */
function counts(entry: Entry, figure: Figure): boolean {
  if (figure === 'missed') return entry.missed !== null;
  if (figure === 'notKept') return entry.kind === 'not-kept';
  if (!['contact', 'referral', 'assessment', 'meeting', 'decision'].includes(entry.kind)) return false;
  return figure === 'contacts' || (SAID[entry.childSeen]?.includes(figure) ?? false);
}

const texts = fc
  .array(
    fc.record({
      date: fc.constantFrom(
        '2010-03-01',
        'late 2010',
        '2011',
        'between 2010 and 2012',
        'after 3 May 2011',
        '',
      ),
      agency: fc.constantFrom('Police', 'School', 'GP; School', 'GP; Health visiting', 'Family'),
      kind: fc.constantFrom('', 'referral', 'decision', 'not-kept', 'context', 'finding', 'outcome', 'birth'),
      person: fc.constantFrom('', 'Tom', 'Ann; Tom', 'Mother', 'Mother; Ann'),
      seen: fc.constantFrom(...Object.keys(SAID)),
      missed: fc.constantFrom('', '', 'yes'),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((rows) =>
    csvOf(
      HEADINGS,
      rows.map((r, i) => [`R${i}`, r.date, '', r.agency, 'x', r.kind, r.person, r.seen, '', '', r.missed]),
    ),
  );
