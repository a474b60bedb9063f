/** Scenes as a CSV file: what goes out comes in again, and fits a chronology that has changed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../src/analysis/indexChronology.ts';
import { asDay } from '../../../src/base/day.ts';
import { readCell } from '../../../src/domain/cells.ts';
import { MARKED_MISSED, NO_FILTER } from '../../../src/domain/filter.ts';
import { FIRST_ARRANGEMENT, LANE_ORDERS } from '../../../src/domain/laneArrangement.ts';
import type { Scene, SceneView } from '../../../src/domain/scene.ts';
import { FIRST_VIEW, SILENCE_LENGTHS, THREAD_CHOICES } from '../../../src/domain/view.ts';
import { writeChronologyCsv } from '../../../src/exporting/chronologyCsv.ts';
import { writeScenesCsv } from '../../../src/exporting/scenesCsv.ts';
import { decodeScenes, readSceneTable } from '../../../src/importing/scenes/readSceneTable.ts';
import type { ReadFiles } from '../../../src/viewing/changeFilter.ts';
import { makeWalk } from '../../../src/viewing/foresight/walk.ts';
import { readScenes } from '../../../src/viewing/scenes/readScene.ts';
import { seeCase } from '../../../src/viewing/scenes/sceneCase.ts';
import { takeView } from '../../../src/viewing/scenes/takeScene.ts';
import { csvTexts } from '../../support/chronologies.ts';
import { readFiles, readText } from '../../support/readText.ts';

async function readCase(text: string): Promise<ReadFiles> {
  const chronology = await readText(text);
  return { chronology, index: indexChronology(chronology) };
}

const write = (scenes: readonly Scene[], whole: ReadFiles) => [...writeScenesCsv(scenes, whole)].join('');
const read = (text: string, whole: ReadFiles) => readScenes(readSceneTable(text) ?? [], whole);
const PLAIN: SceneView = takeView(FIRST_VIEW, null);

const CASE = `ref,date,agency,title,kind,missed,person,themes
A1,2011-09-14,School,Starts,contact,,Ben,hunger
A2,2011-10-12,School nursing,Refers,referral,yes,Ben; Ann,weight; hunger
A3,2012-01-25,GP,Advises,contact,,Ann,weight
A4,2012-03-03,Hospital,Dies,outcome,,,
`;

const scene: Scene = {
  caption: 'The review found, "in short", one thing.',
  notes: '=1+1\nSource: a report',
  view: {
    ...PLAIN,
    window: { from: 15000, to: 15400 },
    selected: { row: 1, lane: 1 },
    filter: { ...NO_FILTER, marked: [MARKED_MISSED], theme: [1], person: [0], keepsContext: false },
    fitLanes: true,
    timeScale: 'relative',
    origin: 0,
    silenceFrom: 3,
    threads: 'all',
    lanes: {
      ...FIRST_ARRANGEMENT,
      order: 'hand',
      byHand: [2, 0, 1],
      hidden: [3],
      pinned: [0],
      grouped: true,
    },
  },
};

/** Any scene that can be made of a case. */
function scenesOf(whole: ReadFiles): fc.Arbitrary<Scene> {
  const walk = makeWalk(whole.chronology);
  const foresight = fc.integer({ min: 1, max: Math.max(1, walk.rows.length) }).map((known) => ({
    day: asDay(walk.days[known - 1] ?? 0),
    known,
    eyes: { of: 'everyone' } as const,
    path: null,
    revealed: [],
  }));
  const seen = walk.rows.length === 0 ? fc.constant(null) : fc.option(foresight, { nil: null, freq: 2 });
  return seen.chain((at) => {
    const { chronology } = seeCase(whole, at);
    const { rows, lanes } = chronology;
    const row = fc.nat({ max: rows.length - 1 });
    const laneSet = fc.uniqueArray(fc.nat({ max: Math.max(0, lanes.length - 1) }), {
      maxLength: lanes.length,
    });
    return fc.record({
      caption: fc.string(),
      notes: fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '')),
      view: fc.record({
        window: fc.option(
          fc
            .tuple(fc.integer({ min: 10000, max: 15000 }), fc.integer({ min: 1, max: 3000 }))
            .map(([from, days]) => ({
              from,
              to: from + days,
            })),
          { nil: null },
        ),
        selected: fc.option(row, { nil: null }).map((selected) => {
          const first = selected === null ? undefined : rows.laneStart[selected];
          const hasLane = selected !== null && first !== rows.laneStart[selected + 1];
          return selected === null
            ? null
            : { row: selected, lane: hasLane ? (rows.laneIds[first ?? 0] ?? null) : null };
        }),
        filter: laneSet.map((agency) => ({ ...NO_FILTER, agency: [...agency].sort((a, b) => a - b) })),
        fitLanes: fc.boolean(),
        timeScale: fc.constantFrom('calendar' as const, 'even' as const),
        origin: fc.constant(null),
        silenceFrom: fc.constantFrom(...SILENCE_LENGTHS),
        threads: fc.constantFrom(...THREAD_CHOICES),
        ageFrom: fc.option(row, { nil: null }),
        lanes: fc.record({
          order: fc.constantFrom(...LANE_ORDERS),
          grouped: fc.boolean(),
          byHand: laneSet,
          pinned: laneSet,
          collapsed: laneSet,
          hidden: laneSet,
        }),
        foresight: fc.constant(at),
      }),
    });
  });
}

describe('scenes as CSV', () => {
  it('come back as they were, from a file of any chronology', async () => {
    await fc.assert(
      fc.asyncProperty(csvTexts(12), fc.gen(), async (text, any) => {
        const whole = await readCase(text);
        const scenes = [any(() => scenesOf(whole)), any(() => scenesOf(whole))];
        const { scenes: again, lost } = read(write(scenes, whole), whole);
        // Line ends inside a cell are those of the file.
        const plain = (list: readonly Scene[]) =>
          list.map((one) => ({
            ...one,
            notes: one.notes.replace(/\r\n?/g, '\n'),
            caption: one.caption.replace(/\r\n?/g, '\n'),
          }));
        expect(lost).toEqual([]);
        expect(plain(again)).toEqual(plain(scenes));
      }),
      { numRuns: 25 },
    );
  });

  it('keep a filter, an origin and an arrangement by their words', async () => {
    const whole = await readCase(CASE);
    expect(read(write([scene], whole), whole)).toEqual({ scenes: [scene], lost: [] });
  });

  describe('and the saved chronology, opened together, have every entry that was chosen', () => {
    const police = 'date,agency,title\n2011-01-05,Police,One\n2011-02-05,Police,Two\n';
    const school = 'date,agency,title\n2011-01-15,School,Three\n2011-02-15,School,Four\n';
    const wide = 'date,Police,School\n2011-01-15,Seen,Heard\n2011-02-15,,Told\n2011-03-15,Called,Came\n';
    it.each([
      ['of two files', [police, school]],
      ['of a file with a title above its headings', [`Chronology of the case\n\n${police}`]],
      ['of a file with a blank row', [police.replace('2011-02', '\n2011-02')]],
      ['of rows that give several entries', [wide]],
      ['of these and another file', [wide, school]],
    ])('%s', async (_, texts) => {
      const open = async (files: readonly File[]): Promise<ReadFiles> => {
        const chronology = await readFiles(files);
        return { chronology, index: indexChronology(chronology) };
      };
      const titles = ({ chronology }: ReadFiles, scenes: readonly Scene[]) =>
        scenes.map(({ view }) => view.selected && readCell(chronology, view.selected.row, 'title'));
      const whole = await open(texts.map((text, at) => new File([text], `${at}.csv`)));
      const { length, laneIds, laneStart } = whole.chronology.rows;
      const scenes = Array.from({ length }, (_, row): Scene => {
        const selected = { row, lane: laneIds[laneStart[row] ?? 0] ?? null };
        return { ...scene, view: { ...PLAIN, selected } };
      });
      const saved = await open([new File([...writeChronologyCsv(whole.chronology)], 'saved.csv')]);
      for (const other of [whole, saved]) {
        const again = read(write(scenes, whole), other);
        expect(again.lost).toEqual([]);
        expect(titles(other, again.scenes)).toEqual(titles(whole, scenes));
      }
    });
  });

  it('write no cell that a spreadsheet takes for a formula', async () => {
    const whole = await readCase(CASE);
    const text = write([{ ...scene, caption: '=HYPERLINK("x")', notes: '@SUM(A1)' }], whole);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).toContain(",'@SUM(A1),");
  });

  it('find their entries, lanes and choices where rows and lanes were added before them', async () => {
    const whole = await readCase(CASE);
    const lines = CASE.split('\n');
    const grown = await readCase(
      [lines[0], 'B1,2010-01-01,Police,Called,contact,,Cy,debt', ...lines.slice(1)].join('\n'),
    );
    const { scenes, lost } = read(write([scene], whole), grown);
    expect(lost).toEqual([]);
    expect(scenes[0]?.view).toEqual({
      ...scene.view,
      selected: { row: 2, lane: 2 },
      origin: 1,
      filter: { ...scene.view.filter, theme: [2], person: [1] },
      lanes: { ...scene.view.lanes, byHand: [3, 1, 2], hidden: [4], pinned: [1] },
    });
  });

  it('say in a sentence what is no longer there, and keep the rest', async () => {
    const whole = await readCase(CASE);
    const shrunk = await readCase(CASE.split('\n').slice(0, 2).join('\n'));
    const { scenes, lost } = read(write([scene], whole), shrunk);
    expect(lost).toHaveLength(1);
    expect(lost[0]).toMatch(
      /^Scene 1: the entry “A2”, .*the lane “GP”.* are not in this chronology\. The rest/,
    );
    expect(scenes[0]).toMatchObject({
      caption: scene.caption,
      view: { window: scene.view.window, selected: null, origin: 0, timeScale: 'relative' },
    });
  });

  it('are read as a spreadsheet saves them again', async () => {
    const whole = await readCase(CASE);
    const saved =
      'Scene;Caption;Notes;From;To;Selected;Known on\r\n' +
      '1;The review found …;Source: a report;14/09/2011;01/03/2012;A2;\r\n' +
      ';;;;;;\r\n' +
      '2;Then;;2011-09-14;2012-03-01 06:30;;12/10/2011\r\n';
    const bytes = Uint8Array.from(saved, (letter) => (letter === '…' ? 0x85 : letter.charCodeAt(0)));
    const { scenes, lost } = read(decodeScenes(bytes) ?? '', whole);
    expect(lost).toEqual([]);
    expect(scenes.map(({ caption }) => caption)).toEqual(['The review found …', 'Then']);
    expect(scenes[0]?.view).toMatchObject({ window: { from: 15231, to: 15400 }, selected: { row: 1 } });
    expect(scenes[1]?.view.window?.to).toBeCloseTo(15400 + 6.5 / 24, 5);
    expect(scenes[1]?.view.foresight).toMatchObject({ known: 2, eyes: { of: 'everyone' } });
  });

  it('leave out a scene whose day of foresight cannot be read: it would show what came later', async () => {
    const whole = await readCase(CASE);
    const table = 'scene,caption,known_on,eyes\n1,Then,soon,\n2,No day,,School\n3,Now,,\n';
    const { scenes, lost } = read(table, whole);
    expect(scenes.map(({ caption }) => caption)).toEqual(['Now']);
    expect(lost).toEqual([
      'Scene 1 is left out: the day up to which it shows what was known could not be read.',
      'Scene 2 is left out: the day up to which it shows what was known could not be read.',
    ]);
  });

  it('are not taken from a chronology', () => {
    expect(readSceneTable(CASE)).toBeNull();
    expect(readSceneTable('')).toBeNull();
    expect(readSceneTable('sep=;\nscene;caption\n1;Yes\n')?.[0]?.caption).toBe('Yes');
  });
});
