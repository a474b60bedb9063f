/** Columns that are an agency each: what is asked, what an answer does, and what is said of both. */
import { describe, expect, test } from 'vitest';
import { NO_CHOICES, OWN_AGENCY, type ReadingChoices } from '../../../src/domain/choices.ts';
import { entryAt } from '../../../src/domain/entry.ts';
import { findEntryRow, rowKeyOf } from '../../../src/domain/findRow.ts';
import { readChronology } from '../../../src/importing/readChronology.ts';
import {
  describeAgencies,
  putCorrections,
  putFileChoices,
  readColumnAs,
  settleAgencies,
} from '../../../src/viewing/changeChoices.ts';
import { correctToNote, takeForEntry } from '../../../src/viewing/changeNature.ts';
import { sampleColumns } from '../../../src/viewing/columnSamples.ts';
import { describeCorrections } from '../../../src/viewing/correctRow.ts';
import { describeCounts, describeEntries } from '../../../src/viewing/describeReceipt.ts';
import { describeColumnChoice, listOptions } from '../../../src/viewing/fieldOptions.ts';
import { listChanges } from '../../../src/viewing/listChanges.ts';
import { listQuestions } from '../../../src/viewing/questions.ts';
import { makeFile } from '../../import/chronologyFile.ts';

const UNKNOWN = `Date,Homestart,Victim Hub,Comments
2011-03-12,Visited at home,,First visit
2011-03-13,Mother was tired,Called at night,
2011-03-14,,Called once more,
`;

const read = (text: string, choices: ReadingChoices = NO_CHOICES) =>
  readChronology([makeFile('a.csv', text)], undefined, choices);

async function askedOf(text: string, choices?: ReadingChoices) {
  const { receipt } = await read(text, choices);
  const { columns = [], possibleAgencies = [] } = receipt.files[0] ?? {};
  const about = listQuestions(receipt).map((question) => question.about);
  return { about, columns: possibleAgencies.map((column) => columns[column]?.heading) };
}

async function entriesOf(text: string, choices: ReadingChoices) {
  const chronology = await read(text, choices);
  return Array.from({ length: chronology.rows.length }, (_, row) => {
    const { sheetRow, status, lanes, title, detail } = entryAt(chronology, row);
    return [sheetRow, status, lanes.join('+'), title, detail].join(' | ');
  });
}

/** The choices after an answer to what is asked of `UNKNOWN`. */
async function answer(text: string, ...headings: string[]): Promise<ReadingChoices> {
  const reading = (await read(text)).receipt.files[0]!;
  const agencies = reading.possibleAgencies.filter((at) =>
    headings.includes(reading.columns[at]?.heading ?? ''),
  );
  return settleAgencies(NO_CHOICES, 0, reading, agencies);
}

/** A table of so many columns that nobody knows. */
const hubs = (count: number) =>
  `Date,${Array.from({ length: count }, (_, i) => `Hub ${i + 1}`).join()}\n2011-03-12${',Called at night'.repeat(count)}\n`;

describe('what is asked', () => {
  test('of columns of free text under headings nobody knows, and nothing is put into a lane before', async () => {
    expect(await askedOf(UNKNOWN)).toEqual({
      about: ['agency-columns'],
      columns: ['Homestart', 'Victim Hub'],
    });
    expect((await read(UNKNOWN)).lanes).toEqual([]);
    expect((await askedOf(hubs(40))).columns).toHaveLength(40);
    // What is known is read; of the rest it is asked, and so is a single column.
    const some = 'Date,Police,Homestart\n2011-03-12,Called at night,\n2011-03-13,,Visited at home\n';
    expect(await askedOf(some)).toEqual({ about: ['agency-columns'], columns: ['Homestart'] });
    expect((await read(some)).lanes.map(({ name }) => name)).toEqual(['Police']);
  });

  test.each([
    ['who acted is known', 'Date,Agency,Homestart,Victim Hub\n2011-03-12,GP,Visited her,Called at night\n'],
    ['what happened is known', 'Date,Event,Homestart,Victim Hub\n2011-03-12,x,Visited her,Called at night\n'],
    ['there is one such column', 'Date,Homestart,Comments\n2011-03-12,Visited her,Called at night\n'],
    ['there is no date', 'Homestart,Victim Hub\nVisited her,Called at night\n'],
    ['there are more than anybody could be asked about', hubs(41)],
    ['they hold codes', 'Date,RAG,Ward\n2011-03-12,Red,7\n2011-03-13,Amber,7\n'],
    ['they hold the same few words', `Date,Stage,Ward\n${'2011-03-12,Early help,Willow ward\n'.repeat(6)}`],
    ['they hold dates', 'Date,Opened,Shut\n2011-03-12,12 March 2011,14 March 2011\n'],
    ['they may say what was missed', 'Date,Flag,Key\n2011-03-12,Not passed on,No call made\n'],
    [
      'the headings are about something',
      'Date,Visits made,Risk status\n2011-03-12,Two of them,High at night\n',
    ],
  ])('not where %s', async (_, text) => {
    expect((await askedOf(text)).columns).toEqual([]);
  });

  test('not once the file is said to be of one agency, and never again once it is answered', async () => {
    expect((await askedOf(UNKNOWN, putFileChoices(NO_CHOICES, 0, { agency: 'GP' }))).columns).toEqual([]);
    expect(await askedOf(UNKNOWN, await answer(UNKNOWN, 'Homestart'))).toEqual({ about: [], columns: [] });
    expect(await askedOf(UNKNOWN, await answer(UNKNOWN))).toEqual({ about: ['agency'], columns: [] });
  });
});

describe('an answer', () => {
  test('makes each filled cell an entry, of the columns that were ticked', async () => {
    expect(await entriesOf(UNKNOWN, await answer(UNKNOWN, 'Homestart', 'Victim Hub'))).toEqual([
      '2 | placed | Homestart | Visited at home | ',
      '3 | placed | Homestart | Mother was tired | ',
      '3 | placed | Victim Hub | Called at night | ',
      '4 | placed | Victim Hub | Called once more | ',
    ]);
    expect(await entriesOf(UNKNOWN, await answer(UNKNOWN, 'Homestart'))).toEqual([
      '2 | placed | Homestart | Visited at home | ',
      '3 | placed | Homestart | Mother was tired | ',
      '4 | parked |  |  | ',
    ]);
  });

  test('keeps what is read as an agency already, also after a no', async () => {
    const some = 'Date,Police,Homestart\n2011-03-12,Called at night,\n2011-03-13,,Visited at home\n';
    expect(await entriesOf(some, await answer(some))).toEqual([
      '2 | placed | Police | Called at night | ',
      '3 | parked |  |  | ',
    ]);
  });

  test('is said in words, and listed among the changes', async () => {
    const choices = await answer(UNKNOWN, 'Homestart');
    const changes = listChanges(await read(UNKNOWN), await read(UNKNOWN, choices), choices);
    expect(changes.map(({ column, was, now }) => [column, was, now])).toEqual([
      ['Homestart', 'kept as it is', 'read as an agency of its own'],
    ]);
    expect(describeAgencies(['Homestart'], 'a.csv')).toBe('Homestart: an agency with a column each in a.csv');
    expect(describeAgencies(['Homestart', 'GP'], 'a.csv')).toContain('Homestart and GP: agencies');
    expect(describeAgencies([], 'a.csv')).toBe('No more columns of a.csv are agencies');
    expect(describeColumnChoice('Homestart', OWN_AGENCY)).toBe(
      'Column “Homestart” read as an agency of its own',
    );
    expect(listOptions('Homestart')[1]).toEqual({
      value: OWN_AGENCY,
      words: 'Entries by Homestart',
    });
  });

  test('leaves what was corrected with the column it was corrected in', async () => {
    const some = 'Date,Homestart,Police,School\n2011-03-12,Visited at home,Called at night,Absent all day\n';
    const before = await read(some);
    expect([...before.rows.agencyColumn]).toEqual([2, 3]);
    const place = { file: 0, sheetRow: 2, agencyColumn: 3, field: 'title' } as const;
    const corrected = putCorrections(await answer(some, 'Homestart'), [{ ...place, words: 'Late' }]);
    expect(await entriesOf(some, corrected)).toEqual([
      '2 | placed | Homestart | Visited at home | ',
      '2 | placed | Police | Called at night | ',
      '2 | placed | School | Late | ',
    ]);
    const change = listChanges(before, await read(some, corrected), corrected).at(-1);
    expect(change).toMatchObject({ row: 2, column: 'title', now: 'Late' });
    // A row is known again by its column.
    const after = await read(some, corrected);
    expect(rowKeyOf(before.rows, 1)).toBe(rowKeyOf(after.rows, 2));
    expect(findEntryRow(after.rows, 0, 2, 3)).toBe(2);
    expect(findEntryRow(before.rows, 0, 2, 1)).toBe(0);
  });

  test('does not put one entry’s agency or words into the others of its row', async () => {
    const whole = { file: 0, sheetRow: 3 };
    const early = putCorrections(NO_CHOICES, [
      { ...whole, field: 'agency', words: 'GP' },
      { ...whole, field: 'title', words: 'Letter' },
      { ...whole, field: 'said_by', words: 'Panel' },
    ]);
    expect((await entriesOf(UNKNOWN, early))[1]).toBe('3 | placed | GP | Letter | ');
    const { files } = await answer(UNKNOWN, 'Homestart', 'Victim Hub');
    expect((await entriesOf(UNKNOWN, { ...early, files })).slice(1, 3)).toEqual([
      '3 | placed | Homestart | Mother was tired | ',
      '3 | placed | Victim Hub | Called at night | ',
    ]);
  });
});

test('who acted stands in one column or in several headings: one choice takes the place of the other', () => {
  expect(readColumnAs(['date', 'agency', null], 2, OWN_AGENCY)).toEqual({
    0: 'date',
    1: null,
    2: OWN_AGENCY,
  });
  expect(readColumnAs(['date', OWN_AGENCY, null], 2, OWN_AGENCY)[1]).toBe(OWN_AGENCY);
  expect(readColumnAs(['date', OWN_AGENCY, null], 2, 'agency')).toEqual({ 0: 'date', 1: null, 2: 'agency' });
});

test('words of an agency’s column are told as what the column holds', async () => {
  const samples = sampleColumns(await read(UNKNOWN, await answer(UNKNOWN, 'Homestart', 'Victim Hub')), 0);
  expect(samples[1]).toEqual(['Visited at home', 'Mother was tired']);
  expect(samples[2]).toEqual(['Called at night', 'Called once more']);
  const both = 'Date,Title,Detail,Homestart\n2011-03-12,Conference,At the school,Apologies sent\n';
  const chosen = putFileChoices(NO_CHOICES, 0, { columns: { 3: OWN_AGENCY } });
  expect(sampleColumns(await read(both, chosen), 0)[3]).toEqual(['Apologies sent']);
});

describe('the receipt counts rows, and entries apart', () => {
  test('where a row gives several', async () => {
    const choices = await answer(UNKNOWN, 'Homestart', 'Victim Hub');
    const chronology = await read(UNKNOWN, choices);
    expect(describeCounts(chronology.receipt)).toBe('3 rows read: 3 placed, 0 parked, 0 noted');
    expect(describeEntries(chronology)).toMatch(/^They gave 4 entries: 4 placed, 0 parked\./);
    expect(describeEntries(await read(UNKNOWN))).toBe('');
  });

  test('a row is parked while one of its entries is, and noted only if all are', async () => {
    const choices = await answer(UNKNOWN, 'Homestart', 'Victim Hub');
    const of = (agencyColumn: number, field: 'agency' | 'kind', words: string) =>
      ({ file: 0, sheetRow: 3, agencyColumn, field, words }) as const;
    const counts = async (...corrections: ReturnType<typeof of>[]) => {
      const { placed, parked, noted } = (await read(UNKNOWN, putCorrections(choices, corrections))).receipt;
      return [placed, parked, noted];
    };
    expect(await counts(of(1, 'agency', ''))).toEqual([2, 1, 0]);
    expect(await counts(of(1, 'kind', 'note'))).toEqual([3, 0, 0]);
    expect(await counts(of(1, 'kind', 'note'), of(2, 'kind', 'note'))).toEqual([2, 0, 1]);
    expect(await counts(of(1, 'kind', 'note'), of(2, 'agency', ''))).toEqual([2, 1, 0]);
  });
});

describe('a row that is no entry', () => {
  const text = 'date,agency,title,missed\n2011-03-12,GP,Letter,Yes\nTotal,,1,1\nNote: seen at home,,,\n';
  const statuses = async (choices: ReadingChoices) => {
    const chronology = await read(text, choices);
    return Array.from({ length: 3 }, (_, row) => {
      const { status, kind, missed } = entryAt(chronology, row);
      return `${status} ${kind}${missed ? ' missed' : ''}`;
    });
  };

  test('is made a note by its kind, loses its marks, and is the entry it was when that is taken back', async () => {
    const chronology = await read(text);
    const note = correctToNote(chronology, 0);
    expect(describeCorrections([note], 'all')).toBe('Row 2: not an entry, kept as a note');
    const choices = putCorrections(NO_CHOICES, [note]);
    expect((await statuses(choices))[0]).toBe('noted note');
    expect(takeForEntry(choices, await read(text, choices), 0)).toEqual(NO_CHOICES);
    expect(await statuses(NO_CHOICES)).toEqual(['placed contact missed', 'noted note', 'noted note']);
  });

  test('that was only taken for one becomes an entry, and is read so from a saved file', async () => {
    const chronology = await read(text);
    const choices = [1, 2].reduce((made, row) => takeForEntry(made, chronology, row), NO_CHOICES);
    expect(await statuses(choices)).toEqual([
      'placed contact missed',
      'parked contact missed',
      'parked contact',
    ]);
    const saved = 'date,agency,title,kind\nTotal,,1,contact\nTotal,,1,note\ndate,agency,title,kind\n';
    const { placed, parked, noted } = (await read(saved)).receipt;
    expect([placed, parked, noted]).toEqual([0, 1, 2]);
  });
});
