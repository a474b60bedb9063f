/**
 * Paints a whole picture to hand on: title above, lane names beside the lanes, the key below. The screen
 * has these as elements of the page instead, so that they can be read and enlarged like any text.
 */
import { AFTERWARDS_NAME } from '../drawing/afterwards.ts';
import type { Drawing, HeadingBand, LaneBand } from '../drawing/drawing.ts';
import { keepDays, type LegendItem } from '../drawing/legend.ts';
import { measureText, wrapText } from '../drawing/textWidth.ts';
import { paintBandGround, paintHead, paintLanes, type Sightline } from './paintDrawing.ts';
import type { PaintContext } from './paintContext.ts';
import { paintFound } from './paintFound.ts';
import { paintSample, SAMPLE_HEIGHT, SAMPLE_WIDTH } from './paintLegend.ts';
import { FONT, type Theme } from './theme.ts';

export interface Surround {
  readonly theme: Theme;
  readonly title: string;
  readonly summary: string;
  readonly legend: readonly LegendItem[];
}

/** Where everything on a page stands, in pixels. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly lanesTop: number;
  readonly sight: Sightline;
  readonly legendTop: number;
  readonly legend: readonly PlacedItem[];
  /** The title and the summary, a line each. */
  readonly title: readonly string[];
  readonly summary: readonly string[];
}

/** An item of the key and where it stands. */
export interface PlacedItem {
  readonly item: LegendItem;
  readonly x: number;
  readonly row: number;
}

/** Width of the lane names beside a picture, in pixels. */
export const NAMES_WIDTH = 190;
const TITLE_HEIGHT = 56;
const TITLE_SIZE = 18;
const TITLE_LINE = 23;
/** More of a title is cut. */
const MOST_TITLE_LINES = 4;
/** Height of a row of the key, in pixels. */
export const LEGEND_ROW = 26;
const MARGIN = 12;
const SUMMARY_SIZE = 13;
const SUMMARY_LINE = 18;

/** Lays a page out for a Drawing, or for the part of its lanes that is in sight. */
export function layOutPage(
  drawing: Drawing,
  { legend, title, summary }: Surround,
  sight: Sightline = { top: 0, height: drawing.lanesHeight },
): Page {
  const width = NAMES_WIDTH + drawing.width;
  const placed = placeLegend(keepDays(legend, [drawing]), width - 2 * MARGIN);
  const lines = wrapText(summary, width - 2 * MARGIN, SUMMARY_SIZE, 'regular', Infinity);
  const titleLines = wrapText(title, width - 2 * MARGIN, TITLE_SIZE, 'bold', MOST_TITLE_LINES);
  const titleMore = Math.max(0, titleLines.length - 1) * TITLE_LINE;
  const summaryMore = Math.max(0, lines.length - 1) * SUMMARY_LINE;
  const lanesTop = TITLE_HEIGHT + titleMore + summaryMore + drawing.head;
  const legendTop = lanesTop + sight.height + 14;
  const height = legendTop + ((placed.at(-1)?.row ?? 0) + 1) * LEGEND_ROW + 8;
  return { width, height, lanesTop, legendTop, legend: placed, title: titleLines, summary: lines, sight };
}

/** Paints a page: all lanes of a Drawing and what stands around them. */
export function paintPage(context: PaintContext, drawing: Drawing, page: Page, surround: Surround): void {
  const { theme } = surround;
  context.fillStyle = theme.ground;
  context.fillRect(0, 0, page.width, page.height);
  page.title.forEach((line, i) => {
    write(context, line, MARGIN, 24 + i * TITLE_LINE, `600 ${TITLE_SIZE}px ${FONT}`, theme.ink);
  });
  const below = 44 + Math.max(0, page.title.length - 1) * TITLE_LINE;
  page.summary.forEach((line, i) => {
    write(context, line, MARGIN, below + i * SUMMARY_LINE, `${SUMMARY_SIZE}px ${FONT}`, theme.muted);
  });
  const isPart = page.sight.height < drawing.lanesHeight;
  if (isPart) {
    context.save();
    context.beginPath();
    context.rect(0, 0, page.width, page.lanesTop + page.sight.height);
    context.clip();
  }
  paintPicture(context, drawing, theme, page.lanesTop - drawing.head, page.sight);
  if (isPart) context.restore();
  context.save();
  context.translate(MARGIN, page.legendTop);
  for (const placed of page.legend) {
    paintSampleOf(context, placed, theme);
    paintWordsOf(context, placed, theme);
  }
  context.restore();
}

/**
 * Paints the picture itself, `top` pixels down: names, time axis and as much of the lanes as is in sight. What
 * reaches beyond the sight is for the caller to clip.
 */
export function paintPicture(
  context: PaintContext,
  drawing: Drawing,
  theme: Theme,
  top: number,
  sight: Sightline,
): void {
  const inSight = ({ y, height }: { readonly y: number; readonly height: number }) =>
    y < sight.top + sight.height && y + height > sight.top;
  context.save();
  context.translate(0, top + drawing.head - sight.top);
  for (const lane of drawing.lanes.filter(inSight)) paintLaneName(context, lane, theme);
  for (const heading of drawing.headings.filter(inSight)) paintHeading(context, heading, theme);
  context.restore();
  context.save();
  context.translate(NAMES_WIDTH, top);
  paintHead(context, drawing, theme);
  context.restore();
  context.save();
  context.translate(NAMES_WIDTH, top + drawing.head);
  paintLanes(context, drawing, theme, sight);
  paintFound(context, drawing.found, theme, sight.top);
  context.restore();
}

/** The sample of a placed item of the key. */
export function paintSampleOf(context: PaintContext, { item, x, row }: PlacedItem, theme: Theme): void {
  paintSample(context, item, x, row * LEGEND_ROW, theme);
}

/** The words of a placed item of the key. */
export function paintWordsOf(context: PaintContext, { item, x, row }: PlacedItem, theme: Theme): void {
  const y = row * LEGEND_ROW + SAMPLE_HEIGHT / 2 + 4;
  write(context, item.text, x + SAMPLE_WIDTH + 6, y, `12px ${FONT}`, theme.ink);
}

/** What stands beside a lane: its sector's stripe, its name, its counts. */
export function paintLaneName(context: PaintContext, lane: LaneBand, theme: Theme): void {
  const middle = lane.y + lane.rowsHeight / 2;
  if (lane.sector === 'family' || lane.sector === 'all') {
    context.fillStyle = theme.tint;
    context.fillRect(0, lane.y, NAMES_WIDTH, lane.height);
  }
  paintBandGround(context, lane, NAMES_WIDTH, theme);
  const band = lane.height - lane.rowsHeight;
  const bandMiddle = lane.y + lane.rowsHeight + band / 2;
  if (band > 0) write(context, AFTERWARDS_NAME, 14, bandMiddle + 4, `12px ${FONT}`, theme.roles.later);
  context.fillStyle = theme.sectors[lane.sector];
  context.fillRect(0, lane.y + 4, 5, lane.height - 8);
  const { lines, size, step, isCounted } = placeLaneName(lane);
  // A line alone stands as it always did; more are set about the middle.
  const first = middle + (isCounted ? -2 : 5) - ((lines.length - 1) * step) / 2;
  lines.forEach((line, i) => write(context, line, 14, first + i * step, `600 ${size}px ${FONT}`, theme.ink));
  const last = first + (lines.length - 1) * step;
  if (isCounted) write(context, lane.summary, 14, last + 16, `12px ${FONT}`, theme.muted);
  context.fillStyle = theme.gridStrong;
  context.fillRect(0, lane.y + lane.height - 1, NAMES_WIDTH, 1);
}

/** A lane's name: on one line, or on two where that is too short, smaller in a low lane; counts where there is room. */
function placeLaneName({ name, summary, rowsHeight }: LaneBand): LaneNamePlace {
  const room = NAMES_WIDTH - 22;
  const isOne = measureText(name, 15, 'bold') <= room;
  if (isOne) return { lines: [name], size: 15, step: 0, isCounted: summary !== '' };
  const [size, step] = rowsHeight < 36 ? [12, 12] : [15, 16];
  const lines = wrapText(name, room, size, 'bold', 2);
  return { lines, size, step, isCounted: summary !== '' && rowsHeight >= lines.length * step + 18 };
}

interface LaneNamePlace {
  readonly lines: readonly string[];
  /** Of its letters, and from line to line, in pixels. */
  readonly size: number;
  readonly step: number;
  readonly isCounted: boolean;
}

/** The name of a sector above its lanes. */
export function paintHeading(context: PaintContext, { name, y, height }: HeadingBand, theme: Theme): void {
  context.fillStyle = theme.tint;
  context.fillRect(0, y, NAMES_WIDTH, height);
  context.fillStyle = theme.gridStrong;
  context.fillRect(0, y + height - 1, NAMES_WIDTH, 1);
  write(context, name, 14, y + height / 2 + 5, `600 13px ${FONT}`, theme.ink);
}

function write(context: PaintContext, words: string, x: number, y: number, font: string, ink: string): void {
  context.font = font;
  context.fillStyle = ink;
  context.textAlign = 'start';
  context.fillText(words, x, y);
}

/** The key's items one after the other, in as many rows of a width as they need. */
export function placeLegend(legend: readonly LegendItem[], width: number): PlacedItem[] {
  let x = 0;
  let row = 0;
  return legend.map((item) => {
    const wide = SAMPLE_WIDTH + 6 + measureText(item.text, 12, 'regular') + 20;
    if (x > 0 && x + wide > width) {
      x = 0;
      row++;
    }
    const placed = { item, x, row };
    x += wide;
    return placed;
  });
}
