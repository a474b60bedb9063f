/** What holds for every file: nothing is thrown, the receipt adds up, cells stay as written. */
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { unguardCell } from '../../src/base/formulaCell.ts';
import { asDay, civilFromDay, formatDay, formatIsoDay } from '../../src/base/day.ts';
import { readRowCells } from '../../src/domain/cells.ts';
import { NO_COLUMN, NOTED, PARKED, PLACED, type Chronology } from '../../src/domain/chronology.ts';
import { OWN_AGENCY } from '../../src/domain/choices.ts';
import { FIELDS } from '../../src/domain/fields.ts';
import { entryAt } from '../../src/domain/entry.ts';
import { readChronology } from '../../src/importing/readChronology.ts';
import { readWhen } from '../../src/importing/dates/readWhen.ts';
import { makeFile } from './chronologyFile.ts';

// On a busy machine these take longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

/** Text made of what tables are made of, so that quotes, line ends and headings meet in every way. */
const tableText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ',',
        ';',
        '\t',
        '|',
        '"',
        '""',
        '\n',
        '\r\n',
        '\r',
        'date,agency,title\n',
        'sep=;\n',
        ' ',
      ),
      fc.constantFrom(
        '2011-10-12',
        '03/04/2011',
        '13/04/2011',
        '04/13/2011',
        'late 2008',
        '31/02/2012',
        'School',
      ),
      fc.constantFrom(
        'GP; Police',
        'note',
        'finding',
        '€’é',
        '\u0000',
        '\ufeff',
        '__proto__',
        '12-14 Oct 2011',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const headedText = tableText.map((text) => `date,end_date,agency,title,kind,missed\n${text}`);
/** One column an agency, known and unknown. */
const splitText = tableText.map(
  (text) => `date,Police,Homestart,School,kind\n2011-10-12,Called,Seen,,\n${text}`,
);
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.oneof(tableText, headedText, splitText).map((text) => new TextEncoder().encode(text)),
);

function expectToAddUp({ receipt, rows, text, lanes, files }: Chronology): void {
  // Rows are counted, and not their entries: parked if one of them is, noted if all are.
  const found = new Map<string, number[]>();
  for (let row = 0; row < rows.length; row++) {
    const key = `${rows.file[row]}:${rows.sheetRow[row]}`;
    found.set(key, [...(found.get(key) ?? []), rows.status[row] ?? NOTED]);
    if (found.get(key)?.length !== 1) expect(rows.agencyColumn[row]).not.toBe(NO_COLUMN);
  }
  const became = [...found.values()].map((all) =>
    all.includes(PARKED) ? PARKED : all.includes(PLACED) ? PLACED : NOTED,
  );
  expect([receipt.placed, receipt.parked, receipt.noted]).toEqual(
    [PLACED, PARKED, NOTED].map((status) => became.filter((other) => other === status).length),
  );
  expect(receipt.placed + receipt.parked + receipt.noted).toBe(receipt.rowsRead);
  expect(receipt.rowsRead).toBe(found.size);
  expect(rows.laneStart).toHaveLength(rows.length + 1);
  expect(text.offset).toHaveLength(rows.length);
  for (const id of rows.laneIds) expect(id).toBeLessThan(lanes.length);
  for (const { headings, readAs } of files) {
    expect(readAs).toHaveLength(headings.length);
    const fields = readAs.filter((field) => field !== null);
    expect(new Set(fields).size).toBe(fields.length);
  }
}

describe('any file', () => {
  test('never throws, and the receipt adds up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyBytes, { maxLength: 3 }), async (contents) => {
        const chronology = await readChronology(contents.map((bytes, i) => makeFile(`${i}.csv`, bytes)));
        expectToAddUp(chronology);
        for (let i = 0; i < chronology.rows.length; i++) entryAt(chronology, i);
      }),
      { numRuns: 400 },
    );
  });

  test('never throws whatever was chosen, and the receipt adds up', async () => {
    const field = fc.constantFrom(...FIELDS);
    const words = fc.constantFrom('', 'School', 'GP; Police', '2011-10-12', '31/02/2012', 'Yes', 'note');
    const choices = fc.record({
      files: fc.dictionary(
        fc.constantFrom('0', '1', '7'),
        fc.record(
          {
            columns: fc.dictionary(
              fc.constantFrom('0', '1', '2', '99'),
              fc.option(fc.oneof(field, fc.constant(OWN_AGENCY))),
            ),
            headingRow: fc.integer({ min: -1, max: 5 }),
            dateOrder: fc.constantFrom('day-month' as const, 'month-day' as const),
            agency: words,
          },
          { requiredKeys: [] },
        ),
      ),
      lanes: fc.array(fc.record({ lane: words, name: words }), { maxLength: 2 }),
      corrections: fc.array(
        fc.record(
          { file: fc.nat(1), sheetRow: fc.nat(5), field, words, agencyColumn: fc.nat(3) },
          { requiredKeys: ['file', 'sheetRow', 'field', 'words'] },
        ),
        { maxLength: 4 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyBytes, { maxLength: 2 }), choices, async (contents, chosen) => {
        const files = contents.map((bytes, i) => makeFile(`${i}.csv`, bytes));
        const chronology = await readChronology(files, undefined, chosen);
        expectToAddUp(chronology);
        for (let i = 0; i < chronology.rows.length; i++) entryAt(chronology, i);
      }),
      { numRuns: 300 },
    );
  });

  test('comes out the same in whatever pieces it arrives', async () => {
    const pieces = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(anyBytes, pieces, async (bytes, lengths) => {
        const whole = await readChronology([makeFile('a.csv', bytes)]);
        const inPieces = await readChronology([makeFile('a.csv', bytes, lengths)]);
        expect(inPieces).toEqual(whole);
      }),
      { numRuns: 400 },
    );
  });

  test('longer than any buffer comes out the same in pieces, quotes left open included', async () => {
    const line = (i: number) =>
      i % 997 === 5
        ? `2011-10-${10 + (i % 20)},"School ${i % 7},Quote left open\n`
        : `2011-10-${10 + (i % 20)},School ${i % 7},"Seen, ""well""\r\n${'and so on '.repeat(i % 9)}"\r\n`;
    const text = `date,agency,title\n${Array.from({ length: 6000 }, (_, i) => line(i)).join('')}`;
    const whole = await readChronology([makeFile('a.csv', text, [1 << 24])]);
    expect(whole.receipt).toMatchObject({ rowsRead: 6000, placed: 6000, problemCount: 7 });
    for (const lengths of [[1000], [65_536], [70_000, 1, 3, 100_000]]) {
      const inPieces = await readChronology([makeFile('a.csv', text, lengths)]);
      // Vitest compares byte by byte and takes seconds over it.
      expect(isDeepStrictEqual(inPieces, whole)).toBe(true);
    }
  });
});

describe('cells', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 50 });

  test('come back as written', async () => {
    const rows = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        async (table, delimiter, end) => {
          const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
          // None of these is ever filled down.
          const heading = ['title', 'detail', 'source', 'Ward'].join(delimiter);
          const text = [heading, ...table.map((cells) => cells.map(quote).join(delimiter))].join(end);
          const chronology = await readChronology([makeFile('a.csv', text)]);
          const filled = table.filter((cells) => cells.some((c) => c.trim() !== ''));
          expect(chronology.receipt.rowsRead).toBe(filled.length);
          // An apostrophe that only keeps a spreadsheet from taking the cell for a formula is no part of it.
          const written = filled.map((cells) => cells.map(unguardCell));
          expect(filled.map((_, i) => readRowCells(chronology.text, i))).toEqual(written);
        },
      ),
      // What chance hardly ever finds.
      {
        examples: [
          [[["'=1+1", "'-:", "'+", "''@"]], ',', '\n'],
          [[['', "'=", '', "'x"]], ';', '\r\n'],
        ],
      },
    );
  });

  test('of ten megabytes come back as written', async () => {
    const long = 'long “account” '.repeat(700_000);
    const text = `date,agency,title\n2011-10-12,School,Before\n2011-10-12,School,"${long}"\n2011-10-13,GP,After\n`;
    const chronology = await readChronology([makeFile('a.csv', text)]);
    expect(chronology.receipt).toMatchObject({ placed: 3, problemCount: 0 });
    expect(readRowCells(chronology.text, 1)[2]).toBe(long);
    expect(readRowCells(chronology.text, 2)).toEqual(['2011-10-13', 'GP', 'After']);
  });
});

describe('dates', () => {
  const day = fc.integer({ min: -719_162, max: 2_932_896 }).map(asDay);
  const two = (n: number) => String(n).padStart(2, '0');

  test('ISO and UK forms of every day are read as that day', () => {
    fc.assert(
      fc.property(day, (at) => {
        const { year, month, day: dayOfMonth } = civilFromDay(at);
        const padded = String(year).padStart(4, '0');
        const forms = [
          formatIsoDay(at),
          `${two(dayOfMonth)}/${two(month)}/${padded}`,
          `${dayOfMonth}.${month}.${padded}`,
        ];
        const named = formatDay(at).replace(/\d+$/, padded);
        // "12 October 1430": the figures of a clock, and no year that a chronology has.
        const isClock = year % 100 < 60 && (year < 1860 || (year >= 2100 && year < 2360));
        if (isClock) expect(readWhen(named, 'day-month').isRead).toBe(false);
        else forms.push(named);
        for (const form of forms) {
          expect(readWhen(form, 'day-month')).toMatchObject({
            isRead: true,
            start: { earliest: at, latest: at },
            end: null,
          });
        }
        expect(readWhen(`${month}/${dayOfMonth}/${padded}`, 'month-day')).toMatchObject({
          start: { earliest: at, latest: at },
        });
      }),
    );
  });

  test('whatever a cell holds, bounds are in order and on the calendar', () => {
    const words = fc.array(
      fc.constantFrom(
        'early',
        'mid-',
        'late ',
        'between ',
        ' and ',
        ' to ',
        '-',
        '/',
        '..',
        '[',
        ']',
        ' or ',
        'c. ',
        'before ',
      ),
      { maxLength: 3 },
    );
    const dates = fc.constantFrom(
      '2011',
      'May',
      'May 2011',
      '3',
      '3 May',
      '2011-05-03',
      '03/05/11',
      'summer',
      '0001',
      '9999',
      'Q3',
      '~',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(words, dates), { maxLength: 3 }), (parts) => {
        const cell = parts.map(([before, date]) => before.join('') + date).join('');
        const when = readWhen(cell, 'day-month');
        if (!when.isRead) return;
        for (const span of [when.start, when.end]) {
          if (span === null) continue;
          const { earliest, latest } = span;
          expect(earliest !== null || latest !== null).toBe(true);
          if (earliest !== null && latest !== null) expect(earliest).toBeLessThanOrEqual(latest);
          for (const bound of [earliest, latest]) {
            if (bound === null) continue;
            expect(bound).toBeGreaterThanOrEqual(-719_162);
            expect(bound).toBeLessThanOrEqual(2_932_896);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });
});
