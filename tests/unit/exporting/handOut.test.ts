/**
 * A hand-out: what its page holds is what was chosen, whatever stands in a cell; what is left out moves nothing that
 * stays; and under names none of the list is anywhere in it.
 */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../../../src/base/day.ts';
import { readRowCells } from '../../../src/domain/cells.ts';
import { NO_CHOICES } from '../../../src/domain/choices.ts';
import { NOTED, PLACED, type Chronology } from '../../../src/domain/chronology.ts';
import { HAND_OUT_ID, type HandOut } from '../../../src/domain/handOut.ts';
import { AS_RECORDED } from '../../../src/domain/naming.ts';
import { writeChronologyCsv } from '../../../src/exporting/chronologyCsv.ts';
import { writeHandOut } from '../../../src/exporting/handOut.ts';
import { listMisread, writeSureCells } from '../../../src/exporting/sureCells.ts';
import { applyNames } from '../../../src/viewing/names/applyNames.ts';
import { nameChoices } from '../../../src/viewing/names/nameChoices.ts';
import { csvOf, readText } from '../../support/readText.ts';

const PAGE = ['<!doctype html><body>', '</body>'] as const;

const sampleText = readFileSync(new URL('../../../data/daniel-pelka.csv', import.meta.url), 'utf8');

/** The file, and the data that a browser finds in it. */
function make(chronology: Iterable<string>, title = 'A case'): { text: string; data: HandOut } {
  const rest = {
    version: 1,
    title,
    madeOn: 20_000,
    note: ['</script>'],
    scenes: null,
    keptBack: null,
  } as const;
  const text = [...writeHandOut({ ...rest, chronology }, PAGE)].join('');
  const start = `<script type="application/json" id="${HAND_OUT_ID}">`;
  // A browser ends the element at the first of these.
  const block = text.slice(text.indexOf(start) + start.length).split('</script>')[0]!;
  return { text, data: JSON.parse(block) as HandOut };
}

const rowsOf = ({ rows }: Chronology) => Array.from({ length: rows.length }, (_, row) => row);

/** Written without what `has` leaves out, read again, and put right once where a row was read otherwise. */
async function writeSure(chronology: Chronology, has: (row: number) => boolean) {
  const rows = rowsOf(chronology).filter(has);
  const write = async (instead: ReadonlyMap<number, object>) => {
    const text = [
      ...writeChronologyCsv(chronology, NO_CHOICES, undefined, { has, without: [], instead }),
    ].join('');
    const again = await readText(text);
    expect(again.rows.length).toBe(rows.length);
    return { text, again, misread: listMisread(chronology, rows, again) };
  };
  const first = await write(new Map());
  const second = await write(
    new Map(first.misread.map((misread) => [misread.row, writeSureCells(chronology, misread)])),
  );
  return { first, second };
}

describe('the page of a hand-out', () => {
  it('holds any cell as it was written, and none can end the data or begin a comment', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.constantFrom(
              '</script>',
              '<!--',
              '<script>',
              ']]>',
              '\u2028',
              '\\u003c',
              '"',
              '\ud83d',
              '\udc4d',
            ),
          ),
        ),
        (pieces) => {
          const { text, data } = make(pieces);
          expect(data.chronology).toBe(pieces.join(''));
          expect(data.note).toEqual(['</script>']);
          const inner = text.slice(PAGE[0].length, -PAGE[1].length);
          expect(inner.match(/</g)).toHaveLength(2);
          expect(text.startsWith(PAGE[0]) && text.endsWith(`</script>${PAGE[1]}`)).toBe(true);
        },
      ),
    );
  });
});

describe('what is left out', () => {
  it('moves nothing that leant on it', async () => {
    const chronology = await readText(
      csvOf(
        ['date', 'agency', 'title', 'missed'],
        [
          ['12/25/2010', 'G.P.', 'Tells the order of day and month', '✓'],
          ['03/04/2011', 'GP', 'Could be March or April', 'x'],
          ['5 May 2011', 'Police', 'Told', ''],
          ['same day', 'Police', 'Counted from above', ''],
          ['12 June', 'Police', 'Its year is that of its neighbours', ''],
          ['1 July 2011', 'Police', 'Told', ''],
        ],
      ),
    );
    const stays = [1, 3, 4];
    const { first, second } = await writeSure(chronology, (row) => stays.includes(row));
    expect(first.misread.map(({ row }) => row)).toEqual(stays);
    expect(second.misread).toEqual([]);
    expect(second.again.lanes.map(({ name }) => name)).toEqual(['G.P.', 'Police']);
    const words = rowsOf(second.again).map((row) => readRowCells(second.again.text, row)[0]);
    expect(words).toEqual(['2011-03-04 (03/04/2011)', '2011-05-05 (same day)', '2011-06-12 (12 June)']);
  });

  it('leaves the sample as it is, lane by lane', async () => {
    const sample = await readText(sampleText);
    for (let lane = 0; lane < sample.lanes.length; lane++) {
      const { laneStart, laneIds, status } = sample.rows;
      const has = (row: number) =>
        status[row] === PLACED && laneIds.subarray(laneStart[row], laneStart[row + 1]).includes(lane);
      const { second } = await writeSure(sample, has);
      expect(second.misread, sample.lanes[lane]?.name).toEqual([]);
    }
  });

  it('is not there: no row, and no cell of a column, that was not chosen', async () => {
    const chronology = await readText(
      csvOf(
        ['ref', 'date', 'agency', 'title', 'question', 'trainer_note'],
        [
          ['A1', '2011-01-02', 'Police', 'Visit', 'What now, room?', 'Wait for the answer'],
          ['A2', '2011-01-03', 'School', 'Secret', '', ''],
        ],
      ),
    );
    const part = { has: (row: number) => row === 0, without: ['question', 'trainer_note'] } as const;
    const { text } = make(writeChronologyCsv(chronology, NO_CHOICES, undefined, part));
    expect(text).toContain('A1');
    for (const words of ['Secret', 'School', 'A2', 'What now', 'Wait for']) expect(text).not.toContain(words);
  });
});

const NAMES = ['Zora Quill', 'Krezó', 'Oakmoor', 'Łukasz'];
const cell = fc
  .tuple(
    fc.constantFrom('', 'Seen by ', 'the '),
    fc.constantFrom('', ...NAMES),
    fc.constantFrom('', "'s", ', who', '; GP'),
  )
  .map((parts) => parts.join(''));

describe('under names', () => {
  it('holds no listed name, and opens as the same lanes and entries', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            day: fc.integer({ min: 1, max: 28 }),
            agency: fc.constantFrom('Police', 'Oakmoor School', 'Krezó Surgery', 'Oakmoor Surgery', 'GP'),
            sensitive: fc.constantFrom('', '', 'yes'),
            cells: fc.tuple(cell, cell, cell, cell),
          }),
          { minLength: 1, maxLength: 6 },
        ),
        fc.constantFrom('pseudonyms', 'roles'),
        fc.boolean(),
        async (entries, setting, leavesOutSensitive) => {
          const recorded = await readText(
            csvOf(
              ['date', 'agency', 'title', 'detail', 'person', 'shared_with', 'Ward of Oakmoor', 'sensitive'],
              entries.map(({ day, agency, sensitive, cells: [title, detail, person, ward] }, at) => [
                `2011-01-${String(day).padStart(2, '0')}`,
                agency,
                title || 'Visit',
                detail,
                person,
                entries[at - 1]?.agency ?? '',
                ward,
                sensitive,
              ]),
            ),
            'Zora Quill.csv',
          );
          const list = NAMES.map((words) => ({
            is: words === 'Oakmoor' ? ('place' as const) : ('person' as const),
            written: [{ words, isExact: false }],
            // Two have one, and one of the lanes has its name already.
            pseudonym: words === 'Oakmoor' || words === 'Krezó' ? 'Elm' : 'Child A',
            role: '',
          }));
          const named = applyNames(recorded, { ...AS_RECORDED, setting, list, leavesOutSensitive });
          const choices = nameChoices(NO_CHOICES, recorded, named);
          const csv = [...writeChronologyCsv(named, choices)].join('');
          const { text, data } = make([csv], named.files[0]!.name);
          for (const name of ['zora', 'quill', 'krez', 'oakmoor', 'ukasz'])
            expect(text.toLowerCase()).not.toContain(name);
          const again = await readText(data.chronology);
          const placed = (of: Chronology) => rowsOf(of).filter((row) => of.rows.status[row] === PLACED);
          const lanesOf = (of: Chronology) =>
            placed(of).map((row) =>
              [...of.rows.laneIds.subarray(of.rows.laneStart[row], of.rows.laneStart[row + 1])].map(
                (lane) => of.lanes[lane],
              ),
            );
          expect(lanesOf(again)).toEqual(lanesOf(named));
          const noted = (of: Chronology) => rowsOf(of).filter((row) => of.rows.status[row] === NOTED);
          expect(noted(again)).toEqual(noted(named));
          expect(again.receipt.problems).toEqual([]);
          expect(listMisread(named, rowsOf(named), again)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('joined lanes, sectors and the order of dates stand in what is written', async () => {
    const recorded = await readText(
      csvOf(
        ['date', 'agency', 'title', 'shared_with'],
        [
          ['03/04/2011', 'Oakmoor School', 'Visit', 'Police'],
          ['05/06/2011', 'Police', 'Visit', 'Oakmoor School'],
        ],
      ),
    );
    const choices = { files: { 0: { dateOrder: 'month-day' } }, lanes: [], corrections: [] } as const;
    const list = [
      { is: 'place', written: [{ words: 'Oakmoor School', isExact: false }], pseudonym: 'Place A', role: '' },
    ] as const;
    const named = applyNames(recorded, { ...AS_RECORDED, setting: 'pseudonyms', list });
    const again = await readText(
      [...writeChronologyCsv(named, nameChoices(choices, recorded, named))].join(''),
    );
    expect(again.lanes).toEqual([
      { name: 'Place A', sector: 'education' },
      { name: 'Police', sector: 'police' },
    ]);
    expect(again.receipt.files[0]?.dateOrder).not.toBe('none');
    expect(again.rows.dateEarliest[0]).toBe(dayFromCivil(2011, 3, 4));
    expect(again.laneOfName.get('placea')).toBe(0);
  });
});
