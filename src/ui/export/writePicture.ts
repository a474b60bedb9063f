/** What is on the screen, all lanes of it, or the whole case, as an SVG document or as files of pixels. */
import { buildDrawing } from '../../drawing/buildDrawing.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import { isCounted } from '../../drawing/laneBands.ts';
import { layOut, type Layout } from '../../drawing/layout.ts';
import { buildLegend } from '../../drawing/legend.ts';
import { layOutWhole, splitLanes, splitWindow, type LanesPart } from '../../drawing/wholePicture.ts';
import { layOutPage, NAMES_WIDTH, paintPage, type Surround } from '../../painting/paintPage.ts';
import { paintSvg } from '../../painting/paintSvg.ts';
import { FONT, type Theme } from '../../painting/theme.ts';
import type { MakingTask } from '../../state/making.svelte.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { titleDocument } from '../../viewing/caseTitle.ts';
import { describeSettings } from '../../viewing/describeDocument.ts';
import { sayCountedDates, sayDayZero } from '../../viewing/pictureTime.ts';
import type { Shown } from '../../viewing/showChronology.ts';

/** How much of the case a picture shows. */
export type Extent = 'screen' | 'case';

/** Width of the picture in pixels, without the lane names: that of a wide slide. */
const WIDTH = 1410;
const LANES_HEIGHT = 760;

/** The whole case is no wider than this, so that other programs open it. */
const WIDEST = 24_000;

/**
 * What a canvas may have, well below what browsers refuse (16,384 a side and 268 million in Chromium): a canvas
 * needs four bytes a pixel, and twice while it is written.
 */
const MOST_SIDE = 16_000;
const MOST_PIXELS = 64_000_000;

/** A layout and the window of it that is drawn, `width` pixels wide without the lane names. */
interface Picture {
  readonly layout: Layout;
  readonly window: Workspace['window'];
  readonly width: number;
}

/** An SVG document; empty if nothing is open. Rejects if it is called off. */
export async function writeSvg(
  workspace: Workspace,
  theme: Theme,
  extent: Extent,
  task: MakingTask,
): Promise<string> {
  const { shown } = workspace;
  if (!shown) return '';
  const picture = await layOutPicture(workspace, shown, extent, task);
  await task.reach(1 / 2);
  return paintSvg(draw(workspace, picture), makeSurround(workspace, shown, theme, picture));
}

/**
 * The picture as PNG, so many pixels to each of the SVG's; several files where one canvas cannot hold it, from
 * the first day to the last. A failure to make one throws. Rejects if it is called off.
 */
export async function writePng(
  workspace: Workspace,
  theme: Theme,
  extent: Extent,
  ratio: number,
  task: MakingTask,
): Promise<Blob[]> {
  const { shown } = workspace;
  if (!shown) return [];
  const picture = await layOutPicture(workspace, shown, extent, task);
  const surround = makeSurround(workspace, shown, theme, picture);
  const parts = splitPicture(workspace, picture, surround, ratio);
  const files: Blob[] = [];
  for (const { lanes, ...part } of parts) {
    // To lay out all of it counts as one more.
    await task.reach((files.length + 1) / (parts.length + 1));
    files.push(await paintPng(draw(workspace, part), surround, lanes, ratio));
  }
  await task.reach(1);
  return files;
}

async function layOutPicture(
  workspace: Workspace,
  shown: Shown,
  extent: Extent,
  task: MakingTask,
): Promise<Picture> {
  const { window, timeMap: map } = workspace;
  if (extent === 'screen') {
    const room = { lanesHeight: LANES_HEIGHT, timeWidth: WIDTH, map };
    return { layout: await task.run(layOut(shown, room)), window, width: WIDTH };
  }
  const room = { width: WIDTH, lanesHeight: LANES_HEIGHT, map, fit: false, most: Infinity, widest: WIDEST };
  const { layout, width } = await task.run(layOutWhole(shown, room));
  return { layout, window: shown.wholeCase, width };
}

function draw(workspace: Workspace, { layout, window, width }: Picture): Drawing {
  const { view } = workspace;
  const selected = view.selected?.row ?? null;
  const hits = workspace.search?.hits ?? workspace.stepping.outlined;
  return buildDrawing(layout, { window, width, selected, origin: workspace.originDay, drawn: view, hits });
}

function makeSurround(
  { view, opening }: Workspace,
  shown: Shown,
  theme: Theme,
  { layout, window }: Picture,
): Surround {
  const countedDates = layout.lanes.some(isCounted) ? sayCountedDates(shown, window) : '';
  const ofTime = [countedDates, sayDayZero(shown, view.origin)].filter(Boolean);
  return {
    theme,
    title: titleDocument(shown.chronology, opening.foreword.seen.title),
    summary: [...describeSettings(shown), ...ofTime.map((sentence) => `${sentence}.`)].join(' '),
    legend: buildLegend(shown, view),
  };
}

/** The parts of a picture that a canvas holds each, at the scale of the whole. */
function splitPicture(
  workspace: Workspace,
  picture: Picture,
  surround: Surround,
  ratio: number,
): (Picture & { lanes: LanesPart })[] {
  const { layout, window, width } = picture;
  const { gutter, map } = layout;
  const isTooLarge = (wide: number, high: number) =>
    Math.max(wide, high) * ratio > MOST_SIDE || wide * high * ratio * ratio > MOST_PIXELS;
  const whole = draw(workspace, picture);
  const page = layOutPage(whole, surround);
  // Without the lanes, and with them as far as one file may reach.
  const around = page.height - whole.lanesHeight;
  const room = Math.max(MOST_SIDE / ratio / 2 - around, 0);
  const lanes = whole.lanesHeight > room ? splitLanes(whole, room) : [{ top: 0, height: whole.lanesHeight }];
  const high = around + Math.max(...lanes.map(({ height }) => height));
  let count = 1;
  const widthOf = (parts: number) => gutter + (width - gutter) / parts;
  while (window !== null && count < MOST_PARTS && isTooLarge(NAMES_WIDTH + widthOf(count), high)) count++;
  const windows = window === null || count === 1 ? [window] : splitWindow(window, map, count);
  return windows.flatMap((part) =>
    lanes.map((some) => ({ layout, window: part, width: widthOf(count), lanes: some })),
  );
}

const MOST_PARTS = 100;

async function paintPng(
  drawing: Drawing,
  surround: Surround,
  lanes: LanesPart,
  ratio: number,
): Promise<Blob> {
  const page = layOutPage(drawing, surround, lanes);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(page.width * ratio);
  canvas.height = Math.ceil(page.height * ratio);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('No canvas');
  await loadFonts(drawing, surround);
  context.scale(ratio, ratio);
  paintPage(context, drawing, page, surround);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // Gives its memory back at once.
  canvas.width = 0;
  if (blob === null) throw new Error('No picture');
  return blob;
}

/** The page's fonts come in parts, as letters are needed: a canvas does not wait for them. */
async function loadFonts({ labels, lanes }: Drawing, { title, summary }: Surround): Promise<void> {
  const words = [title, summary, ...labels.map(({ text }) => text), ...lanes.map(({ name }) => name)].join(
    '',
  );
  const letters = [...new Set(words)].join('');
  await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 13px ${FONT}`, letters)));
}
