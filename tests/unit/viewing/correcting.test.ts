/** What is behind correcting: forms, columns, lanes, and the list of changes. */
import { describe, expect, it, test } from 'vitest';
import { indexChronology } from '../../../src/analysis/indexChronology.ts';
import { NO_CHOICES, type FileChoices, type ReadingChoices } from '../../../src/domain/choices.ts';
import { findRow } from '../../../src/domain/findRow.ts';
import { writeChangesCsv } from '../../../src/exporting/changesCsv.ts';
import { writeChronologyCsv } from '../../../src/exporting/chronologyCsv.ts';
import { readChronology } from '../../../src/importing/readChronology.ts';
import {
  columnsNow,
  putCorrections,
  putFileChoices,
  readColumnAs,
} from '../../../src/viewing/changeChoices.ts';
import {
  keepApart,
  listLanes,
  listRenamed,
  nameLanes,
  putIntoSector,
  separateLane,
  suggestName,
} from '../../../src/viewing/changeLanes.ts';
import { sampleColumns } from '../../../src/viewing/columnSamples.ts';
import { describeCorrections, listCorrections, wordsOfRow } from '../../../src/viewing/correctRow.ts';
import { hasChanges, listChanges } from '../../../src/viewing/listChanges.ts';
import { makeFile } from '../../import/chronologyFile.ts';
import { readText } from '../../support/readText.ts';
import { makeWorkbook } from '../../support/workbook.ts';

const POLICE = `When,Agency,Event,Ward
03/04/2011,Police,Called,7
31/02/2012,School,Bruise,7
05/06/2011,Primary school,Absent,
`;
const GP = 'date,agency,title\n2011-01-01,GP,Letter\n2011-01-02,gp,"Second, letter"\n';

function read(choices: ReadingChoices) {
  const files = [
    { name: 'police.csv', text: POLICE },
    { name: 'gp.csv', text: GP },
  ].map(({ name, text }) => ({
    name,
    size: text.length,
    async *open() {
      yield await Promise.resolve(new TextEncoder().encode(text));
    },
  }));
  return readChronology(files, undefined, choices);
}

async function lanesWith(choices: ReadingChoices) {
  const chronology = await read(choices);
  return listLanes(chronology, indexChronology(chronology), choices);
}

describe('rows', () => {
  it('are found by file and spreadsheet row', async () => {
    const { rows } = await read(NO_CHOICES);
    expect([findRow(rows, 0, 2), findRow(rows, 0, 4), findRow(rows, 1, 2), findRow(rows, 1, 9)]).toEqual([
      0,
      2,
      3,
      null,
    ]);
  });

  it('become forms, and forms corrections of what is other than before', async () => {
    const chronology = await read(NO_CHOICES);
    const before = wordsOfRow(chronology, 1);
    expect(before).toMatchObject({ date: '31/02/2012', agency: 'School', title: 'Bruise', missed: '' });
    const typed = { ...before, date: ' 28/02/2012 ', time: '09:30' };
    const corrections = listCorrections(chronology, 1, 'all', before, typed);
    expect(corrections).toEqual([
      { file: 0, sheetRow: 3, field: 'date', words: '28/02/2012' },
      { file: 0, sheetRow: 3, field: 'time', words: '09:30' },
    ]);
    expect(describeCorrections(corrections, 'all')).toBe('Row 3: date and time corrected');
    expect(listCorrections(chronology, 1, 'missed', before, { ...before, said_by: 'Panel' })).toEqual([
      { file: 0, sheetRow: 3, field: 'missed', words: 'Yes' },
      { file: 0, sheetRow: 3, field: 'said_by', words: 'Panel' },
    ]);
  });
});

test('a spreadsheet row that gives several entries has the one corrected that is meant', async () => {
  const split = 'Date,Police,School\n12/10/2011,Called,Absent\n13/10/2011,,Seen\n';
  const chronology = await readText(split);
  const correct = (row: number) => {
    const before = wordsOfRow(chronology, row);
    const typed = { ...before, agency: 'Academy', title: 'Late' };
    return listCorrections(chronology, row, 'all', before, typed);
  };
  const place = { file: 0, sheetRow: 2, agencyColumn: 2 };
  expect(correct(1)).toEqual([
    { ...place, field: 'agency', words: 'Academy' },
    { ...place, field: 'title', words: 'Late' },
  ]);
  expect(correct(2).map(({ agencyColumn }) => agencyColumn)).toEqual([2, 2]);
});

describe('choices', () => {
  it('hold one correction for a cell, the last', () => {
    const of = (words: string) => ({ file: 0, sheetRow: 3, field: 'date', words }) as const;
    const other = { ...of('x'), field: 'time' } as const;
    const choices = putCorrections(putCorrections(NO_CHOICES, [of('a'), other]), [of('b')]);
    expect(choices.corrections).toEqual([other, of('b')]);
  });

  it('give a field to one column, and leave all others as they are', async () => {
    expect(readColumnAs(['date', 'agency', null], 2, 'date')).toEqual({ 0: null, 1: 'agency', 2: 'date' });
    expect(readColumnAs(['date', 'agency', null], 1, null)).toEqual({ 0: 'date', 1: null, 2: null });
    const { receipt } = await read(NO_CHOICES);
    const chosen = { columns: { 3: 'themes', 1: null } } as const;
    expect(columnsNow(receipt.files[0]!, chosen)).toEqual(['date', null, 'title', 'themes']);
  });

  it('are told with a few different values of each column', async () => {
    expect(sampleColumns(await read(NO_CHOICES), 0)).toEqual([
      ['03/04/2011', '31/02/2012', '05/06/2011'],
      ['Police', 'School', 'Primary school'],
      ['Called', 'Bruise', 'Absent'],
      ['7'],
    ]);
    expect(sampleColumns(await read(NO_CHOICES), 1)[1]).toEqual(['GP', 'gp']);
  });
});

describe('lanes', () => {
  it('are joined, renamed together, and taken apart', async () => {
    const lanes = await lanesWith(NO_CHOICES);
    expect(lanes.map(({ name, entries }) => [name, entries])).toEqual([
      ['Police', 1],
      ['School', 0],
      ['Primary school', 1],
      ['GP', 2],
    ]);
    expect(suggestName(lanes, [1, 2])).toBe('Primary school');
    const joined = nameLanes(NO_CHOICES, lanes, [1, 2], 'Schools');
    const after = await lanesWith(joined);
    expect(after.map(({ name, from }) => [name, from.join('+')])).toEqual([
      ['Police', 'Police'],
      ['Schools', 'School+Primary school'],
      ['GP', 'GP'],
    ]);
    expect(after[1]?.sector).toBe('education');
    const renamed = nameLanes(joined, after, [1], 'Education');
    const last = await lanesWith(renamed);
    expect(last[1]).toMatchObject({ name: 'Education', from: ['School', 'Primary school'] });
    expect((await lanesWith(separateLane(renamed, last[1]!))).map(({ name }) => name)).toEqual([
      'Police',
      'School',
      'Primary school',
      'GP',
    ]);
  });

  it('are joined by giving one the name of another, however it is written', async () => {
    const lanes = await lanesWith(NO_CHOICES);
    const joined = nameLanes(NO_CHOICES, lanes, [2], 'school ');
    expect((await lanesWith(joined)).map(({ name }) => name)).toEqual(['Police', 'School', 'GP']);
    expect([...listRenamed(joined)]).toEqual(['School']);
  });

  it('are put into a sector', async () => {
    const lanes = await lanesWith(NO_CHOICES);
    const choices = putIntoSector(NO_CHOICES, lanes[0]!, 'justice');
    expect((await lanesWith(choices))[0]?.sector).toBe('justice');
  });
});

describe('the list of changes', () => {
  it('says what stood where and what stands there now', async () => {
    const lanes = await lanesWith(NO_CHOICES);
    let choices = putCorrections(nameLanes(NO_CHOICES, lanes, [2], 'School'), [
      { file: 1, sheetRow: 3, field: 'title', words: 'Letter, again' },
      { file: 0, sheetRow: 3, field: 'date', words: '28/02/2012' },
      { file: 0, sheetRow: 3, field: 'missed', words: 'Yes' },
      { file: 0, sheetRow: 2, field: 'title', words: 'Called' },
    ]);
    const columns = { 0: 'date', 1: 'agency', 2: 'title', 3: 'themes' } as const;
    choices = putFileChoices(choices, 0, { dateOrder: 'month-day', columns });
    expect([hasChanges(NO_CHOICES), hasChanges(choices)]).toEqual([false, true]);
    const text = [...writeChangesCsv(listChanges(await read(NO_CHOICES), await read(choices), choices))].join(
      '',
    );
    expect(text.split('\r\n')).toEqual([
      '\ufefffile,row,column,was,now',
      'police.csv,1,Ward,kept as it is,read as themes',
      'police.csv,,order of dates,"day first, assumed",month first',
      'police.csv,3,When,31/02/2012,28/02/2012',
      'police.csv,3,missed,,Yes',
      'gp.csv,3,title,"Second, letter","Letter, again"',
      ',,agency,Primary school,School',
      '',
    ]);
  });

  describe('tells every kind of choice', () => {
    const rows = [
      ['Chronology of contacts'],
      ['Date', 'Agency', 'Event', ''],
      ...Array.from({ length: 12 }, (_, n) => [`0${(n % 9) + 1}/04/2011`, 'GP', 'Visit', 'x']),
      ['01/04/1911', 'GP', 'Founded', 'x'],
    ];
    const sheets = [
      { name: 'Chronology', rows },
      { name: 'Notes', rows: [['Date', 'Agency', 'Event'], ...rows.slice(2)] },
    ];
    const file = makeFile('case.xlsx', makeWorkbook({ sheets }));
    const EVERY = {
      sheet: [{ sheet: 'Notes' }, ['case.xlsx,,sheet,Chronology,Notes']],
      headingRow: [{ headingRow: 1 }, ['case.xlsx,,row of headings,2,1']],
      columns: [{ columns: { 3: 'themes' } }, ['case.xlsx,2,column 4,kept as it is,read as themes']],
      dateOrder: [{ dateOrder: 'month-day' }, ['case.xlsx,,order of dates,"day first, assumed",month first']],
      agency: [{ agency: 'School' }, ['case.xlsx,,agency of every row,,School']],
      declinedFlags: [
        { declinedFlags: [3] },
        ['case.xlsx,2,column 4,offered for missed opportunities,kept as it is'],
      ],
      // Told with the columns.
      answered: [{ answered: [3] }, []],
      confirmedDates: [
        { confirmedDates: [15] },
        ['case.xlsx,15,Date,01/04/1911: not confirmed,01/04/1911: confirmed'],
      ],
    } as const satisfies { [Kind in keyof FileChoices]-?: readonly [FileChoices, readonly string[]] };

    const list = async (choices: ReadingChoices) => {
      const [found, after] = [await readChronology([file]), await readChronology([file], undefined, choices)];
      const { sheet, headingRow } = choices.files[0] ?? {};
      const table = { ...(sheet ? { sheet } : {}), ...(headingRow === undefined ? {} : { headingRow }) };
      const before = await readChronology([file], undefined, { ...NO_CHOICES, files: { 0: table } });
      const text = [...writeChangesCsv(listChanges(before, after, choices, found.receipt))].join('');
      return text.split('\r\n').slice(1, -1);
    };

    test.each(Object.entries(EVERY))('about a file: %s', async (_, [chosen, lines]) => {
      expect(await list({ ...NO_CHOICES, files: { 0: chosen } })).toEqual(lines);
    });

    test('about a lane: its name and its sector', async () => {
      const lanes = [{ lane: 'GP', name: 'Surgery', sector: 'public' }] as const;
      expect(await list({ ...NO_CHOICES, lanes })).toEqual([
        ',,agency,GP,Surgery',
        ',,sector of Surgery,health,public',
      ]);
    });

    test('a lane that takes the sector of the one it is joined with changes none', async () => {
      const text = 'date,agency,title\n2011-01-01,The practice,a\n2011-01-02,GP,b\n2011-01-03,Acme,c\n';
      const before = await readText(text);
      const lanes = listLanes(before, indexChronology(before), NO_CHOICES);
      const joined = nameLanes(NO_CHOICES, lanes, [1, 2], 'GP');
      expect(before.lanes.map(({ sector }) => sector)).toEqual(['health', 'health', 'other']);
      const linesOf = (choices: ReadingChoices) =>
        listChanges(before, before, choices).map(({ column, was, now }) => [column, was, now]);
      expect(linesOf(joined)).toEqual([['agency', 'Acme', 'GP']]);
      const put = { ...joined, lanes: joined.lanes.map((lane) => ({ ...lane, sector: 'public' as const })) };
      expect(linesOf(put)).toEqual([
        ['agency', 'Acme', 'GP'],
        ['sector of GP', 'health', 'public'],
      ]);
    });

    test('lanes that were offered as one and are kept apart', async () => {
      const choices = keepApart(NO_CHOICES, 'CSC', 'Social care');
      expect([choices.apart, hasChanges(choices)]).toEqual([[['CSC', 'Social care']], true]);
      expect(await list(choices)).toEqual([',,agency,CSC and Social care: offered as one,kept apart']);
    });

    test('an assumed order of dates that was confirmed', async () => {
      const text = 'date,agency,title\n03/04/2011,GP,a\n';
      const before = await readText(text);
      const choices = putFileChoices(NO_CHOICES, 0, { dateOrder: 'day-month' });
      const after = await readChronology([makeFile('gp.csv', text)], undefined, choices);
      expect(listChanges(before, after, choices)).toEqual([
        { file: 'gp.csv', row: null, column: 'order of dates', was: 'day first, assumed', now: 'day first' },
      ]);
    });

    test('no column that a file does not have', async () => {
      const text = 'date,title,Flag\n2011-04-03,Seen,Y\n';
      const given = putFileChoices(NO_CHOICES, 0, { agency: 'GP' });
      const before = await readChronology([makeFile('gp.csv', text)], undefined, given);
      const reading = before.receipt.files[0]!;
      expect(reading.columns.map(({ heading, origin }) => [heading, origin ?? 'own'])).toEqual([
        ['date', 'own'],
        ['title', 'own'],
        ['Flag', 'own'],
        ['agency', 'added'],
      ]);
      const columns = readColumnAs(columnsNow(reading, given.files[0]), 2, 'missed');
      expect(columns).toEqual({ 0: 'date', 1: 'title', 2: 'missed' });
      const choices = putFileChoices(given, 0, { columns });
      const after = await readChronology([makeFile('gp.csv', text)], undefined, choices);
      expect(listChanges(before, after, choices).map(({ column, now }) => [column, now])).toEqual([
        ['Flag', 'read as missed'],
        ['agency of every row', 'GP'],
      ]);
      expect(after.rows.flags[0]! & 1).toBe(1);
    });

    test('about a row of headings in a sheet that was chosen too', async () => {
      expect(await list({ ...NO_CHOICES, files: { 0: { sheet: 'Notes', headingRow: 0 } } })).toEqual([
        'case.xlsx,,sheet,Chronology,Notes',
        'case.xlsx,,row of headings,,none',
      ]);
    });
  });

  it('has its counterpart in the table that is saved', async () => {
    const lanes = await lanesWith(NO_CHOICES);
    const choices = nameLanes(NO_CHOICES, lanes, [1, 2], 'Schools');
    const text = [...writeChronologyCsv(await read(choices), choices)].join('');
    expect(text).toContain('05/06/2011,Schools,Absent');
    expect(text).toContain('2011-01-02,gp,');
  });
});
