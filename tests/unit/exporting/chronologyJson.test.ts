import { describe, expect, test } from 'vitest';
import { FIELDS } from '../../../src/domain/fields.ts';
import { jsonOf, jsonPiecesOf } from './exportText.ts';
import { readTables, type TableOfStrings } from './readTables.ts';

const exportTables = async (...tables: TableOfStrings[]) => jsonOf(await readTables(...tables));

/** The one entry of a row with these cells. */
async function exportRow(cells: Record<string, string>) {
  const { entries } = await exportTables({ headings: Object.keys(cells), rows: [Object.values(cells)] });
  return entries[0];
}

describe('Chronology as JSON', () => {
  test('a full row has every member of the form', async () => {
    const row = await exportRow({
      ref: 'F001',
      date: 'March 2012',
      time: '03:28',
      end_date: '2012-04-02',
      agency: 'Police; GP',
      title: 'A visit',
      detail: 'Two officers called.',
      kind: 'meeting',
      count: '26 or 27',
      person: 'Anna; Daniel',
      child_seen: 'seen alone',
      voice: 'Said nothing',
      follows: 'F000',
      due: 'by April',
      shared_with: 'GP',
      asked_of: 'School',
      not_shared_with: 'Housing',
      not_recorded_by: 'Midwifery',
      known_from: 'after the death',
      missed: 'Not followed up',
      expected: 'A second visit',
      said_by: 'The review',
      good_practice: 'yes',
      good_practice_by: 'The board',
      differs: 'GP: a call',
      themes: 'voice; records',
      question: 'What now?',
      options: 'Wait; Act',
      trainer_note: 'Give it time',
      path: 'ten minutes',
      source: 'Review, 2013',
      comment: 'See F003',
      read_from: 'gp.csv, row 9',
      Ward: ' 7 ',
    });
    expect(row).toEqual({
      file: 0,
      row: 2,
      ref: 'F001',
      status: 'placed',
      date: {
        shape: 'uncertain',
        earliest: '2012-03-01',
        latest: '2012-03-31',
        words: 'March 2012',
        time: '03:28',
      },
      end: { shape: 'day', earliest: '2012-04-02', latest: '2012-04-02', words: '2012-04-02', time: null },
      lanes: ['Police', 'GP'],
      title: 'A visit',
      detail: 'Two officers called.',
      kind: 'meeting',
      count: '26 or 27',
      persons: ['Anna', 'Daniel'],
      childSeen: 'seen alone',
      voice: 'Said nothing',
      follows: ['F000'],
      due: 'by April',
      sharedWith: ['GP'],
      askedOf: ['School'],
      notSharedWith: ['Housing'],
      notRecordedBy: ['Midwifery'],
      knownFrom: 'after the death',
      missed: { number: 1, why: 'Not followed up', expected: 'A second visit', saidBy: 'The review' },
      goodPractice: { what: '', saidBy: 'The board' },
      differs: 'GP: a call',
      themes: ['voice', 'records'],
      question: {
        text: 'What now?',
        options: ['Wait', 'Act'],
        trainerNote: 'Give it time',
        path: ['ten minutes'],
      },
      source: 'Review, 2013',
      comment: 'See F003',
      readFrom: 'gp.csv, row 9',
      other: { Ward: ' 7 ' },
      asWritten: { good_practice: 'yes' },
    });
  });

  test('a bare row has null and empty where nothing is said', async () => {
    expect(await exportRow({ date: '1970-01-01', agency: 'Police', title: 'A visit' })).toMatchObject({
      ref: '2',
      date: { shape: 'day', earliest: '1970-01-01', latest: '1970-01-01', time: null },
      end: null,
      count: null,
      due: null,
      knownFrom: null,
      missed: null,
      goodPractice: null,
      question: null,
      differs: '',
      follows: [],
      other: {},
      asWritten: {},
    });
  });

  test('an open date has one bound', async () => {
    expect((await exportRow({ date: 'on or after 3 March 2012', agency: 'Police' }))?.date).toEqual({
      shape: 'open',
      earliest: '2012-03-03',
      latest: null,
      words: 'on or after 3 March 2012',
      time: null,
    });
  });

  test('a date that could not be read keeps its words; an empty cell is null', async () => {
    expect(await exportRow({ date: ' 31/02/2012', agency: 'Police' })).toMatchObject({
      status: 'parked',
      date: { shape: null, earliest: null, latest: null, words: '31/02/2012', time: null },
      asWritten: {},
    });
    expect(await exportRow({ date: '', agency: 'Police' })).toMatchObject({ status: 'parked', date: null });
  });

  test('words that the reading does not repeat stand in asWritten', async () => {
    const row = await exportRow({
      date: '',
      end_date: 'for ever',
      time: 'as usual',
      agency: 'Police',
      kind: 'unheard of',
      missed: 'No',
      expected: 'A visit',
      said_by: 'The board',
    });
    expect(row).toMatchObject({
      missed: null,
      asWritten: {
        end_date: 'for ever',
        time: 'as usual',
        kind: 'unheard of',
        missed: 'No',
        expected: 'A visit',
        said_by: 'The board',
      },
    });
  });

  test('no words of any recognised column are lost', async () => {
    for (const field of FIELDS) {
      const row = await exportRow({ [field]: `word-${field}`, Ward: 'x' });
      expect(JSON.stringify(row)).toContain(`word-${field}`);
    }
  });

  test('unrecognised columns are told apart, and so are cells beyond the headings', async () => {
    const { entries } = await exportTables({
      headings: ['date', 'Ward', 'Ward', 'Ward (2)', '', '__proto__', 'title', 'title'],
      rows: [['2012', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
    });
    expect(Object.entries(entries[0]?.other ?? {})).toEqual([
      ['Ward', 'a'],
      ['Ward (3)', 'b'],
      ['Ward (2)', 'c'],
      ['column 5', 'd'],
      ['__proto__', 'e'],
      ['title', 'g'],
      ['column 9', 'h'],
    ]);
  });

  test('numbers and counts add up', async () => {
    const exported = await exportTables({
      headings: ['date', 'agency', 'missed', 'kind'],
      rows: [
        ['2012-03-03', 'Police; GP', 'Not told', ''],
        ['2011-01-01', 'GP', 'yes', ''],
        ['', 'GP', 'yes', 'finding'],
        ['', 'GP', 'yes', ''],
        ['', '', '', 'note'],
      ],
    });
    expect(exported.receipt).toMatchObject({ rowsRead: 5, placed: 3, parked: 1, noted: 1 });
    expect(exported.entries.map((entry) => entry.missed?.number)).toEqual([2, 1, 3, null, undefined]);
    expect(exported.lanes).toEqual([
      { name: 'Police', sector: 'police', entries: 1, missed: 1 },
      { name: 'GP', sector: 'health', entries: 3, missed: 3 },
    ]);
  });

  test('of several files, the receipt says how each was read, the first at its top', async () => {
    const exported = await exportTables(
      { headings: ['date'], rows: [['13/10/2012']] },
      { headings: ['Ward'], rows: [['7']] },
    );
    const first = {
      encoding: 'utf-8',
      delimiter: ',',
      headingRow: 1,
      dateOrder: 'day-month',
      columns: [{ heading: 'date', readAs: 'date' }],
    };
    const second = { ...first, dateOrder: 'none', columns: [{ heading: 'Ward', readAs: null }] };
    expect(exported.files).toEqual(['a.csv', 'b.csv']);
    expect(exported.receipt).toMatchObject({
      ...first,
      readings: [
        { name: 'a.csv', ...first },
        { name: 'b.csv', ...second },
      ],
    });
    expect(exported.entries.map(({ file, row }) => [file, row])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  test('a long chronology is written in parts', async () => {
    const rows = Array.from({ length: 2_000 }, (_, n) => ['2012-03-03', 'Police', `Visit ${n}`]);
    const pieces = jsonPiecesOf(await readTables({ headings: ['date', 'agency', 'title'], rows }));
    expect(pieces.length).toBeGreaterThan(5);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(100_000);
    expect(JSON.parse(pieces.join(''))).toHaveProperty('entries.length', rows.length);
  });
});
