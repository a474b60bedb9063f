/**
 * Paints a Drawing for a slide: the same marks as everywhere, each a shape with a name of its own, gathered in
 * groups from the back to the front as `paintLanes` has them.
 *
 *     paintSlide(drawing, { theme, legend, selected, describe })
 *       → { width: 1200, height: 540, shapes: [{ kind: 'group', name: 'Lanes', … }, …] }
 */
import type { Drawing } from '../drawing/drawing.ts';
import type { LegendItem } from '../drawing/legend.ts';
import { paintGround, paintHead, paintSelection, type Sightline } from './paintDrawing.ts';
import { paintHatches, paintHatchWords } from './paintHatches.ts';
import { paintClusters, paintLabels, paintMark, paintSpan } from './paintMarks.ts';
import { paintFollows, paintThreadCounts, paintThreads } from './paintThreads.ts';
import {
  LEGEND_ROW,
  NAMES_WIDTH,
  paintHeading,
  paintLaneName,
  paintSampleOf,
  paintWordsOf,
  placeLegend,
  type PlacedItem,
} from './paintPage.ts';
import { SlideContext } from './slideContext.ts';
import type { SlideShape } from './slideShapes.ts';
import type { Theme } from './theme.ts';

export interface SlideSurround {
  readonly theme: Theme;
  readonly legend: readonly LegendItem[];
  /** Row of the selected entry, which has a ring; null for none. */
  readonly selected: number | null;
  /** An entry in a line, for those who cannot see its mark. */
  readonly describe: (entry: number) => string;
  /** The lanes that are painted. */
  readonly sight: Sightline;
}

export interface SlidePicture {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly SlideShape[];
}

/** Free pixels between the lanes and the key. */
const ABOVE_KEY = 10;

/** The height that a picture needs besides its lanes and its axis, for a key of so many items. */
export function keyHeight(legend: readonly LegendItem[], timeWidth: number): number {
  const placed = placeLegend(legend, NAMES_WIDTH + timeWidth);
  return ABOVE_KEY + rowsOf(placed) * LEGEND_ROW;
}

export function paintSlide(drawing: Drawing, surround: SlideSurround): SlidePicture {
  const { theme, legend, sight } = surround;
  const { head } = drawing;
  const context = new SlideContext();
  const width = NAMES_WIDTH + drawing.width;
  const placed = placeLegend(legend, width);
  at(context, NAMES_WIDTH, 0, () => group(context, 'Time axis', () => paintHead(context, drawing, theme)));
  at(context, 0, head - sight.top, () => {
    context.beginPath();
    context.rect(0, sight.top, width, sight.height);
    context.clip();
    paintNames(context, drawing, theme);
    at(context, NAMES_WIDTH, 0, () => {
      paintBehind(context, drawing, surround);
      paintEntries(context, drawing, surround);
    });
  });
  const below = head + sight.height;
  at(context, 0, below + ABOVE_KEY, () =>
    group(context, 'Key', () => {
      for (const item of placed) {
        context.group({ name: `Key: ${item.item.text}`, alt: '' }, () => paintItem(context, item, theme));
      }
    }),
  );
  const height = placed.length === 0 ? below : below + ABOVE_KEY + rowsOf(placed) * LEGEND_ROW;
  return { width, height, shapes: context.shapes };
}

function rowsOf(placed: readonly PlacedItem[]): number {
  return (placed.at(-1)?.row ?? -1) + 1;
}

function paintItem(context: SlideContext, placed: PlacedItem, theme: Theme): void {
  paintSampleOf(context, placed, theme);
  paintWordsOf(context, placed, theme);
}

function at(context: SlideContext, x: number, y: number, paint: () => void): void {
  context.save();
  context.translate(x, y);
  paint();
  context.restore();
}

function group(context: SlideContext, name: string, paint: () => void): void {
  context.group({ name, alt: '' }, paint);
}

/** The band of each lane across the whole picture, and what stands beside it. */
function paintNames(context: SlideContext, drawing: Drawing, theme: Theme): void {
  group(context, 'Lanes', () => {
    for (const lane of drawing.lanes) {
      group(context, `Lane: ${lane.name}`, () => {
        context.fillStyle = theme.ground;
        context.fillRect(0, lane.y, NAMES_WIDTH + drawing.width, lane.height);
        paintLaneName(context, lane, theme);
      });
    }
    for (const heading of drawing.headings) paintHeading(context, heading, theme);
  });
}

/** What stands behind the marks. */
function paintBehind(context: SlideContext, drawing: Drawing, { theme, sight }: SlideSurround): void {
  const { gutter, width, hatches } = drawing;
  group(context, 'Lines of time and lanes', () => paintGround(context, drawing, theme, sight));
  clipToTime(context, drawing);
  group(context, 'Silence', () => {
    for (const hatch of hatches) {
      group(context, hatch.form === 'outside' ? 'No records held' : 'No recorded contact', () => {
        paintHatches(context, [hatch], theme);
      });
    }
  });
  context.restore();
  const lines = drawing.outcomes.map(({ x }) => x).filter((x) => x >= gutter && x <= width);
  group(context, 'Outcome', () => {
    context.fillStyle = theme.roles.outcome;
    for (const x of lines) context.fillRect(x - 1, sight.top, 2, sight.height);
  });
}

/** Cut at the edges of time; `restore` ends it. */
function clipToTime(context: SlideContext, { gutter, width, lanesHeight }: Drawing): void {
  context.save();
  context.beginPath();
  context.rect(gutter, 0, width - gutter, lanesHeight);
  context.clip();
}

function paintEntries(context: SlideContext, drawing: Drawing, surround: SlideSurround): void {
  const { gutter, findings, spans, threads, follows, clusters, labels, marks, hatches } = drawing;
  const { theme, selected } = surround;
  const name = (entry: number) => {
    const alt = surround.describe(entry);
    return { name: alt, alt };
  };
  const paintAll = <Thing extends { readonly entry: number }>(
    title: string,
    things: readonly Thing[],
    paint: (thing: Thing) => void,
  ) =>
    group(context, title, () => {
      for (const thing of things) context.group(name(thing.entry), () => paint(thing));
    });
  const paintBoxes = (title: string, boxes: Drawing['clusters']) =>
    group(context, title, () => {
      for (const box of boxes) {
        const words = `${box.entries.length} ${box.missed ? 'missed opportunities' : 'entries'}`;
        context.group({ name: words, alt: words }, () => paintClusters(context, [box], theme));
      }
    });
  const paintLines = (title: string, lines: Drawing['threads']) =>
    group(context, title, () => {
      for (const line of lines) {
        group(context, THREAD_NAMES[line.kind], () => paintThreads(context, [line], theme));
      }
    });

  paintLines('Threads of findings', threads.filter(({ x }) => x < gutter)); // prettier-ignore
  paintBoxes('Findings in numbers', findings.clusters);
  paintAll('Findings', findings.marks, (mark) => paintMark(context, mark, theme));
  clipToTime(context, drawing);
  group(context, 'Stretches of time', () => {
    for (const span of spans)
      context.group({ ...name(span.entry), alt: '' }, () => paintSpan(context, span, theme));
  });
  paintLines('Threads', threads.filter(({ x }) => x >= gutter)); // prettier-ignore
  group(context, 'What followed', () => paintFollows(context, follows, theme));
  group(context, 'Lengths of silence', () => paintHatchWords(context, hatches, theme));
  group(context, 'Words', () => {
    for (const label of labels)
      group(context, `Words: ${label.text}`, () => paintLabels(context, [label], theme));
  });
  paintBoxes('Several entries', clusters);
  group(context, 'Counts of threads', () => paintThreadCounts(context, threads, theme));
  paintAll('Entries', marks, (mark) => paintMark(context, mark, theme));
  context.restore();
  if (selected === null) return;
  const all = { top: 0, height: drawing.lanesHeight };
  group(context, 'Chosen entry', () => paintSelection(context, drawing, theme, all, selected));
}

const THREAD_NAMES: Readonly<Record<Drawing['threads'][number]['kind'], string>> = {
  shared: 'Shared',
  asked: 'Asked for information',
  'not-shared': 'Not shared',
  'not-recorded': 'Told, with no record of it',
};

/** How far the two columns of the key on a slide of its own are apart. */
const KEY_COLUMN = 330;

/** The key by itself, in two columns. */
export function paintKey(legend: readonly LegendItem[], theme: Theme): SlidePicture {
  const context = new SlideContext();
  const rows = Math.max(KEY_LEAST_ROWS, Math.ceil(legend.length / 2));
  legend.forEach((item, i) => {
    at(context, Math.floor(i / rows) * KEY_COLUMN, 0, () =>
      context.group({ name: `Key: ${item.text}`, alt: '' }, () =>
        paintItem(context, { item, x: 0, row: i % rows }, theme),
      ),
    );
  });
  return { width: 2 * KEY_COLUMN, height: rows * LEGEND_ROW, shapes: context.shapes };
}

/** So that a short key is not blown up. */
const KEY_LEAST_ROWS = 10;
