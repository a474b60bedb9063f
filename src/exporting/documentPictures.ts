/**
 * The pictures of a document, for PDF and print: the case as the screen opens with it, up to its outcome, in the room
 * that a page leaves, then the whole of it at a scale at which it can be read, in parts of a page each or on one long
 * sheet.
 *
 *     const { overview, parts } = yield* planPictures(content, above)
 *     paintPicture(context, parts[0].drawing, LIGHT, 0, parts[0].sight)
 */
import { countOf } from '../base/count.ts';
import type { TimeWindow, View } from '../domain/view.ts';
import { buildDrawing, headHeight } from '../drawing/buildDrawing.ts';
import { drawPage, layOutPages } from '../drawing/casePages.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { makeLayout, type Layout } from '../drawing/layout.ts';
import type { TimeMap } from '../drawing/timeMap.ts';
import { layOutWhole, splitLanes, type LanesPart } from '../drawing/wholePicture.ts';
import { NAMES_WIDTH } from '../painting/paintPage.ts';
import { countAfterOpening } from '../viewing/afterOpening.ts';
import type { Shown } from '../viewing/showChronology.ts';
import { describeWindow } from '../viewing/describeWindow.ts';
import { LONGEST, MARGIN, roomOf, SHEETS, type PageSize, type Paper } from './paper.ts';

export interface PictureContent {
  readonly shown: Shown;
  readonly view: View;
  /** Where moments stand along the picture, and the day from which time is counted. */
  readonly map: TimeMap;
  readonly origin: number | null;
  readonly paper: Paper;
}

/** A picture, or the lanes of it that one page has room for. */
export interface PlannedPicture {
  readonly drawing: Drawing;
  readonly sight: LanesPart;
  /** Points to a pixel. */
  readonly scale: number;
  /** What stands above it; empty for nothing. */
  readonly heading: string;
  /** What it shows, for who cannot see it. */
  readonly alt: string;
  /** A page of its own, of another size than the others. */
  readonly page?: PageSize;
}

export interface PlannedPictures {
  /** Null where there are too many lanes for one page. */
  readonly overview: PlannedPicture | null;
  /** How much came after what the overview shows, and where it is; empty for nothing. */
  readonly after: string;
  readonly parts: readonly PlannedPicture[];
  /** What is said on the first page of the parts; empty for nothing. */
  readonly note: string;
}

/** Plans them; `above` is the height of what else stands on the first page, in points. */
export function* planPictures(content: PictureContent, above: number): Generator<undefined, PlannedPictures> {
  const overview = planOverview(content, above);
  yield;
  const count = overview === null ? 0 : countAfterOpening(content.shown);
  if (content.paper === 'long') {
    const after = sayAfter(count, 'on the long sheet', ALL_DATES);
    return { overview, after, parts: [yield* planLong(content)], note: '' };
  }
  const { parts, isWhole, windows } = yield* planParts(content);
  const isEnough =
    parts.length === 1 && overview !== null && overview.drawing.clusters.length === 0 && count === 0;
  const note = parts.length > 1 ? describeParts(isWhole) : '';
  const where = nameParts(windows, content.shown.openingWindow);
  // The note stands below it on the page, and says of which dates counts are.
  const after = sayAfter(count, where, note === '' ? ALL_DATES : '');
  return { overview, after, parts: isEnough ? [] : parts, note };
}

/** "42 entries came after. They are in part 5 of the picture and in the table of all entries." */
function sayAfter(count: number, where: string, ofCounts: string): string {
  if (count === 0) return '';
  const are = count === 1 ? 'It is' : 'They are';
  return `${countOf(count, 'entry', 'entries')} came after what this picture shows. ${are} ${where} and in the table of all entries. ${ofCounts}`.trimEnd();
}

/** In which parts of the picture something stands that came after its opening. */
function nameParts(windows: readonly (TimeWindow | null)[], opening: TimeWindow | null): string {
  const last = windows.length;
  const first = windows.findIndex((window) => (window?.to ?? 0) > (opening?.to ?? 0)) + 1;
  if (last < 2) return 'in the picture that follows';
  return first >= last ? `in part ${last} of the picture` : `in parts ${first} to ${last} of the picture`;
}

const SCALES = 'On the next pages each part of the picture has the scale that its entries need';
const ALL_DATES = 'Counts are of all dates.';
const DOTS = `Three dots at an edge say that something goes on beyond it. ${ALL_DATES}`;

/** What has to be known of the parts: in one line, which has its room on the first page. */
function describeParts(isWhole: boolean): string {
  return isWhole
    ? `${SCALES}. ${DOTS}`
    : `${SCALES}; time in which nothing begins or ends is left out. ${DOTS}`;
}

/** The case as the screen opens with it, in the room that is left on the page. */
function planOverview(content: PictureContent, above: number): PlannedPicture | null {
  const { shown, map, paper } = content;
  const { size, scale } = SHEETS[paper];
  const room = roomOf(size);
  // More lanes than fit are painted smaller, but not so small that nobody can read them: the parts have them too.
  for (const factor of [1, 0.9, 0.8, 0.7]) {
    const width = room.width / (scale * factor) - NAMES_WIDTH;
    const most = (room.height - above) / (scale * factor) - headHeight(shown);
    const layout = makeLayout({ ...shown }, { lanesHeight: most, timeWidth: width, map, fit: true });
    if (layout.height > most) continue;
    const drawing = draw(content, layout, shown.openingWindow, width);
    const sight = { top: 0, height: drawing.lanesHeight };
    const alt = describePart(shown, drawing, shown.openingWindow);
    const heading = countAfterOpening(shown) === 0 ? 'The whole case' : 'Up to the outcome';
    return { drawing, sight, scale: scale * factor, heading, alt };
  }
  return null;
}

interface PlannedParts {
  readonly parts: readonly PlannedPicture[];
  /** No time is left out between them. */
  readonly isWhole: boolean;
  /** Their stretches of time, one after the other. */
  readonly windows: readonly (TimeWindow | null)[];
}

function* planParts(content: PictureContent): Generator<undefined, PlannedParts> {
  const { shown, map, paper } = content;
  const { size, scale, mostParts } = SHEETS[paper];
  const room = roomOf(size);
  const width = room.width / scale - NAMES_WIDTH;
  const lanesHeight = (room.height - CAPTION) / scale - headHeight(shown);
  const pages = yield* layOutPages(shown, { width, lanesHeight, map, most: mostParts });
  const parts: PlannedPicture[] = [];
  for (const [i, page] of pages.entries()) {
    yield;
    const { window } = page;
    const drawing = drawPage(page, sightOf(content));
    const alt = describePart(shown, drawing, window);
    const sights = splitLanes(drawing, lanesHeight + 1);
    sights.forEach((sight, n) => {
      const part = pages.length > 1 ? `, part ${i + 1} of ${pages.length}` : '';
      const lanes = sights.length > 1 ? `, lanes ${n + 1} of ${sights.length}` : '';
      const heading = `The picture${part}${lanes}${window ? `: ${describeWindow(window)}` : ''}`;
      parts.push({ drawing, sight, scale, heading, alt });
    });
  }
  const windows = pages.map(({ window }) => window);
  const isWhole = windows.every((window, i) => i === 0 || window?.from === windows[i - 1]?.to);
  return { parts, isWhole, windows };
}

/** Height of the words above a part, in points. */
const CAPTION = 24;
/** Height of the lanes of a long sheet, in pixels, if they need no more. */
const LONG_LANES = 900;

function* planLong(content: PictureContent): Generator<undefined, PlannedPicture> {
  const { shown, map } = content;
  const { scale: most, size } = SHEETS.long;
  const width = roomOf(size).width / most - NAMES_WIDTH;
  const widest = (LONGEST - 2 * MARGIN) / most - NAMES_WIDTH;
  const room = { width, lanesHeight: LONG_LANES, map, fit: false, most: Infinity, widest };
  const whole = yield* layOutWhole(shown, room);
  const drawing = draw(content, whole.layout, shown.wholeCase, whole.width);
  const high = drawing.head + drawing.lanesHeight;
  const scale = Math.min(most, (LONGEST - 2 * MARGIN) / high);
  const page = [(NAMES_WIDTH + drawing.width) * scale + 2 * MARGIN, high * scale + 2 * MARGIN] as const;
  const sight = { top: 0, height: drawing.lanesHeight };
  return { drawing, sight, scale, heading: '', alt: describePart(shown, drawing, shown.wholeCase), page };
}

function draw(content: PictureContent, layout: Layout, window: View['window'], width: number) {
  return buildDrawing(layout, { ...sightOf(content), window, width });
}

function sightOf({ view, origin }: PictureContent) {
  return { selected: view.selected?.row ?? null, origin, drawn: view };
}

/** What a part of the picture shows, in words. */
function describePart(
  { chronology, missedNumber }: Shown,
  { marks, spans, clusters, findings }: Drawing,
  window: TimeWindow | null,
): string {
  const rows = new Set<number>();
  for (const { entry } of [...marks, ...spans, ...findings.marks]) rows.add(entry);
  for (const { entries } of [...clusters, ...findings.clusters]) for (const row of entries) rows.add(row);
  const missed = [...rows].filter((row) => (missedNumber[row] ?? 0) > 0).length;
  const marked =
    chronology.asKnownOn === null && missed > 0
      ? `, ${countOf(missed, 'of them marked as a missed opportunity', 'of them marked as missed opportunities')}`
      : '';
  const entries = countOf(rows.size, 'entry', 'entries');
  return `Swim lanes${window ? `, ${describeWindow(window)}` : ''}: ${entries}${marked}. The tables in this document say in words what the picture shows.`;
}
