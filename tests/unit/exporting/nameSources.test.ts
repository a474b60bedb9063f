/** Which entries a picture shows: all of it, or some of its lanes. */
import { expect, test } from 'vitest';
import { listRowsInSight, listSources } from '../../../src/exporting/nameSources.ts';
import type { Drawing } from '../../../src/drawing/drawing.ts';
import { readText } from '../../support/readText.ts';

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

test('each source of a cell is counted, once an entry', async () => {
  const chronology = await readText(
    'date,agency,title,source\n2011-01-01,GP,Visit,Review\n2011-01-02,GP,Visit,Review; Press\n2011-01-03,GP,Visit,Press; Press',
  );
  const all = { marks: [0, 1, 2].map((entry) => ({ entry, y: 0 })), spans: [], clusters: [] };
  const seen = { ...all, findings: { marks: [], clusters: [] } } as unknown as Drawing;
  expect(listSources(chronology, seen)).toEqual([
    { source: 'Review', count: 2 },
    { source: 'Press', count: 2 },
  ]);
});
