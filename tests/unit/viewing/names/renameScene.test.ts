/** Scenes under names: their words, and what they chose by words. */
import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../../src/analysis/indexChronology.ts';
import { NO_FILTER } from '../../../../src/domain/filter.ts';
import { AS_RECORDED, type Naming } from '../../../../src/domain/naming.ts';
import type { Scene } from '../../../../src/domain/scene.ts';
import { FIRST_VIEW } from '../../../../src/domain/view.ts';
import { seeScene } from '../../../../src/drawing/drawScene.ts';
import { readFacets } from '../../../../src/viewing/filterFacets.ts';
import { applyNames } from '../../../../src/viewing/names/applyNames.ts';
import { renameScene } from '../../../../src/viewing/names/renameScene.ts';
import { makeReplace } from '../../../../src/viewing/names/replaceNames.ts';
import { takeView } from '../../../../src/viewing/scenes/takeScene.ts';
import { readText } from '../../../support/readText.ts';

const CASE = `ref,date,agency,title,person,sensitive
A1,2010-05-01,Police,Zara Quill called,Zara Quill,
A2,2011-02-01,School,Ben Marsh starts,Ben Marsh,
A3,2011-06-10,GP,Ben Marsh is seen,Ben Marsh,yes
`;
const names = (written: string, pseudonym: string) => ({
  is: 'person' as const,
  written: [{ words: written, isExact: false }],
  pseudonym,
  role: '',
});
// In this order the persons change places: Zara Quill stood first, Adult A does.
const NAMING: Naming = {
  ...AS_RECORDED,
  setting: 'pseudonyms',
  list: [names('Zara Quill', 'Child Z'), names('Ben Marsh', 'Adult A')],
};

async function readBoth(naming: Naming) {
  const whole = await readText(CASE);
  const recorded = { chronology: whole, index: indexChronology(whole) };
  const chronology = applyNames(whole, naming);
  const named = { chronology, index: indexChronology(chronology) };
  return { recorded, named, replace: makeReplace(naming.list, naming.setting) };
}

function makeScene(part: Partial<Scene['view']>): Scene {
  return {
    caption: 'Ben Marsh was seen once',
    notes: 'Source: Zara Quill’s letter',
    view: { ...takeView(FIRST_VIEW, null), ...part },
  };
}

describe('a scene under names', () => {
  it('holds no listed name in its words, and shows the same entries as before', async () => {
    const both = await readBoth(NAMING);
    const { recorded, named } = both;
    const ben = readFacets(recorded.chronology, recorded.index).person.words.indexOf('Ben Marsh');
    const scene = makeScene({ filter: { ...NO_FILTER, person: [ben] }, selected: { row: 1, lane: 1 } });
    const seen = renameScene(scene, both);
    expect(seen.caption).toBe('Adult A was seen once');
    expect(seen.notes).toBe('Source: Child Z’s letter');
    const before = seeScene(recorded.chronology, recorded.index, scene.view, '');
    const after = seeScene(named.chronology, named.index, seen.view, '');
    expect([...after.shown.order]).toEqual([...before.shown.order]);
    expect([...after.shown.order]).toEqual([1, 2]);
    expect(JSON.stringify(after.words)).not.toMatch(/Marsh|Quill|Zara/);
    expect(seen.view.selected).toEqual({ row: 1, lane: 1 });
  });

  it('lets go of an entry that is left out', async () => {
    const both = await readBoth({ ...NAMING, leavesOutSensitive: true });
    const seen = renameScene(
      makeScene({ selected: { row: 2, lane: 2 }, origin: 2, timeScale: 'relative' }),
      both,
    );
    expect([seen.view.selected, seen.view.origin, seen.view.timeScale]).toEqual([null, null, 'calendar']);
  });

  it('is the very same with names as recorded', async () => {
    const both = await readBoth(AS_RECORDED);
    const scene = makeScene({});
    expect(renameScene(scene, { ...both, named: both.recorded })).toBe(scene);
  });
});
