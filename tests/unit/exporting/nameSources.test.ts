/** Which entries a picture shows: all of it, or some of its lanes. */
import { expect, test } from 'vitest';
import { listRowsInSight } from '../../../src/exporting/nameSources.ts';
import type { Drawing } from '../../../src/drawing/drawing.ts';

const drawing = {
  marks: [
    { entry: 1, y: 10 },
    { entry: 2, y: 110 },
  ],
  spans: [{ entry: 3, y: 60 }],
  clusters: [{ entries: [4, 5], y: 160 }],
  findings: { marks: [{ entry: 6, y: -5 }], clusters: [] },
} as unknown as Drawing;

test('all of it, where no part is named', () => {
  expect([...listRowsInSight(drawing)].sort()).toEqual([1, 2, 3, 4, 5, 6]);
});

test('some of its lanes', () => {
  expect([...listRowsInSight(drawing, { top: 50, height: 100 })].sort()).toEqual([2, 3]);
});
