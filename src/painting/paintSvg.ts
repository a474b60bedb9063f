/**
 * Paints a Drawing as an SVG document: for export, for print and for the drawing tests. The same places,
 * outlines and colours as the canvas, with the lane names beside it, a title above and the key below.
 *
 *     paintSvg(drawing, { theme, title: "daniel-pelka.csv", summary: "…", legend })
 *       → "<svg xmlns=…"
 */
import { formatCount } from '../base/count.ts';
import { AXIS_HEIGHT } from '../drawing/buildDrawing.ts';
import type { ClusterMark, Drawing, Label, LaneBand, Mark, Span } from '../drawing/drawing.ts';
import { LABEL_SIZE } from '../drawing/geometry.ts';
import type { LegendItem } from '../drawing/legend.ts';
import { fitText, measureText } from '../drawing/textWidth.ts';
import { cornerDotsOf, dotsOf, outlineOf } from './glyphs.ts';
import { paintAges } from './paintAges.ts';
import { paintHatches, paintHatchWords } from './paintHatches.ts';
import { paintFollows, paintThreadCounts, paintThreads } from './paintThreads.ts';
import { paintSign } from './paintSigns.ts';
import { SvgContext } from './svgContext.ts';
import { barOf, BRACKET, FINDINGS_HEADING, HALO, isBracketed } from './measures.ts';
import { escapeXml, line, rect, shape, text } from './svgText.ts';
import { FONT, type Theme } from './theme.ts';

export interface SvgSurround {
  readonly theme: Theme;
  readonly title: string;
  readonly summary: string;
  readonly legend: readonly LegendItem[];
}

const NAMES_WIDTH = 190;
const TITLE_HEIGHT = 56;
const LEGEND_ROW = 26;

/** The whole picture of a Drawing, all lanes, as an SVG document. */
export function paintSvg(drawing: Drawing, surround: SvgSurround): string {
  const { theme, title, summary, legend } = surround;
  const { gutter, threads, ages } = drawing;
  const width = NAMES_WIDTH + drawing.width;
  const legendItems = placeLegend(legend, width);
  const lanesTop = TITLE_HEIGHT + drawing.head;
  const legendTop = lanesTop + drawing.lanesHeight + 14;
  const height = legendTop + ((legendItems.at(-1)?.row ?? 0) + 1) * LEGEND_ROW + 8;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(FONT)}" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(summary)}</desc>`,
    rect(0, 0, width, height, theme.ground),
    text(title, 12, 24, { size: 18, weight: 600, fill: theme.ink }),
    text(summary, 12, 44, { size: 13, fill: theme.muted }),
    `<g transform="translate(0 ${lanesTop})">`,
    ...drawing.lanes.map((lane) => paintLaneName(lane, theme)),
    '</g>',
    `<clipPath id="time"><rect x="${drawing.gutter}" y="-${drawing.head}" width="${drawing.width - drawing.gutter}" height="${drawing.head + drawing.lanesHeight}"/></clipPath>`,
    `<g transform="translate(${NAMES_WIDTH} ${lanesTop})">`,
    ...paintGround(drawing, theme),
    ...paintOn((context) =>
      paintThreads(
        context,
        threads.filter(({ x }) => x < gutter),
        theme,
      ),
    ),
    ...paintFindings(drawing, theme),
    '<g clip-path="url(#time)">',
    ...paintAxis(drawing, theme),
    ...paintOn((context) => ages && paintAges(context, ages, -drawing.head, theme)),
    ...paintOn((context) => paintHatches(context, drawing.hatches, theme)),
    ...drawing.spans.map((span) => paintSpan(span, theme)),
    ...paintOn((context) => {
      paintThreads(
        context,
        threads.filter(({ x }) => x >= gutter),
        theme,
      );
      paintFollows(context, drawing.follows, theme);
    }),
    ...drawing.outcomes.map((o) => paintOutcome(drawing, o, theme)),
    ...drawing.clusters.map((cluster) => paintCluster(cluster, theme)),
    ...paintOn((context) => {
      paintHatchWords(context, drawing.hatches, theme);
      paintThreadCounts(context, threads, theme);
    }),
    ...drawing.labels.map((label) => paintLabel(label, theme)),
    ...drawing.marks.map((mark) => paintMark(mark, theme)),
    '</g>',
    '</g>',
    `<g transform="translate(12 ${legendTop})">`,
    ...legendItems.map(({ item, x, row }) => paintLegendItem(item, x, row * LEGEND_ROW + 13, theme)),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** What a painter of canvases paints, as elements. */
function paintOn(paint: (context: SvgContext) => unknown): string[] {
  const context = new SvgContext();
  paint(context);
  return context.elements;
}

function paintLaneName(lane: LaneBand, theme: Theme): string {
  const middle = lane.y + lane.height / 2;
  const isContext = lane.sector === 'family' || lane.sector === 'all';
  return [
    ...(isContext ? [rect(0, lane.y, NAMES_WIDTH, lane.height, theme.tint)] : []),
    rect(0, lane.y + 4, 5, lane.height - 8, theme.sectors[lane.sector]),
    text(fitText(lane.name, NAMES_WIDTH - 22, 15, 'bold'), 14, middle - 2, {
      size: 15,
      weight: 600,
      fill: theme.ink,
    }),
    text(lane.summary, 14, middle + 14, { size: 12, fill: theme.muted }),
    rect(0, lane.y + lane.height - 1, NAMES_WIDTH, 1, theme.gridStrong),
  ].join('');
}

function paintGround(drawing: Drawing, theme: Theme): string[] {
  const { width, gutter, lanesHeight } = drawing;
  return [
    ...drawing.lanes
      .filter(({ sector }) => sector === 'family' || sector === 'all')
      .map(({ y, height }) => rect(0, y, width, height, theme.tint)),
    ...drawing.axis.fine
      .filter(({ x }) => x >= gutter)
      .map(({ x }) => rect(Math.round(x), 0, 1, lanesHeight, theme.grid)),
    ...drawing.axis.coarse
      .filter(({ x }) => x > gutter)
      .map(({ x }) => rect(Math.round(x), 0, 1, lanesHeight, theme.gridStrong)),
    ...drawing.lanes.map(({ y, height }) => rect(0, y + height - 1, width, 1, theme.gridStrong)),
    ...(gutter > 0 ? [rect(gutter - 1, 0, 1, lanesHeight, theme.gridStrong)] : []),
    rect(0, -1, width, 1, theme.gridStrong),
  ];
}

function paintFindings(drawing: Drawing, theme: Theme): string[] {
  const { gutter, findings } = drawing;
  if (gutter === 0) return [];
  return [
    text(FINDINGS_HEADING, 4, -8, { size: 12, fill: theme.muted }),
    ...findings.clusters.map((cluster) => paintCluster(cluster, theme)),
    ...findings.marks.map((mark) => paintMark(mark, theme)),
  ];
}

function paintAxis(drawing: Drawing, theme: Theme): string[] {
  const { axis, scale } = drawing;
  return [
    ...axis.fine.flatMap(({ x, text: name }) => [
      rect(Math.round(x), -22, 1, 22, theme.gridStrong),
      x >= scale.left - 1 ? text(name, Math.round(x) + 5, -8, { size: 12, fill: theme.muted }) : '',
    ]),
    ...axis.coarse.flatMap(({ x, text: name }) => [
      ...(x > scale.left ? [rect(Math.round(x), -44, 1, 44, theme.gridStrong)] : []),
      text(name, Math.round(x) + 5, -29, { size: LABEL_SIZE, weight: 600, fill: theme.ink }),
    ]),
  ];
}

function paintOutcome(drawing: Drawing, outcome: Drawing['outcomes'][number], theme: Theme): string {
  const { x, align } = outcome;
  const fill = theme.roles.outcome;
  return (
    rect(x - 1, 4 - AXIS_HEIGHT, 2, AXIS_HEIGHT - 4 + drawing.lanesHeight, fill) +
    text(outcome.text, x + (align === 'end' ? -6 : 6), 14 - AXIS_HEIGHT, {
      size: LABEL_SIZE,
      weight: 600,
      fill,
      anchor: align,
    })
  );
}

function paintSpan(span: Span, theme: Theme): string {
  const colour = theme.roles[span.role];
  const { x0, x1, y, sure0, sure1 } = span;
  const dash = span.broken ? '4 3' : '';
  const bar = barOf(span);
  const body =
    bar === null
      ? line(`M${x0},${y}H${x1}`, colour, dash)
      : rect(x0, bar.y, x1 - x0, bar.height, bar.ground === 'band' ? theme.bandPale : theme.bar) +
        (span.broken
          ? line(`M${x0},${bar.y}H${x1}V${bar.y + bar.height}H${x0}Z`, colour, dash)
          : sure1 > sure0
            ? rect(sure0, bar.y, sure1 - sure0, bar.height, bar.ground === 'band' ? theme.band : colour)
            : '');
  return body + paintEnds(span, colour);
}

function paintEnds(span: Span, colour: string): string {
  const { x0, x1, y, openStart, openEnd } = span;
  const { height, foot } = BRACKET;
  const bracket = (x: number, feet: number) => `M${x + feet},${y - height}H${x}V${y + height}H${x + feet}`;
  const arrow = (x: number, back: number) => `M${x + back},${y - 5}L${x},${y}L${x + back},${y + 5}`;
  const ends = [
    openStart ? arrow(x0, 6) : isBracketed(span) ? bracket(x0, foot) : '',
    openEnd ? arrow(x1, -6) : isBracketed(span) ? bracket(x1, -foot) : '',
  ].join('');
  return ends === '' ? '' : line(ends, colour, '');
}

function paintMark(mark: Mark, theme: Theme): string {
  const { glyph, x, y, radius, role, broken, number, later } = mark;
  const colour = theme.roles[role];
  const isHollow = broken || role === 'later';
  const onMark = isHollow ? colour : theme.onMark;
  return [
    isHollow
      ? shape(outlineOf(glyph, x, y, radius - 0.75), theme.ground, colour, broken ? '3 2.5' : '')
      : shape(outlineOf(glyph, x, y, radius), colour),
    role === 'later' ? shape(dotsOf(x, y, radius), colour) : '',
    later && role !== 'later' ? shape(cornerDotsOf(x, y, radius), theme.roles.later) : '',
    role === 'good' ? shape(outlineOf('contact', x, y, radius * 0.3), onMark) : '',
    number > 0
      ? text(String(number), x, y + 4, { size: 12, weight: 600, fill: onMark, anchor: 'middle' })
      : '',
  ].join('');
}

function paintCluster(cluster: ClusterMark, theme: Theme): string {
  const { x0, x1, y, height, missed, entries } = cluster;
  const top = y - height / 2;
  return (
    rect(x0, top, x1 - x0, height, missed ? theme.roles.missed : theme.cluster) +
    (missed
      ? ''
      : line(
          `M${x0 + 0.5},${top + 0.5}H${x1 - 0.5}V${top + height - 0.5}H${x0 + 0.5}Z`,
          theme.muted,
          '',
          1,
        )) +
    text(formatCount(entries.length), (x0 + x1) / 2, y + 4, {
      size: 12,
      weight: 600,
      fill: missed ? theme.onMark : theme.ink,
      anchor: 'middle',
    })
  );
}

function paintLabel(label: Label, theme: Theme): string {
  const { above, below, beside } = HALO;
  const { x, y, width, ground } = label;
  const fill = ground === 'tint' ? theme.tint : theme.ground;
  const halo = ground === null ? '' : rect(x - beside, y - above, width + 2 * beside, above + below, fill);
  return (
    halo +
    text(label.text, x, y, {
      size: LABEL_SIZE,
      weight: label.bold ? 600 : 400,
      fill: label.role === 'later' ? theme.roles.later : theme.ink,
    })
  );
}

interface PlacedItem {
  readonly item: LegendItem;
  readonly x: number;
  readonly row: number;
}

/** The key's items one after the other, in as many rows as they need. */
function placeLegend(legend: readonly LegendItem[], width: number): PlacedItem[] {
  let x = 0;
  let row = 0;
  return legend.map((item) => {
    const wide = 42 + measureText(item.text, 12, 'regular') + 20;
    if (x > 0 && x + wide > width - 24) {
      x = 0;
      row++;
    }
    const placed = { item, x, row };
    x += wide;
    return placed;
  });
}

function paintLegendItem(item: LegendItem, x: number, y: number, theme: Theme): string {
  const { glyph, role, broken, later, form } = item;
  const words = text(item.text, x + 42, y + 4, { size: 12, fill: theme.ink });
  if (form === 'cluster') {
    const box = { lane: 0, x0: x + 4, x1: x + 36, y, height: 16 };
    const mark = { ...box, entries: new Array<number>(12), missed: false };
    return paintCluster(mark, theme) + words;
  }
  const at = { entry: 0, lane: 0, y, role, broken, later };
  if (form === 'mark') {
    const radius = glyph === 'missed' || glyph === 'good' ? 9 : 6;
    return paintMark({ ...at, x: x + 20, radius, glyph, number: 0 }, theme) + words;
  }
  if (form !== 'uncertain' && form !== 'period' && form !== 'band') {
    return paintOn((context) => paintSign(context, form, x + 3, y - 11, theme)).join('') + words;
  }
  const span: Span = {
    ...at,
    form,
    x0: x + 4,
    x1: x + 36,
    sure0: x + 10,
    sure1: x + 30,
    openStart: false,
    openEnd: false,
  };
  return paintSpan(span, theme) + words;
}
