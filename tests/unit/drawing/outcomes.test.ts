/** The lines of outcomes: each is named, by itself or with its neighbours, and runs through no words. */
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../../../src/base/day.ts';
import { buildDrawing } from '../../../src/drawing/buildDrawing.ts';
import type { Drawing } from '../../../src/drawing/drawing.ts';
import { makeLayout } from '../../../src/drawing/layout.ts';
import { measureText } from '../../../src/drawing/textWidth.ts';
import { spaceEvenly } from '../../../src/drawing/timeMap.ts';
import { showText } from '../../support/readText.ts';

const sample = showText(await readFile('data/daniel-pelka.csv', 'utf8'), 'daniel-pelka.csv');

async function drawEvenly(days: readonly [from: number, to: number], width: number): Promise<Drawing> {
  const shown = await sample;
  const layout = makeLayout(shown, { lanesHeight: 800, timeWidth: width, map: spaceEvenly(shown) });
  return buildDrawing(layout, { window: { from: days[0], to: days[1] }, width, selected: null });
}

/** Fails where a line runs through the words of another, or of a band. */
function expectFreeOfLines({ outcomes, labels }: Drawing): void {
  for (const { x, text, align } of outcomes) {
    const width = measureText(text, 13, 'bold') + 6;
    const [from, to] = align === 'end' ? [x - width, x] : [x, x + width];
    const across = outcomes.filter((other) => text !== '' && other.x > from + 1 && other.x < to - 1);
    expect(across.filter((other) => other.x !== x)).toEqual([]);
  }
  for (const { x: begin, width, y, ground } of labels) {
    if (ground !== null) continue;
    for (const { x, gaps } of outcomes) {
      if (x < begin || x > begin + width) continue;
      expect(gaps.some(([top, bottom]) => top <= y - 9 && bottom >= y + 3)).toBe(true);
    }
  }
}

describe('outcomes', () => {
  it('of the sample are all named where entries are spaced evenly', async () => {
    const { outcomes } = await drawEvenly([dayFromCivil(2005, 7, 1), dayFromCivil(2012, 9, 1)], 1356);
    expect(outcomes).toHaveLength(3);
    expect(outcomes.map(({ text }) => text)).toEqual([
      'Emergency call; Daniel is admitted to hospital',
      '',
      'Daniel dies',
    ]);
  });

  it('keep free of words in any window', async () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    await fc.assert(
      fc.asyncProperty(part, part, fc.integer({ min: 200, max: 1400 }), async (place, length, width) => {
        const from = dayFromCivil(2011, 6, 1) + place * 270;
        expectFreeOfLines(await drawEvenly([from, from + 20 + length ** 2 * 2000], width));
      }),
      { numRuns: 80 },
    );
  });
});
