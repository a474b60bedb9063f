/**
 * What of the view a scene keeps, and a view that shows a scene.
 *
 *     takeView(view, window)            → the scene's view, its window on whole days or minutes
 *     { ...view, ...scene.view }        → the view again
 */
import type { Scene, SceneView } from '../../domain/scene.ts';
import type { TimeWindow, View } from '../../domain/view.ts';

/** Windows at least so long are kept to the day, in days; shorter ones to the minute. */
const LONG = 60;
const MINUTES_OF_DAY = 1440;

/** The parts of a view that decide what its picture shows; `window` is what is in sight. */
export function takeView(view: SceneView | View, window: TimeWindow | null): SceneView {
  const { selected, filter, fitLanes, timeScale, origin, silenceFrom, threads, ageFrom, lanes, foresight } =
    view;
  return {
    window: window && roundWindow(window),
    selected,
    filter,
    fitLanes,
    timeScale,
    origin,
    silenceFrom,
    threads,
    ageFrom,
    lanes,
    foresight,
  };
}

function roundWindow({ from, to }: TimeWindow): TimeWindow {
  const parts = to - from >= LONG ? 1 : MINUTES_OF_DAY;
  const start = Math.floor(from * parts);
  return { from: start / parts, to: Math.max(start + 1, Math.ceil(to * parts)) / parts };
}

/** The words of a scene: its caption, its notes, and of these the lines that name sources. */
export interface SceneWords {
  readonly caption: string;
  readonly notes: string;
  readonly sources: string;
}

/**
 * What is shown and read out of a scene's own words. They are typed and may hold names: whatever shows or writes
 * a scene for others takes its words from here.
 */
export function wordsOfScene({ caption, notes }: Scene): SceneWords {
  const lines = notes.split(/\r\n|\r|\n/).map((line) => line.trim());
  const sources = lines.filter((line) => /^sources?:/i.test(line)).join(' ');
  return { caption: caption.trim(), notes, sources };
}
