/** Generated case files for properties, and a plain one. */
import fc from 'fast-check';
import type { CaseFile } from '../../src/domain/caseFile.ts';
import { OWN_AGENCY, type ReadingChoices } from '../../src/domain/choices.ts';
import { FIELDS } from '../../src/domain/fields.ts';
import { AS_RECORDED, FAMILY_DETAILS, NAME_SETTINGS, type Naming } from '../../src/domain/naming.ts';
import { EMPTY_SCENE_ROW, SCENE_FIELDS, type SceneRow } from '../../src/domain/sceneRow.ts';
import { SECTORS } from '../../src/domain/sector.ts';
import { writeCaseFile } from '../../src/exporting/caseFile/writeCaseFile.ts';
import { readCaseFile, type CaseFileReading } from '../../src/importing/caseFile/readCaseFile.ts';

const encoder = new TextEncoder();
export const words = fc.string({ unit: 'binary' });
export const someBytes = fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.from(bytes));

/** The text of a case file. */
export const write = async (caseFile: CaseFile) => [...(await writeCaseFile(caseFile))].join('');
export const read = (text: string) => readCaseFile(encoder.encode(text));
/** Why a file was refused; else what it is. */
export const why = (reading: CaseFileReading | null) =>
  reading?.is === 'refused' ? reading.why : reading?.is;

/** An object of which some members may be left out. */
const partly = <Value>(model: { [Key in keyof Value]: fc.Arbitrary<Value[Key]> }) =>
  fc.record(model, { requiredKeys: [] }) as fc.Arbitrary<Partial<Value>>;

const choicesOf = (files: number): fc.Arbitrary<ReadingChoices> => {
  const file = fc.nat({ max: files - 1 });
  const column = fc.nat({ max: 40 });
  const fileChoices = partly({
    columns: fc.dictionary(
      column.map(String),
      fc.option(fc.constantFrom(...FIELDS, OWN_AGENCY), { nil: null }),
    ),
    headingRow: fc.nat({ max: 30 }),
    dateOrder: fc.constantFrom('day-month', 'month-day'),
    agency: words,
    declinedFlags: fc.array(column),
    confirmedDates: fc.array(fc.integer({ min: 1, max: 1_000_000 })),
    sheet: words,
  });
  const lane = fc.record(
    { lane: words, name: words, sector: fc.constantFrom(...SECTORS) },
    { requiredKeys: ['lane', 'name'] },
  );
  const correction = fc.record(
    {
      file,
      sheetRow: fc.integer({ min: 1, max: 1_000_000 }),
      field: fc.constantFrom(...FIELDS),
      words,
      agencyColumn: column,
    },
    { requiredKeys: ['file', 'sheetRow', 'field', 'words'] },
  );
  return fc.record(
    {
      files: fc.dictionary(file.map(String), fileChoices),
      lanes: fc.array(lane, { maxLength: 4 }),
      corrections: fc.array(correction, { maxLength: 6 }),
      apart: fc.array(fc.tuple(words, words), { maxLength: 3 }),
    },
    { requiredKeys: ['files', 'lanes', 'corrections'] },
  );
};

const naming: fc.Arbitrary<Naming> = fc.record(
  {
    setting: fc.constantFrom(...NAME_SETTINGS),
    list: fc.array(
      fc.record({
        is: fc.constantFrom('person', 'place'),
        written: fc.array(fc.record({ words, isExact: fc.boolean() }), { maxLength: 3 }),
        pseudonym: words,
        role: words,
      }),
      { maxLength: 4 },
    ),
    familyDetail: fc.constantFrom(...FAMILY_DETAILS),
    hidesBirthDates: fc.boolean(),
    hidesDates: fc.boolean(),
    leavesOutSensitive: fc.boolean(),
    notNames: fc.array(words, { maxLength: 3 }),
  },
  {
    requiredKeys: ['setting', 'list', 'familyDetail', 'hidesBirthDates', 'hidesDates', 'leavesOutSensitive'],
  },
);

const scene: fc.Arbitrary<SceneRow> = fc
  .dictionary(fc.constantFrom(...SCENE_FIELDS), words)
  .map((cells) => ({ ...EMPTY_SCENE_ROW, ...cells }));

export const caseFiles: fc.Arbitrary<CaseFile> = fc
  .array(fc.record({ name: words, bytes: someBytes }), { minLength: 1, maxLength: 3 })
  .chain((files) =>
    fc.record(
      {
        files: fc.constant(files),
        choices: choicesOf(files.length),
        naming,
        scenes: fc.array(scene, { maxLength: 3 }),
        view: scene,
        session: fc.option(fc.dictionary(words, fc.jsonValue()).map((value) => JSON.stringify(value))),
        briefing: fc.record({ what: words, questions: fc.array(words, { maxLength: 3 }) }),
        title: words,
        note: fc.array(words, { maxLength: 3 }),
      },
      { requiredKeys: ['files', 'choices', 'naming', 'scenes', 'view', 'session', 'briefing'] },
    ),
  );

export const PLAIN: CaseFile = {
  files: [{ name: 'case.csv', bytes: encoder.encode('date,agency,title\n2011-01-05,School,Bruise seen\n') }],
  choices: {
    files: {},
    lanes: [],
    corrections: [{ file: 0, sheetRow: 2, field: 'title', words: 'Bruise' }],
  },
  naming: AS_RECORDED,
  scenes: [{ ...EMPTY_SCENE_ROW, scene: '1', caption: 'Once' }],
  view: EMPTY_SCENE_ROW,
  session: null,
  briefing: { what: '', questions: ['', '', ''] },
};
