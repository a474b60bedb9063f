/**
 * The story of the sample: that each scene says one thing, whose it is and where it comes from, and that what it
 * speaks of is in its picture.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { indexChronology } from '../../src/analysis/indexChronology.ts';
import { beginOf, untilOf } from '../../src/analysis/rowTime.ts';
import type { Scene } from '../../src/domain/scene.ts';
import { readSceneTable } from '../../src/importing/scenes/readSceneTable.ts';
import { arrangeLanes } from '../../src/viewing/arrangeLanes.ts';
import type { ReadFiles } from '../../src/viewing/changeFilter.ts';
import { isInHiddenLanes } from '../../src/viewing/hiddenLanes.ts';
import { readScenes } from '../../src/viewing/scenes/readScene.ts';
import { wordsOfScene } from '../../src/viewing/scenes/takeScene.ts';
import { showChronology } from '../../src/viewing/showChronology.ts';
import { readText } from '../support/readText.ts';
import { refs, sampleText } from './readSample.ts';

const text = readFileSync(new URL('../../data/daniel-pelka-scenes.csv', import.meta.url), 'utf8');

let whole: ReadFiles;
let scenes: readonly Scene[];
let lost: readonly string[];

beforeAll(async () => {
  const chronology = await readText(sampleText);
  whole = { chronology, index: indexChronology(chronology) };
  ({ scenes, lost } = readScenes(readSceneTable(text) ?? [], whole));
});

const shownBy = ({ view }: Scene) =>
  arrangeLanes(showChronology(whole.chronology, whole.index, view.filter), whole.index, view.lanes);

describe('the scenes of the sample', () => {
  it('are eight to twelve, and all of each is found in the chronology', () => {
    expect(scenes.length).toBeGreaterThanOrEqual(8);
    expect(scenes.length).toBeLessThanOrEqual(12);
    expect(lost).toEqual([]);
  });

  it('say one thing in a sentence, calmly, and whose it is', () => {
    for (const { caption } of scenes) {
      expect(caption.length, caption).toBeLessThanOrEqual(120);
      expect(caption).toMatch(/^[^.!?]*\.$/);
      expect(caption).toMatch(/\b(?:review|board’s summary|briefing)\b/);
      expect(caption).not.toMatch(/fail|neglected|ignored|Luczak|Krezolek|Pelka|Anna|Adam/i);
    }
  });

  it('name their sources, and only entries there are', () => {
    for (const scene of scenes) {
      expect(wordsOfScene(scene).sources).toMatch(/^Source: .*\b2013\b/);
      const named = scene.notes.match(/\b[FGH]\d+\b/g) ?? [];
      expect(named.length, scene.caption).toBeGreaterThan(0);
      expect(named.filter((ref) => !refs.includes(ref))).toEqual([]);
    }
  });

  it('have the entry that carries them in sight', () => {
    const { rows } = whole.chronology;
    for (const scene of scenes) {
      const { selected, window } = scene.view;
      const shown = shownBy(scene);
      expect(shown.lanes.length, scene.caption).toBeGreaterThan(0);
      if (selected === null || window === null) continue;
      expect(shown.order.includes(selected.row), scene.caption).toBe(true);
      expect(isInHiddenLanes(shown, selected.row), scene.caption).toBe(false);
      expect(beginOf(rows, selected.row), scene.caption).toBeLessThan(window.to);
      expect(untilOf(rows, selected.row), scene.caption).toBeGreaterThan(window.from);
    }
    expect(scenes.filter(({ view }) => view.selected !== null).length).toBeGreaterThan(8);
  });
});
