/** What a file says of its own reading: orders of dates row by row, and sectors of lanes. */
import { describe, expect, test } from 'vitest';
import { readFlagReading, writeFlagReading } from '../../../src/domain/flagReading.ts';
import { listAsWritten } from '../../../src/domain/asWritten.ts';
import { readCell } from '../../../src/domain/cells.ts';
import { FLAG_GOOD_PRACTICE, FLAG_MISSED, type Chronology } from '../../../src/domain/chronology.ts';
import { contextOf, describeTyped } from '../../../src/state/readTyped.ts';
import { readDateReading, writeDateReading } from '../../../src/domain/dateReading.ts';
import { NO_CHOICES } from '../../../src/domain/choices.ts';
import { entryAt } from '../../../src/domain/entry.ts';
import { readChronology } from '../../../src/importing/readChronology.ts';
import { matchColumns } from '../../../src/importing/columns/matchColumns.ts';
import { makeFile } from '../../import/chronologyFile.ts';
import { csvTextOf } from '../exporting/exportText.ts';
import { describeBounds } from '../../import/describeChronology.ts';
import { csvOf, readText } from '../../support/readText.ts';

describe('flag_reading', () => {
  test.each([
    ['', []],
    ['X is a no under missed', ['missed']],
    ['x is a no under missed; x is a no under good_practice', ['missed', 'good_practice']],
    ['as the school says', []],
  ])('%j', (cell, columns) => {
    expect(readFlagReading(cell)).toEqual(columns);
  });

  test('says again what it said', () => {
    expect(writeFlagReading('as told', ['missed'])).toBe('as told; x is a no under missed');
    expect(writeFlagReading('x is a no under missed', ['missed'])).toBe('x is a no under missed');
  });

  const ticks = 'Date,Agency,Event,Missed?,Good practice\n13/09/2019,GP,a,✓,x\n14/09/2019,GP,b,x,\n';
  const marksOf = ({ rows }: Chronology) =>
    [...rows.flags].map((flags) => flags & (FLAG_MISSED | FLAG_GOOD_PRACTICE));

  test('keeps an x as it was written, in CSV and JSON, and the marks when it is opened again', async () => {
    const chronology = await readText(ticks + '15/09/2019,GP,c,X,');
    expect(marksOf(chronology)).toEqual([FLAG_MISSED | FLAG_GOOD_PRACTICE, 0, 0]);
    expect(readCell(chronology, 2, 'missed')).toBe('X');
    const saved = csvTextOf(chronology);
    expect(saved).toContain('14/09/2019,GP,b,x,,x is a no under missed');
    const again = await readText(saved);
    expect(marksOf(again)).toEqual(marksOf(chronology));
    expect(readCell(again, 2, 'missed')).toBe('X');
    expect(again.receipt.problems.map(({ code }) => code)).not.toContain('crosses-read');
    expect(listAsWritten(again, entryAt(again, 1))).toContainEqual(['missed', 'x']);
    expect(describeTyped('missed', 'x', contextOf(again, 1))).toBe('Read as no: not marked');
    expect(describeTyped('missed', 'x', contextOf(chronology, 1))).toBe('Read as no: not marked');
    expect(describeTyped('missed', 'x', contextOf(again, 0))).toBe('Read as a missed opportunity');
  });

  test('beside a file in which an x is a yes', async () => {
    const files = [ticks, 'Date,Agency,Event,Missed?\n16/09/2019,School,d,x\n17/09/2019,School,e,\n'];
    const chronology = await readChronology(files.map((text, at) => makeFile(`${at}.csv`, text)));
    expect(marksOf(chronology)).toEqual([FLAG_MISSED | FLAG_GOOD_PRACTICE, 0, FLAG_MISSED, 0]);
    expect(marksOf(await readText(csvTextOf(chronology)))).toEqual(marksOf(chronology));
  });

  test('in a column that marks the entries of one agency', async () => {
    const text = 'Date,Police,School,Police missed?\n13/09/2019,Called,Seen,✓\n14/09/2019,Called,Seen,x\n';
    const chronology = await readText(text);
    expect(marksOf(chronology)).toEqual([FLAG_MISSED, 0, 0, 0]);
    expect(marksOf(await readText(csvTextOf(chronology)))).toEqual(marksOf(chronology));
  });
});

describe('date_reading', () => {
  test.each([
    ['', null, false],
    ['day first', 'day-month', false],
    [' Month  First ; confirmed', 'month-day', true],
    ['Confirmed', null, true],
    ['day first; month first', null, false],
    ['as the school says', null, false],
  ])('%j', (cell, order, isConfirmed) => {
    expect(readDateReading(cell)).toEqual({ order, isConfirmed });
  });

  test.each([
    ['', null, false, ''],
    ['', 'month-day', true, 'month first; confirmed'],
    ['Day first', 'day-month', false, 'Day first'],
    ['day first; by the file; confirmed', 'month-day', true, 'by the file; confirmed; month first'],
    ['confirmed', null, false, 'confirmed'],
  ] as const)('%j with %s, %s is written %j', (cell, order, isConfirmed, words) => {
    expect(writeDateReading(cell, order, isConfirmed)).toBe(words);
  });

  test('holds for its row: date, end, known from, and a day whose year is lent', async () => {
    const chronology = await readText(
      csvOf(
        ['date', 'end_date', 'known_from', 'date_reading', 'agency'],
        [
          ['03/04/2011', '05/06/2011', '07/08/2011', 'month first', 'GP'],
          ['03/04/2011', '05/06/2011', '07/08/2011', '', 'GP'],
          ['13/04/2011', '', '', '', 'GP'],
          ['6/5', '', '', 'month first', 'GP'],
          ['2011-12-01', '', '', '', 'GP'],
        ],
      ),
    );
    const bounds = [0, 1, 3].map((row) => {
      const { date, end } = entryAt(chronology, row);
      return [date, end].map((when) => (when === null ? '' : describeBounds(when)));
    });
    expect(bounds).toEqual([
      ['2011-03-04', '2011-05-06'],
      ['2011-04-03', '2011-06-05'],
      ['2011-06-05', ''],
    ]);
    const day = (text: string) => Date.parse(text) / 86_400_000;
    expect([...chronology.rows.knownFrom.slice(0, 2)]).toEqual([day('2011-07-08'), day('2011-08-07')]);
    expect(chronology.receipt.files[0]?.dateOrder).toBe('mixed');
    expect(chronology.receipt.problems.map(({ code }) => code)).toEqual([
      'no-title-column',
      'year-from-neighbours',
    ]);
  });
});

test('dates that wait for the whole file are read whichever order was chosen', async () => {
  const text = 'date,agency\n03/04/2011,GP\n6/5,GP\n07/08/2011,GP\n';
  for (const [dateOrder, day] of [
    ['month-day', '2011-06-05'],
    ['day-month', '2011-05-06'],
  ] as const) {
    const choices = { ...NO_CHOICES, files: { 0: { dateOrder } } };
    const chronology = await readChronology([makeFile('a.csv', text)], undefined, choices);
    expect(describeBounds(entryAt(chronology, 1).date!)).toBe(day);
  }
});

describe('sector', () => {
  const lanesOf = async (rows: string[][]) =>
    (await readText(csvOf(['date', 'agency', 'sector'], rows))).lanes.map(({ sector }) => sector);

  test('is what the file first says of a lane, in the order of the agencies', async () => {
    expect(
      await lanesOf([
        ['2011', 'School', ''],
        ['2011', 'GP; School', 'Public; multi agency'],
        ['2011', 'GP', 'police'],
      ]),
    ).toEqual(['multi-agency', 'public']);
  });

  test('is guessed where the words are no sector, or not as many as agencies', async () => {
    expect(
      await lanesOf([
        ['2011', 'School', 'Acute trust'],
        ['2011', 'GP; Police', 'housing'],
      ]),
    ).toEqual([...['education', 'health', 'police']]);
  });

  test('as a heading is the agency where there is no other', () => {
    expect(matchColumns(['Date', 'Sector', 'Event'])).toEqual(['date', 'agency', 'title']);
    expect(matchColumns(['date', 'sector', 'title'])).toEqual(['date', 'agency', 'title']);
    expect(matchColumns(['Date', 'Agency', 'Sector', 'Event'])).toEqual([
      'date',
      'agency',
      'sector',
      'title',
    ]);
  });
});
