/** Lanes of very many entries: no frame waits for their packing, and it is made up for in steps. */
import { expect, test } from 'vitest';
import { takeAllSteps } from '../../../src/base/steps.ts';
import { layOut, packAhead, packedAt } from '../../../src/drawing/layout.ts';
import { keepCalendar } from '../../../src/drawing/timeMap.ts';
import { levelOf, makeTimeScale } from '../../../src/drawing/timeScale.ts';
import { csvOf, showText } from '../../support/readText.ts';

const ROOM = { lanesHeight: 300, timeWidth: 900 };

const rows = Array.from({ length: 21_000 }, (_, i) => [
  `${1 + (i % 28)}/01/${1990 + (i % 30)}`,
  'School',
  'Seen',
]);
const shown = await showText(csvOf(['date', 'agency', 'title'], [...rows, ['01/02/2011', 'GP', 'Letter']]));
const level = levelOf(
  makeTimeScale(shown.openingWindow ?? { from: 0, to: 1 }, 0, ROOM.timeWidth, keepCalendar(5)),
);

test('a large lane is seen as the nearest level has it until it is packed, a small one at once', () => {
  const layout = takeAllSteps(layOut(shown, ROOM));
  const [large, small] = ['School', 'GP'].map((name) => layout.lanes.find(({ lane }) => lane.name === name));
  if (!large || !small) throw new Error('two lanes');
  const before = packedAt(layout, large, level);
  const near = level + 3;
  expect(packedAt(layout, large, near)).toBe(before);
  expect(small.packed.has(near)).toBe(false);
  packedAt(layout, small, near);
  expect(small.packed.has(near)).toBe(true);

  const told = new Set<string>();
  let steps = 0;
  for (let said = packAhead(layout, near); said !== 'done'; said = packAhead(layout, near)) {
    told.add(said);
    steps++;
  }
  expect(told).toContain('in sight');
  expect(steps).toBeGreaterThan(3);
  expect(packedAt(layout, large, near)).not.toBe(before);
  for (const next of [near - 1, near, near + 1]) expect(large.packed.has(next)).toBe(true);
});

test('coming back to the same room lays nothing out again, another room does', () => {
  const layout = takeAllSteps(layOut(shown, ROOM));
  expect(takeAllSteps(layOut(shown, { ...ROOM }))).toBe(layout);
  expect(takeAllSteps(layOut(shown, { ...ROOM, lanesHeight: 200 }))).not.toBe(layout);
});
