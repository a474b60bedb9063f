/** The two painters of a Drawing say and draw the same: what is on the canvas is what SVG has. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDrawing } from '../../src/drawing/buildDrawing.ts';
import { makeLayout } from '../../src/drawing/layout.ts';
import { paintHead, paintLanes } from '../../src/painting/paintCanvas.ts';
import type { PaintContext } from '../../src/painting/paintContext.ts';
import { paintSvg } from '../../src/painting/paintSvg.ts';
import { escapeXml } from '../../src/painting/svgText.ts';
import { DARK, LIGHT, type Theme } from '../../src/painting/theme.ts';
import { csvTexts } from '../support/chronologies.ts';
import { csvOf, showText } from '../support/readText.ts';

/** A context that keeps the words and places of what is written on it. */
function makeRecorder(): { context: PaintContext; words: string[] } {
  const words: string[] = [];
  const nothing = () => undefined;
  const context: PaintContext = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    font: '',
    textAlign: 'start',
    beginPath: nothing,
    fill: nothing,
    stroke: nothing,
    fillRect: nothing,
    strokeRect: nothing,
    fillText: (text, x, y) => words.push(`${text} at ${round(x)} ${round(y)}`),
    setLineDash: nothing,
    save: nothing,
    restore: nothing,
    clip: nothing,
    translate: nothing,
    moveTo: nothing,
    lineTo: nothing,
    arc: nothing,
    rect: nothing,
    closePath: nothing,
  };
  return { context, words };
}

const round = (n: number) => Math.round(n * 100) / 100;

async function paintBoth(csv: string): Promise<{ canvas: string[]; svg: string[]; text: string }> {
  const shown = await showText(csv);
  if (shown.wholeCase === null) return { canvas: [], svg: [], text: '' };
  const layout = makeLayout(shown, { lanesHeight: 300, timeWidth: 800 });
  const drawing = buildDrawing(layout, { window: shown.wholeCase, width: 800, selected: null });
  const { context, words } = makeRecorder();
  paintHead(context, drawing, LIGHT);
  const headWords = words.splice(0).map((word) => shiftDown(word, -drawing.head));
  paintLanes(context, drawing, LIGHT, { top: 0, height: layout.height });
  const text = paintSvg(drawing, { theme: LIGHT, title: '', summary: '', legend: [] });
  // The picture's own part begins with its second group; the names stand in the first.
  const picture = text.slice(
    text.lastIndexOf('<g transform="translate(190'),
    text.lastIndexOf('<g transform="translate(12'),
  );
  const svg = [...picture.matchAll(/<text x="([^"]*)" y="([^"]*)"[^>]*>([^<]*)<\/text>/g)].map(
    ([, x, y, word]) => `${word} at ${x} ${y}`,
  );
  return { canvas: [...headWords, ...words].map(escapeXml), svg, text };
}

const shiftDown = (word: string, by: number) =>
  word.replace(/ (\S+)$/, (_, y: string) => ` ${round(Number(y) + by)}`);

describe('the painters', () => {
  it('write the same words in the same places', async () => {
    await fc.assert(
      fc.asyncProperty(csvTexts(40), async (csv) => {
        const { canvas, svg } = await paintBoth(csv);
        expect(canvas.sort()).toEqual(svg.sort());
      }),
      { numRuns: 40 },
    );
  });

  it('let nothing from a file out of its place in the SVG', async () => {
    const nasty = `</text><script>alert(1)</script>&amp;"'\u0001\u0007]]>`;
    const plain = Array.from({ length: 12 }, (_, i) => [`2011-11-${i + 10}`, 'GP', 'Letter sent']);
    const { text } = await paintBoth(
      csvOf(['date', 'agency', 'title'], [['2011-10-12', nasty, nasty], ...plain]),
    );
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;script&gt;');
    // eslint-disable-next-line no-control-regex -- that none is left is what is tested
    expect(text).not.toMatch(/[\u0000-\u0008]/);
  });
});

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, bl = 0] = [1, 3, 5].map((at) => {
      const c = parseInt(colour.slice(at, at + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
] satisfies [string, Theme][])('the %s theme', (_, theme) => {
  it.each([theme.ground, theme.tint])('has text that can be read on %s', (ground) => {
    for (const ink of [theme.ink, theme.muted, theme.roles.later, theme.roles.missed, theme.selected]) {
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has marks that stand out from their ground', () => {
    for (const colour of [...Object.values(theme.roles), ...Object.values(theme.sectors)]) {
      expect(contrast(colour, theme.ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it('has numbers that can be read on their marks and counts in their boxes', () => {
    expect(contrast(theme.onMark, theme.roles.missed)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.ink, theme.cluster)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.ink, theme.band)).toBeGreaterThanOrEqual(4.5);
  });

  it('gives the accent to missed opportunities alone', () => {
    const { missed, ...others } = theme.roles;
    expect([...Object.values(others), ...Object.values(theme.sectors)]).not.toContain(missed);
  });
});
