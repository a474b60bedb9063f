/**
 * The picture of a scene: a chronology, a scene's view and a size in; the Drawing, its key and its words out.
 * The same stages as on the screen, one after the other, for pictures that nobody is looking at yet.
 *
 *     takeAllSteps(drawScene(chronology, index, scene.view, { width: 1000, lanesHeight: 500 }))
 *       → { shown, drawing, legend, words: { title: "case.csv", counts: "160 entries in 17 lanes, …", … } }
 *
 * `chronology` is what may be seen, with names as they are set; a scene under foresight is cut from it here.
 */
import { firstDay } from '../analysis/rowTime.ts';
import type { ChronologyIndex } from '../analysis/indexChronology.ts';
import type { Chronology } from '../domain/chronology.ts';
import type { SceneView } from '../domain/scene.ts';
import type { TimeWindow } from '../domain/view.ts';
import { arrangeLanes } from '../viewing/arrangeLanes.ts';
import { titleDocument } from '../viewing/caseTitle.ts';
import { nameEyes } from '../viewing/foresight/eyes.ts';
import { foresee } from '../viewing/foresight/foresee.ts';
import { makeWalk } from '../viewing/foresight/walk.ts';
import { describeHidden } from '../viewing/hiddenLanes.ts';
import { sayCountedDates, sayDayZero } from '../viewing/pictureTime.ts';
import { describeShown, showChronology, type Shown } from '../viewing/showChronology.ts';
import { buildDrawing } from './buildDrawing.ts';
import type { Drawing } from './drawing.ts';
import { layOut, type Layout } from './layout.ts';
import { buildLegend, type LegendItem } from './legend.ts';
import { keepCalendar, spaceEvenly, type TimeMap } from './timeMap.ts';

/** The room for a scene's picture, in pixels. */
export interface SceneRoom {
  /** Of time: without the names of the lanes. */
  readonly width: number;
  /** Of the lanes: without the time axis. They may come out higher. */
  readonly lanesHeight: number;
  /** All lanes are to fit, if need be with a row each, whatever the scene says. */
  readonly fit?: boolean;
}

/** What stands in words beside a picture; each is empty where there is nothing to say. */
export interface SceneWords {
  /** The case's title or its files; under foresight the day instead, as these may tell what a case is about. */
  readonly title: string;
  /** "160 entries in 17 lanes, 42 marked as missed opportunities" */
  readonly counts: string;
  /** That this is of more dates than the picture shows. */
  readonly countedDates: string;
  /** The day from which time is counted. */
  readonly dayZero: string;
  readonly filter: string;
  /** Which lanes are hidden, and what with them. */
  readonly hidden: string;
  /** "As known on 10 February 2012, by everyone together" */
  readonly foresight: string;
}

export interface DrawnScene {
  readonly shown: Shown;
  readonly layout: Layout;
  readonly drawing: Drawing;
  readonly legend: readonly LegendItem[];
  /** What is in sight of time; null where nothing is dated. */
  readonly window: TimeWindow | null;
  /** Row of the selected entry, in `shown`; null for none. */
  readonly selected: number | null;
  readonly words: SceneWords;
}

/** What a scene shows, whatever the size of its picture. */
export interface SeenScene {
  readonly shown: Shown;
  readonly map: TimeMap;
  readonly legend: readonly LegendItem[];
  readonly words: SceneWords;
}

/** Draws a scene, in steps: a large chronology takes a while to lay out. */
export function* drawScene(
  chronology: Chronology,
  index: ChronologyIndex,
  view: SceneView,
  room: SceneRoom,
): Generator<undefined, DrawnScene> {
  const seen = seeScene(chronology, index, view, '');
  yield;
  return yield* drawSeen(seen, view, room);
}

/** The first half of `drawScene`, for who tries several sizes; `title` is the case's, empty for its files. */
export function seeScene(
  chronology: Chronology,
  index: ChronologyIndex,
  view: SceneView,
  title: string,
): SeenScene {
  const { foresight, filter, lanes, timeScale } = view;
  const known = foresight ? foresee(chronology, index, makeWalk(chronology), foresight) : null;
  const seenIndex = known?.index ?? index;
  const all = showChronology(known?.chronology ?? chronology, seenIndex, filter);
  const map = timeScale === 'even' ? spaceEvenly(all) : keepCalendar(all.shortest);
  const shown = arrangeLanes(all, seenIndex, lanes);
  return { shown, map, legend: buildLegend(shown, view), words: putInWords(chronology, shown, view, title) };
}

/** The second half: what is seen, laid out for a size and drawn. */
export function* drawSeen(
  { shown, map, legend, words }: SeenScene,
  view: SceneView,
  { width, lanesHeight, fit = view.fitLanes }: SceneRoom,
): Generator<undefined, DrawnScene> {
  const layout = yield* layOut(shown, { lanesHeight, timeWidth: width, map, fit });
  const window = view.window ?? shown.openingWindow;
  const origin = view.origin === null ? null : firstDay(shown.chronology.rows, view.origin);
  const selected = view.selected?.row ?? null;
  const drawing = buildDrawing(layout, { window, width, selected, origin, drawn: view });
  return { shown, layout, drawing, legend, window, selected, words };
}

function putInWords(
  chronology: Chronology,
  shown: Shown,
  { foresight, window, origin }: SceneView,
  title: string,
): SceneWords {
  const called = titleDocument(shown.chronology, title);
  const day = shown.chronology.asKnownOn === null ? '' : called;
  const eyes = foresight ? `, by ${nameEyes(chronology, foresight.eyes)}` : '';
  return {
    title: called,
    counts: describeShown(shown),
    countedDates: sayCountedDates(shown, window ?? shown.openingWindow),
    dayZero: sayDayZero(shown, origin),
    filter: shown.filterWords,
    hidden: describeHidden(shown),
    foresight: day && day + eyes,
  };
}

/** All that is to be said of what a scene shows, a sentence each, without its stop; `settings` come last. */
export function sayScene(
  { title, foresight, counts, filter, hidden }: SceneWords,
  settings: readonly string[],
): string[] {
  return [title, foresight === title ? '' : foresight, counts, filter, hidden, ...settings]
    .map((sentence) => sentence.replace(/\.$/, ''))
    .filter(Boolean);
}

/** The same beside its picture. `drawing`: where it is drawn already, to know whether there are counts in it. */
export function sayPicture(words: SceneWords, settings: readonly string[], drawing?: Drawing): string[] {
  const { counts, dayZero } = words;
  const hasCounts = drawing === undefined || drawing.lanes.some(({ summary }) => summary !== '');
  const countedDates = hasCounts ? words.countedDates : '';
  return sayScene({ ...words, counts: [counts, countedDates, dayZero].filter(Boolean).join('. ') }, settings);
}
