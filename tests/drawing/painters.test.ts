/** What leaves as SVG is a well-formed document that holds what is drawn and lets nothing out of its place. */
import fc from 'fast-check';
import { Parser } from 'saxen';
import { describe, expect, it } from 'vitest';
import { FIRST_VIEW } from '../../src/domain/view.ts';
import { buildDrawing } from '../../src/drawing/buildDrawing.ts';
import type { Drawing } from '../../src/drawing/drawing.ts';
import { makeLayout } from '../../src/drawing/layout.ts';
import { measureText } from '../../src/drawing/textWidth.ts';
import { buildLegend } from '../../src/drawing/legend.ts';
import { paintSelection } from '../../src/painting/paintDrawing.ts';
import { paintSections } from '../../src/painting/paintSections.ts';
import { paintSvg } from '../../src/painting/paintSvg.ts';
import { SvgContext } from '../../src/painting/svgContext.ts';
import { DARK, LIGHT, SHARP_DARK, SHARP_LIGHT, type Theme } from '../../src/painting/theme.ts';
import { csvTexts } from '../support/chronologies.ts';
import { csvOf, showText } from '../support/readText.ts';

async function paint(csv: string): Promise<{ drawing: Drawing; text: string } | null> {
  const shown = await showText(csv);
  if (shown.wholeCase === null) return null;
  const layout = makeLayout(shown, { lanesHeight: 300, timeWidth: 800 });
  const drawing = buildDrawing(layout, { window: shown.wholeCase, width: 800, selected: null });
  const legend = buildLegend(shown, FIRST_VIEW);
  return { drawing, text: paintSvg(drawing, { theme: LIGHT, title: 'A case', summary: '', legend }) };
}

/** The texts of an SVG document, in order; throws where it is not well-formed. */
function readTexts(svg: string): string[] {
  const texts: string[] = [];
  let isText = false;
  const parser = new Parser();
  parser.on('openTag', (name) => {
    isText = name === 'text';
    if (isText) texts.push('');
  });
  parser.on('closeTag', () => (isText = false));
  parser.on('text', (words, decode) => {
    if (isText) texts.push((texts.pop() ?? '') + decode(words));
  });
  const fault = parser.write(svg).end();
  if (fault) throw fault;
  return texts;
}

describe('the SVG document', () => {
  it('is well-formed and has every label, number and count of the Drawing', async () => {
    await fc.assert(
      fc.asyncProperty(csvTexts(40), async (csv) => {
        const painted = await paint(csv);
        if (painted === null) return;
        const texts = readTexts(painted.text);
        const { labels, clusters, marks } = painted.drawing;
        const plain = (words: string) => words.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}]/gu, ' ');
        for (const { text } of labels) expect(texts).toContain(plain(text));
        for (const { entries } of clusters) expect(texts).toContain(entries.length.toLocaleString('en-GB'));
        for (const { number } of marks) if (number > 0) expect(texts).toContain(String(number));
      }),
      { numRuns: 40 },
    );
  });

  it('has its summary over as many lines as it needs, and frames about what was found', async () => {
    const shown = await showText(
      csvOf(
        ['date', 'agency', 'title'],
        [
          ['2011-10-12', 'GP', 'Letter sent'],
          ['2011-11-12', 'GP', 'Visit'],
        ],
      ),
    );
    const layout = makeLayout(shown, { lanesHeight: 300, timeWidth: 500 });
    const hits = { isHit: Uint8Array.of(0, 1), counted: new WeakMap() };
    const summary = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
    const draw = (found: boolean) =>
      paintSvg(
        buildDrawing(layout, {
          window: shown.wholeCase,
          width: 500,
          selected: null,
          hits: found ? hits : null,
        }),
        { theme: LIGHT, title: 'A case', summary, legend: [] },
      );
    const lines = readTexts(draw(false)).filter((text) => text.includes('word'));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(summary);
    for (const line of lines) expect(measureText(line, 13, 'regular')).toBeLessThanOrEqual(690);
    const frames = (svg: string) => svg.split(`stroke="${LIGHT.ink}"`).length - 1;
    expect(frames(draw(true))).toBe(frames(draw(false)) + 1);
  });

  it('has a ring about a bar that leaves the words above it whole', async () => {
    const shown = await showText(
      csvOf(
        ['date', 'end_date', 'agency', 'title'],
        [
          ['2011-01-12', '2011-11-12', 'GP', 'Weekly visits, by two doctors in turn'],
          ['2011-12-31', '', 'GP', 'A letter'],
        ],
      ),
    );
    const layout = makeLayout(shown, { lanesHeight: 300, timeWidth: 500 });
    const drawing = buildDrawing(layout, { window: shown.wholeCase, width: 500, selected: 0 });
    const context = new SvgContext();
    paintSelection(context, drawing, LIGHT, { top: 0, height: 300 }, 0);
    const [bar] = drawing.spans;
    const label = drawing.labels.find(({ entry }) => entry === 0);
    expect([bar?.form, label && label.y < (bar?.y ?? 0)]).toEqual(['period', true]);
    const [, y, height] = /<rect [^>]*y="([\d.]+)"[^>]*height="([\d.]+)"/.exec(context.toString()) ?? [];
    // Half of its line lies outside.
    expect(Number(y) - 1.5).toBeGreaterThan(label?.y ?? Infinity);
    expect(Number(y) + Number(height)).toBeGreaterThan((bar?.y ?? Infinity) + 8);
  });

  it('has a ring about the box whose entries are listed, and about no other', async () => {
    const days = Array.from({ length: 60 }, (_, i) => [`2011-10-${(i % 28) + 1}`, 'GP', `Letter ${i}`]);
    const shown = await showText(
      csvOf(['date', 'agency', 'title'], [...days, ['2001-01-01', 'GP', 'First'], ...days]),
    );
    const layout = makeLayout(shown, { lanesHeight: 60, timeWidth: 500, fit: true });
    const drawing = buildDrawing(layout, { window: shown.wholeCase, width: 500, selected: null });
    const [box] = drawing.clusters;
    const rings = (opened: readonly number[]) => {
      const context = new SvgContext();
      paintSections(context, drawing, LIGHT, { top: 0, height: 60 }, { selected: null, opened });
      return context.toString().split(`stroke="${LIGHT.selected}"`).length - 1;
    };
    expect(rings([])).toBe(0);
    expect(rings(box?.entries ?? [])).toBe(1);
    expect(rings(box?.entries.slice(1) ?? [])).toBe(0);
  });

  it('lets nothing from a file out of its place', async () => {
    const nasty = `</text><script>alert(1)</script>&amp;"'\u0001\u0007]]>`;
    const plain = Array.from({ length: 12 }, (_, i) => [`2011-11-${i + 10}`, 'GP', 'Letter sent']);
    const painted = await paint(csvOf(['date', 'agency', 'title'], [['2011-10-12', nasty, nasty], ...plain]));
    const text = painted?.text ?? '';
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;script&gt;');
    // eslint-disable-next-line no-control-regex -- that none is left is what is tested
    expect(text).not.toMatch(/[\u0000-\u0008]/);
  });
});

describe('the context that writes SVG', () => {
  it('brings back with restore what save kept, and closes what was opened between them', () => {
    const context = new SvgContext();
    context.fillStyle = '#111111';
    context.save();
    context.translate(10, 20);
    context.fillStyle = '#222222';
    context.setLineDash([4, 3]);
    context.beginPath();
    context.rect(0, 0, 5, 5);
    context.clip();
    context.strokeRect(1, 1, 2, 2);
    context.restore();
    context.fillRect(0, 0, 1, 1);
    expect(context.toString().split('\n')).toEqual([
      '<g transform="translate(10 20)">',
      '<clipPath id="clip-1"><path d="M0,0h5v5h-5Z"/></clipPath>',
      '<g clip-path="url(#clip-1)">',
      '<rect x="1" y="1" width="2" height="2" fill="none" stroke="#000000" stroke-width="1" stroke-dasharray="4 3"/>',
      '</g>',
      '</g>',
      '<rect x="0" y="0" width="1" height="1" fill="#111111"/>',
    ]);
  });

  it('writes words with size, weight and anchor, and nothing for no words', () => {
    const context = new SvgContext();
    context.font = "600 13px 'A', sans-serif";
    context.textAlign = 'end';
    context.fillStyle = '#123456';
    context.fillText('a < b', 1.005, 2);
    context.fillText('', 0, 0);
    expect(context.toString()).toBe(
      '<text x="1" y="2" font-size="13" font-weight="600" text-anchor="end" fill="#123456">a &lt; b</text>',
    );
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
  ['light', LIGHT, 4.5],
  ['dark', DARK, 4.5],
  ['light, with more contrast,', SHARP_LIGHT, 7],
  ['dark, with more contrast,', SHARP_DARK, 7],
] satisfies [string, Theme, number][])('the %s theme', (_, theme, least) => {
  it.each([theme.ground, theme.tint, theme.laterTint])('has text that can be read on %s', (ground) => {
    for (const ink of [theme.ink, theme.muted, theme.roles.later, theme.roles.missed, theme.selected]) {
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(least);
    }
  });

  it('has marks that stand out from their ground', () => {
    for (const colour of [...Object.values(theme.roles), ...Object.values(theme.sectors)]) {
      expect(contrast(colour, theme.ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it('has numbers that can be read on their marks and counts in their boxes', () => {
    expect(contrast(theme.onMark, theme.roles.missed)).toBeGreaterThanOrEqual(least);
    expect(contrast(theme.ink, theme.cluster)).toBeGreaterThanOrEqual(least);
    expect(contrast(theme.ink, theme.band)).toBeGreaterThanOrEqual(least);
  });

  it('gives the accent to missed opportunities alone', () => {
    const { missed, ...others } = theme.roles;
    expect([...Object.values(others), ...Object.values(theme.sectors)]).not.toContain(missed);
  });
});
