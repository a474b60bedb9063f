/** Cards stay within the room that is theirs, and while panning an entry does not change what it is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../../../src/base/day.ts';
import { buildDrawing } from '../../../src/drawing/buildDrawing.ts';
import type { Drawing, Label } from '../../../src/drawing/drawing.ts';
import { makeLayout } from '../../../src/drawing/layout.ts';
import { csvTexts } from '../../support/chronologies.ts';
import { showText } from '../../support/readText.ts';

const WIDTH = 900;
const ROOM = { lanesHeight: 500, timeWidth: WIDTH };

/** The lines of each card, by entry and lane. */
function listCards({ labels }: Drawing): Map<string, Label[]> {
  const cards = new Map<string, Label[]>();
  for (const label of labels) {
    const key = `${label.entry} ${label.lane}`;
    cards.set(key, [...(cards.get(key) ?? []), label]);
  }
  return new Map([...cards].filter(([, lines]) => lines.length > 1));
}

const part = fc.double({ min: 0, max: 1, noNaN: true });

describe('cards', () => {
  it('keep clear of all other words and marks, and inside their lane and the picture', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(
        csvTexts(25),
        fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        part,
        async (text, share, place) => {
          const shown = await showText(text);
          const whole = shown.wholeCase;
          if (whole === null) return;
          const length = (whole.to - whole.from) * share;
          const from = whole.from + (whole.to - whole.from - length) * place;
          const drawing = buildDrawing(makeLayout(shown, ROOM), {
            window: { from, to: from + length },
            width: WIDTH,
            selected: null,
          });
          for (const lines of listCards(drawing).values()) {
            seen++;
            for (const line of lines) {
              const band = drawing.lanes.find(({ lane }) => lane === line.lane);
              expect(line.y - 11).toBeGreaterThanOrEqual(band?.y ?? Infinity);
              expect(line.y + 3).toBeLessThanOrEqual((band?.y ?? 0) + (band?.height ?? 0));
              expect(line.x + line.width).toBeLessThanOrEqual(WIDTH);
              const meets = (x0: number, x1: number, y0: number, y1: number) =>
                x0 < line.x + line.width && x1 > line.x && y0 < line.y + 3 && y1 > line.y - 10;
              for (const other of drawing.labels) {
                if (other === line) continue;
                expect(meets(other.x, other.x + other.width, other.y - 10, other.y + 3)).toBe(false);
              }
              for (const { x, y, radius } of drawing.marks) {
                expect(meets(x - radius, x + radius, y - radius + 2, y + radius - 2)).toBe(false);
              }
              for (const { x0, x1, y, entry } of drawing.spans) {
                if (entry !== line.entry) expect(meets(x0, x1, y - 6, y + 6)).toBe(false);
              }
            }
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(seen).toBeGreaterThan(50);
  });

  it('are the same cards while one pans', async () => {
    await fc.assert(
      fc.asyncProperty(
        csvTexts(20),
        fc.double({ min: 0.02, max: 0.3, noNaN: true }),
        fc.array(part, { minLength: 3, maxLength: 6 }),
        async (text, share, places) => {
          const shown = await showText(text);
          const whole = shown.wholeCase;
          if (whole === null) return;
          const layout = makeLayout(shown, ROOM);
          const length = (whole.to - whole.from) * share;
          const words = new Map<string, string>();
          for (const place of places) {
            const from = whole.from + (whole.to - whole.from - length) * place;
            const drawing = buildDrawing(layout, {
              window: { from, to: from + length },
              width: WIDTH,
              selected: null,
            });
            const cards = listCards(drawing);
            for (const mark of drawing.marks) {
              // Near an edge a card would not be whole: it may stand after a line twice as long as itself.
              if (mark.x < 30 || mark.x > WIDTH - 720) continue;
              const key = `${mark.entry} ${mark.lane}`;
              const said = (cards.get(key) ?? []).map((line) => `${line.text} ${line.y - mark.y}`).join('|');
              expect(words.get(key) ?? said).toBe(said);
              words.set(key, said);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('say date, title, who calls it missed and whether the child was seen', async () => {
    const shown = await showText(
      'date,agency,title,missed,said_by,child_seen\n2012-02-10,Paediatrics,"Weighed at 13.8 kg, a kilogram less than a year before",yes,the review,seen and weighed\n',
    );
    const day = dayFromCivil(2012, 2, 10);
    const window = { from: day - 20, to: day + 20 };
    const drawing = buildDrawing(makeLayout(shown, ROOM), { window, width: WIDTH, selected: null });
    expect(drawing.labels.map(({ text }) => text)).toEqual([
      '10 February 2012',
      'Weighed at 13.8 kg, a kilogram less',
      'than a year before',
      'Missed, says the review',
      'Child seen: seen and weighed',
    ]);
  });
});
