/** A scene is drawn by the same stages as the screen, and under foresight without what came later. */
import { describe, expect, test } from 'vitest';
import { indexChronology } from '../../../src/analysis/indexChronology.ts';
import { dayFromCivil } from '../../../src/base/day.ts';
import { takeAllSteps } from '../../../src/base/steps.ts';
import { MARKED_MISSED, NO_FILTER } from '../../../src/domain/filter.ts';
import { EVERYONE } from '../../../src/domain/foresight.ts';
import type { SceneView } from '../../../src/domain/scene.ts';
import { FIRST_VIEW } from '../../../src/domain/view.ts';
import { buildDrawing } from '../../../src/drawing/buildDrawing.ts';
import { drawScene, sayPicture, sayScene } from '../../../src/drawing/drawScene.ts';
import { makeLayout } from '../../../src/drawing/layout.ts';
import { buildLegend, keepSeen } from '../../../src/drawing/legend.ts';
import { keepCalendar } from '../../../src/drawing/timeMap.ts';
import { showChronology } from '../../../src/viewing/showChronology.ts';
import { readText } from '../../support/readText.ts';

const CSV = `date,agency,title,missed
2011-09-14,School,Starts school,
2011-10-12,GP,Seen by the GP,not referred
2012-03-03,Police,Called to the home,
`;

const chronology = await readText(CSV);
const index = indexChronology(chronology);
const ROOM = { width: 900, lanesHeight: 400 };
const draw = (view: Partial<SceneView>) =>
  takeAllSteps(drawScene(chronology, index, { ...FIRST_VIEW, ...view }, ROOM));

describe('a scene', () => {
  test('as the case opens is drawn as the screen draws it', () => {
    const shown = showChronology(chronology, index);
    const map = keepCalendar(shown.shortest);
    const layout = makeLayout(shown, { lanesHeight: 400, timeWidth: 900, map });
    const window = shown.openingWindow;
    const { drawing, legend, words } = draw({});
    expect(drawing).toEqual(buildDrawing(layout, { window, width: 900, selected: null, origin: null }));
    expect(legend).toEqual(buildLegend(shown, FIRST_VIEW));
    expect(words).toEqual({
      title: 'case.csv',
      counts: '3 entries in 3 lanes, 1 marked as a missed opportunity',
      countedDates: '',
      dayZero: '',
      filter: '',
      hidden: '',
      foresight: '',
    });
  });

  test('holds its window, hidden lanes and time scale, and says what is left out', () => {
    const window = { from: dayFromCivil(2011, 9, 1), to: dayFromCivil(2011, 11, 1) };
    const lanes = { ...FIRST_VIEW.lanes, hidden: [0] };
    const seen = draw({ window, lanes, timeScale: 'even' });
    expect(seen.window).toEqual(window);
    expect(seen.drawing.marks.map(({ number }) => number)).toEqual([1]);
    expect(seen.drawing.lanes.map(({ name }) => name)).toEqual(['Police', 'GP']);
    expect(seen.words.hidden).toMatch(/^1 lane hidden: School/);
    expect(seen.drawing.scale.map.stops).not.toBeNull();
  });

  test('says beside a part of the case that counts are of all of it, and the day time is counted from', () => {
    const window = { from: dayFromCivil(2011, 9, 1), to: dayFromCivil(2011, 11, 1) };
    const { words, drawing } = draw({ window, timeScale: 'relative', origin: 1 });
    const low = { ...drawing, lanes: drawing.lanes.map((lane) => ({ ...lane, summary: '' })) };
    expect(sayPicture(words, [], low).join()).not.toMatch('Counts');
    expect(sayPicture(words, [], drawing).join()).toMatch('Counts');
    expect(sayPicture(words, ['Last'])).toEqual([
      'case.csv',
      '3 entries in 3 lanes, 1 marked as a missed opportunity. Counts are of all dates; the picture shows 1 September to 31 October 2011. Day 0 is 12 October 2011. Seen by the GP',
      'Last',
    ]);
    expect(sayScene(words, []).join()).not.toMatch(/Counts|Day 0/);
  });

  test('has a shorter name of a time that its edge would cut', () => {
    const namesUpTo = (day: number) => {
      const window = { from: dayFromCivil(2012, 1, 14), to: dayFromCivil(2012, 3, day) };
      return draw({ window }).drawing.axis.coarse;
    };
    expect(namesUpTo(28).map(({ text }) => text)).toEqual(['January 2012', 'February 2012', 'March 2012']);
    expect(namesUpTo(4).map(({ text }) => text)).toEqual(['January 2012', 'February 2012', 'Mar']);
  });

  test('has a key of the marks that are seen in it', () => {
    const window = { from: dayFromCivil(2011, 9, 1), to: dayFromCivil(2011, 10, 1) };
    const { legend, drawing } = draw({ window });
    expect(keepSeen(legend, drawing).map(({ text }) => text)).toEqual(['Contact']);
    const school = drawing.lanes.find(({ name }) => name === 'School')!;
    const whole = draw({});
    expect(keepSeen(legend, whole.drawing).map(({ text }) => text)).toEqual([
      'Missed opportunity',
      'Contact',
    ]);
    const lane = { top: school.y, height: school.height };
    expect(keepSeen(legend, whole.drawing, lane).map(({ text }) => text)).toEqual(['Contact']);
  });

  test('holds its filter, and says it', () => {
    const { shown, words } = draw({ filter: { ...NO_FILTER, marked: [MARKED_MISSED] } });
    expect([...shown.order]).toEqual([1]);
    expect(words.filter).toMatch(/missed/i);
  });

  test('under foresight lacks what came later, and says so in the place of its file', () => {
    const day = dayFromCivil(2011, 12, 1);
    const { shown, legend, words } = draw({
      foresight: { day, known: 2, eyes: EVERYONE, path: null, revealed: [] },
    });
    expect([...shown.order]).toHaveLength(2);
    expect(shown.missedOrder).toHaveLength(0);
    expect(legend.map(({ text }) => text)).not.toContain('Missed opportunity');
    expect(words.title).toBe('As known on 1 December 2011');
    expect(words.foresight).toBe('As known on 1 December 2011, by everyone together');
    expect(JSON.stringify(words)).not.toMatch(/missed|case\.csv|Police/);
  });
});
