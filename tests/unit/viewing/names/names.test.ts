/**
 * Names as a property of the data: of generated cases with names in every kind of cell, none that is listed can be
 * found in anything that is made of the case while names are on, under foresight as well.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../../src/analysis/indexChronology.ts';
import { asDay, formatIsoDay } from '../../../../src/base/day.ts';
import { FIELDS, type Field } from '../../../../src/domain/fields.ts';
import { EVERYONE } from '../../../../src/domain/foresight.ts';
import type { ListedName, Naming } from '../../../../src/domain/naming.ts';
import { foresee } from '../../../../src/viewing/foresight/foresee.ts';
import { makeWalk } from '../../../../src/viewing/foresight/walk.ts';
import { applyNames, replaceTyped } from '../../../../src/viewing/names/applyNames.ts';
import { addToldNames } from '../../../../src/viewing/names/changeNaming.ts';
import { isLikely, listDoubts } from '../../../../src/viewing/names/listDoubts.ts';
import { proposeNames } from '../../../../src/viewing/names/proposeNames.ts';
import { csvOf, readText } from '../../../support/readText.ts';
import { writeEverything } from '../../../support/writeEverything.ts';
import { AS_RECORDED } from '../../../../src/domain/naming.ts';

/** Words no output has of itself. */
const LETTERS = [
  'Zora',
  'Łukasz',
  'Quénn',
  'Xiòlla',
  "O'Brazt",
  'Wüxen',
  'Dan',
  'Vy',
  'Zeb-Quill',
  'Krezó',
  'Ünal',
];
const wordArb = fc.constantFrom(...LETTERS);
const writtenArb = fc.oneof(
  wordArb,
  fc.tuple(wordArb, wordArb).map((words) => words.join(' ')),
  fc.constantFrom('Z.Q.', 'XQ', 'QX9 4ZZ', '07999 123456', '陈伟'),
);
const listed: fc.Arbitrary<ListedName> = fc.record({
  is: fc.constantFrom('person', 'place'),
  written: fc
    .uniqueArray(writtenArb, { minLength: 1, maxLength: 3 })
    .map((all) => all.map((words) => ({ words, isExact: false }))),
  // Sometimes one that names another, which must not be taken.
  pseudonym: fc.oneof(fc.constantFrom('Child A', 'Adult B', 'Town', ''), writtenArb),
  role: fc.constantFrom('the child', 'his mother', ''),
});

/** A name as somebody may type it. */
const typed = (words: string) =>
  fc.constantFrom(
    words,
    words.toUpperCase(),
    words.normalize('NFD'),
    words.replaceAll(' ', '  '),
    words.replaceAll(' ', '\n'),
    words.replaceAll(' ', '\u00a0'),
    `${words.slice(0, 1)}\u200b${words.slice(1)}`,
    `${words}'s`,
    `${words}’s`,
    `Mr ${words}`,
    `${words}-Smith`,
    `x.${words.replaceAll(' ', '.')}@school.uk`,
    `${words.replaceAll(' ', '_')}_2011.docx`,
  );

const HOLDS_NAMES: readonly Field[] = FIELDS.filter(
  (field) =>
    !['date', 'end_date', 'time', 'end_time', 'date_reading', 'sector', 'kind', 'sensitive'].includes(field),
);
const OTHERS = ['Ward', 'Notes of ZQNAME'] as const;

const cell = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom('', 'Seen with ', 'Danish visitor and ', 'the ', '“'),
        writtenArb.chain(typed),
        fc.constantFrom('', ', who left.', '; Police', ' (aged 4)', '”'),
      )
      .map((parts) => parts.join('')),
  },
);

const row = fc.record({
  day: fc.integer({ min: 13_000, max: 15_500 }),
  kind: fc.constantFrom('', '', 'context', 'outcome', 'finding', 'birth', 'note'),
  cells: fc.array(cell, { minLength: HOLDS_NAMES.length + 2, maxLength: HOLDS_NAMES.length + 2 }),
  lane: fc.constantFrom('Police', 'School', 'Family'),
  unreadable: fc.boolean(),
});

/** Folded without the code under test: no accents, no width, small letters, one kind of blank. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[łŁ]/g, 'l')
    .replace(/[’`]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ');
}

function occurs(words: string, folded: string): boolean {
  const plain = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'u').test(folded);
}

function expectNone(list: readonly ListedName[], outputs: readonly string[]): void {
  for (const output of outputs) {
    const folded = fold(output);
    for (const { words } of list.flatMap(({ written }) => written)) {
      // Initials are capitals; all of these stand as capitals somewhere in what was typed.
      if (/^[A-Z.]{2,4}$/.test(words)) expect(occurs(words, output)).toBe(false);
      else expect(occurs(fold(words), folded) ? words : '').toBe('');
    }
  }
}

describe('names', () => {
  it('occur in no output while they are on, under foresight either', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 4 }),
        fc.array(listed, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('pseudonyms', 'roles'),
        fc.constantFrom('full', 'reduced', 'ages'),
        async (rows, list, setting, familyDetail) => {
          const heading = `Notes of ${list[0]?.written[0]?.words ?? ''}`;
          const text = csvOf(
            ['date', 'kind', ...HOLDS_NAMES, OTHERS[0], heading],
            rows.map(({ day, kind, cells, lane, unreadable }) => [
              unreadable ? `on the day of ${cells[3] ?? ''}` : formatIsoDay(asDay(day)),
              kind,
              ...cells.map((words, at) =>
                HOLDS_NAMES[at] === 'agency'
                  ? [lane, words.replace(/\s+/g, ' ')].filter(Boolean).join('; ')
                  : words,
              ),
            ]),
          );
          const fileName = `${list[0]?.written[0]?.words ?? 'case'}.csv`;
          const naming: Naming = { ...AS_RECORDED, setting, list, familyDetail };
          const recorded = await readText(text, fileName);
          const named = applyNames(recorded, naming);
          const index = indexChronology(named);
          const replace = replaceTyped(naming, recorded);
          const typedWords = rows.flatMap(({ cells }) => cells).filter((words) => words !== '');
          const foreword = { title: replace(typedWords[0] ?? 'A case'), note: typedWords.map(replace) };
          const everything = writeEverything(named, index, foreword);
          expect(everything).toContain(JSON.stringify(foreword.title).slice(1, -1));
          const outputs = [everything];
          const walk = makeWalk(named);
          if (walk.rows.length > 0) {
            const known = walk.rows.length;
            const at = { day: asDay(15_600), known, eyes: EVERYONE, path: null, revealed: [] };
            outputs.push(writeEverything(foresee(named, index, walk, at).chronology));
          }
          expectNone(list, outputs);
          expect(named.rows.length).toBe(rows.length);
          const { rowsRead, placed, parked, noted } = named.receipt;
          expect(placed + parked + noted).toBe(rowsRead);
        },
      ),
      { numRuns: 30 },
    );
  }, 120_000);

  it('that are proposed and all listed occur in no output, nor does anybody of the column of persons', async () => {
    const nameArb = fc.constantFrom(
      'Zora',
      'Zora Quenn',
      'Ms Krezo',
      'Mr Wuxen',
      'Zebquill',
      'Dr Unal',
      'Lukasz Brazt',
    );
    const placeArb = fc.constantFrom('Xiolla', 'Vyborn', 'Brack Hill');
    const sentence = fc
      .tuple(nameArb, placeArb)
      .chain(([name, town]) =>
        fc.constantFrom(
          `He asked ${name}, who was at home in ${town}.`,
          `His sister ${name}.`,
          `Seen at ${town} Primary School with ${name} (mother).`,
          `${name}'s file went from ${town}; ${name.toUpperCase()} rang.`,
          `Moved to ${town}, near ${town}-on-Sea.`,
        ),
      );
    const told = fc.record({
      sentence,
      persons: fc.uniqueArray(nameArb, { maxLength: 3 }),
      agency: fc.constantFrom('GP', 'Vyborn City Council', 'Xiolla School'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(told, { minLength: 1, maxLength: 5 }),
        sentence,
        fc.constantFrom('pseudonyms', 'roles'),
        async (rows, caption, setting) => {
          const text = csvOf(
            ['date', 'agency', 'title', 'detail', 'person', 'source'],
            rows.map((row) => [
              '2019-01-02',
              row.agency,
              row.sentence,
              row.sentence,
              row.persons.join('; '),
              row.sentence,
            ]),
          );
          const whole = await readText(text);
          const proposals = proposeNames(whole, [caption]);
          const doubts = listDoubts(proposals.candidates, { list: [] }).filter(isLikely);
          const list = addToldNames([], doubts, proposals);
          const naming: Naming = { ...AS_RECORDED, setting, list };
          const named = applyNames(whole, naming);
          expectNone(list, [
            writeEverything(named, indexChronology(named)),
            replaceTyped(naming, whole)(caption),
          ]);
          const persons = rows.flatMap((row) =>
            row.persons.flatMap((name) => name.replace(/^(?:Ms|Mr|Dr) /, '')),
          );
          const all = writeEverything(named, indexChronology(named));
          for (const name of persons) expect(occurs(fold(name), fold(all)) ? name : '').toBe('');
          // Nothing is listed twice, and nothing is asked again that is listed.
          expect(new Set(list.map(({ pseudonym }) => pseudonym)).size).toBe(list.length);
          expect(addToldNames(list, doubts, proposals)).toEqual(list);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);
});
