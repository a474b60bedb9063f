/**
 * Holds the documented form: what is exported satisfies `docs/file-format.schema.json` and has no member
 * that it does not name, and the two documents name the same things as the program.
 */
import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FIELDS, type Field } from '../../../src/domain/fields.ts';
import { KINDS } from '../../../src/domain/kind.ts';
import { PROBLEM_CODES } from '../../../src/domain/problem.ts';
import { SECTORS } from '../../../src/domain/sector.ts';
import { HINDSIGHT, JSON_FORMAT } from '../../../src/exporting/chronologyJson.ts';
import { readChronology } from '../../../src/importing/readChronology.ts';
import { cutChronology } from '../../../src/viewing/foresight/cutChronology.ts';
import { makeWalk } from '../../../src/viewing/foresight/walk.ts';
import { dayFromCivil } from '../../../src/base/day.ts';
import { makeFile } from '../../import/chronologyFile.ts';
import { makeWorkbook } from '../../support/workbook.ts';
import { jsonOf } from './exportText.ts';
import { readTables, readTexts } from './readTables.ts';

const readDocument = (name: string) =>
  readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
const schema = JSON.parse(readDocument('file-format.schema.json')) as Record<string, unknown>;
const page = readDocument('file-format.md');

const validate = new Ajv({ allErrors: true }).compile(refuseUnnamed(schema) as object);

/** The same schema with every object closed that names its members: the document lets readers be lenient. */
function refuseUnnamed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(refuseUnnamed);
  if (typeof part !== 'object' || part === null) return part;
  const closed = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, refuseUnnamed(value)]));
  const namesMembers = closed['type'] === 'object' && 'properties' in closed;
  return namesMembers ? { ...closed, additionalProperties: false } : closed;
}

/** A chronology in which every member of the form is filled once and empty once. */
const full = await readTables(
  {
    headings: [...FIELDS, 'Ward', 'Ward', ''],
    rows: [
      FIELDS.map((field) => (/date|due/.test(field) ? '03/03/2012' : `a ${field}`)),
      fillRow({ date: '3 to 5 March 2012', time: '03:28', agency: 'GP', missed: 'yes' }),
      fillRow({ date: 'after 3 March 2012', agency: 'GP', good_practice: 'yes' }),
      fillRow({ kind: 'finding', agency: 'Police; GP', question: 'What now?' }),
      fillRow({ date: '31/02/2012', missed: 'yes', known_from: 'after the death' }),
      [...fillRow({}), '7', '8', '9', 'beyond the headings'],
    ],
  },
  { headings: ['x'], rows: [] },
);

function fillRow(cells: Partial<Record<Field, string>>): string[] {
  return FIELDS.map((field) => cells[field] ?? '');
}

describe('docs/file-format', () => {
  test('an export satisfies the schema', () => {
    validate(jsonOf(full));
    expect(validate.errors ?? []).toEqual([]);
  });

  test.each([
    ['nothing but headings', 'date,agency,title'],
    ['an empty file', ''],
    ['a table without headings', '2012-03-03,Police,A visit\n2012-03-04,GP,A call'],
  ])('an export of %s satisfies the schema', async (_, text) => {
    validate(jsonOf(await readTexts(text)));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('an export under foresight satisfies the schema and is without what was said afterwards', async () => {
    const day = dayFromCivil(2012, 3, 6);
    const rows = makeWalk(full).rows;
    const exported = jsonOf(cutChronology(full, rows, { day, hidden: null }));
    validate(exported);
    expect(validate.errors ?? []).toEqual([]);
    expect(exported).toMatchObject({ asKnownOn: '2012-03-06' });
    const members = [...exported.entries, ...exported.lanes].flatMap((part) => Object.keys(part));
    expect(rows.length).toBeGreaterThan(0);
    expect(members.filter((name) => HINDSIGHT.includes(name))).toEqual([]);
    for (const entry of jsonOf(full).entries) {
      expect(Object.keys(entry)).toEqual(expect.arrayContaining([...HINDSIGHT]));
    }
  });

  test('an export of a workbook satisfies the schema and names its sheet; of a CSV file it names none', async () => {
    const rows = [
      ['date', 'agency', 'title'],
      ['2012-03-03', 'Police', 'A visit'],
    ];
    const bytes = makeWorkbook({ sheets: [{ name: 'Chronology', rows }] });
    const exported = jsonOf(await readChronology([makeFile('case.xlsx', bytes)]));
    validate(exported);
    expect(validate.errors ?? []).toEqual([]);
    expect(exported.receipt).toMatchObject({
      ...{ encoding: null, delimiter: '', sheet: 'Chronology', sheets: ['Chronology'] },
      readings: [{ name: 'case.xlsx', sheet: 'Chronology' }],
    });
    expect(jsonOf(full).receipt).not.toHaveProperty('sheet');
  });

  test('the sample satisfies the schema and has every fact', async () => {
    const sample = jsonOf(
      await readTexts(readFileSync(new URL('../../../data/daniel-pelka.csv', import.meta.url), 'utf8')),
    );
    validate(sample);
    expect(validate.errors ?? []).toEqual([]);
    const refs = new Set(sample.entries.map(({ ref }) => ref));
    const facts = Array.from({ length: 130 }, (_, n) => `F${String(n + 1).padStart(3, '0')}`);
    expect(facts.filter((ref) => !refs.has(ref))).toEqual([]);
  });

  test('the schema refuses what is not in the form', () => {
    const exported = jsonOf(full);
    expect(validate({ ...exported, format: 'chronolane/2' })).toBe(false);
    expect(validate({ ...exported, surplus: 1 })).toBe(false);
    expect(validate({ ...exported, entries: [{}] })).toBe(false);
  });

  test('the schema knows the headings, kinds and sectors of the program', () => {
    expect(schema).toMatchObject({
      properties: { format: { const: JSON_FORMAT } },
      definitions: {
        field: { enum: FIELDS },
        entry: { properties: { kind: { enum: KINDS } } },
        lane: { properties: { sector: { enum: SECTORS } } },
      },
    });
  });

  test('the page names every heading, kind, sector, problem and member', () => {
    const definitions = schema['definitions'] as Record<string, { properties?: object }>;
    const members = Object.values(definitions).flatMap(({ properties = {} }) => Object.keys(properties));
    const named = [...FIELDS, ...KINDS, ...SECTORS, ...PROBLEM_CODES, ...members, JSON_FORMAT];
    expect(named.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});
