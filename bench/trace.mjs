/**
 * A browser's trace in; what the page's main thread worked out.
 *
 * Why a trace: the durations of the main thread's own tasks hold all that a frame costs there, script,
 * style, layout, paint and, without a graphics processor, the raster of canvases, and no measuring code runs
 * in the page. `Performance.getMetrics` counts the same time, but asking for it is a task of the page too,
 * and it cannot say when a frame ended; `requestAnimationFrame` stamps miss paint and raster.
 *
 * Tasks are counted in the processor's time of their thread, which other programs on a busy machine do not
 * lengthen as they do the time by the clock. Loading is by the clock: workers are part of it.
 *
 * Work belongs to the event that came last: an event opens a frame's account with the task it arrives in,
 * and the next event closes it. So frames longer than the pause between events are counted right as well.
 */

/** @typedef {{ script: number, style: number, layout: number, paint: number, other: number }} Parts */

/**
 * Milliseconds.
 *
 * @typedef {object} Run
 * @property {number} load from the file chosen to the end of the page's frame that shows it
 * @property {number} loadWork what the page and its workers had of the processor meanwhile
 * @property {number} loadBlock longest task of the page from the file chosen until it had settled
 * @property {number[]} zoom each frame, after warming up
 * @property {number[]} pan each frame, after warming up
 * @property {number[]} zoomAll the same with what other threads of the page worked meanwhile
 * @property {number[]} panAll
 * @property {Parts} zoomParts means a frame
 * @property {Parts} panParts means a frame
 * @property {number} block longest task of all zooming and panning, the first time included
 */

/** @typedef {{ name: string, cat: string, ph: string, ts: number, dur?: number, tdur?: number, pid: number, tid: number }} TraceEvent */
/** @typedef {{ start: number, end: number, work: number, parts: Parts }} Task */
/** @typedef {{ name: string, ts: number }} Mark */

/** What the names of the outermost events within a task stand for. What no name covers is `other`. */
const PART_OF = /** @type {Record<string, keyof Parts>} */ ({
  EvaluateScript: 'script',
  EventDispatch: 'script',
  FireAnimationFrame: 'script',
  FunctionCall: 'script',
  RunMicrotasks: 'script',
  TimerFire: 'script',
  MinorGC: 'script',
  MajorGC: 'script',
  'V8.GC_TIME_TO_SAFEPOINT': 'script',
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  Commit: 'paint',
});

/**
 * @param {Buffer} trace
 * @param {string} drawn name of the mark of the first drawing
 * @returns {Run}
 */
export function readTrace(trace, drawn) {
  /** @type {{ traceEvents: TraceEvent[] }} */
  const { traceEvents } = JSON.parse(trace.toString('utf8'));
  const chosen = traceEvents.find(({ name }) => name === 'bench:chosen');
  if (!chosen) throw new Error('The trace does not show that a file was chosen.');
  const own = traceEvents
    .filter(({ pid, tid }) => pid === chosen.pid && tid === chosen.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const marks = own.filter(({ name, cat }) => cat.includes('blink.user_timing') && isMark(name, drawn));
  const tasks = listTasks(own);
  const drawnMark = marks.find(({ name }) => name === drawn);
  if (!drawnMark) throw new Error(`The page set no mark ${drawn}.`);
  const drawnAt = findShown(own, tasks, drawnMark.ts);
  const settled = marks.find(({ name }) => name === 'bench:pass:1')?.ts ?? Infinity;
  const loading = tasks.filter(({ end, start }) => end >= chosen.ts && start < settled);
  const frames = splitByEvent(tasks, marks);
  addOtherThreads(frames, traceEvents, chosen);
  const zoom = frames.filter(({ name, pass }) => name === 'bench:wheel' && pass === 2);
  const pan = frames.filter(({ name, pass }) => name === 'bench:drag' && pass === 2);
  if (zoom.length === 0 || pan.length === 0) throw new Error('The page took no wheel or drag events.');
  return {
    load: (drawnAt - chosen.ts) / 1000,
    loadWork: sumWork(traceEvents, chosen, drawnAt),
    loadBlock: longest(loading),
    zoom: zoom.map(({ parts }) => total(parts)),
    pan: pan.map(({ parts }) => total(parts)),
    zoomAll: zoom.map(({ parts, elsewhere }) => total(parts) + elsewhere),
    panAll: pan.map(({ parts, elsewhere }) => total(parts) + elsewhere),
    zoomParts: meanParts(zoom),
    panParts: meanParts(pan),
    block: Math.max(...frames.map(({ block }) => block)),
  };
}

/**
 * When the page had done what it does to show what was drawn: the end of the task that drew it, or of its next frame,
 * in which the browser lays out and paints what stands around it.
 *
 * @param {TraceEvent[]} own of the main thread, by start
 * @param {Task[]} tasks
 * @param {number} drawn
 */
function findShown(own, tasks, drawn) {
  const drawnBy = tasks.find(({ start, end }) => start <= drawn && drawn <= end);
  const frame = own.find(({ name, ts, dur = 0 }) => name === 'Commit' && ts + dur >= drawn);
  return Math.max(drawnBy?.end ?? drawn, frame === undefined ? 0 : frame.ts + (frame.dur ?? 0));
}

/**
 * @param {string} name
 * @param {string} drawn
 */
function isMark(name, drawn) {
  return name === drawn || name.startsWith('bench:');
}

/**
 * The main thread's tasks with what they spent their time on. Events come in order of their start, outer
 * ones first.
 *
 * @param {TraceEvent[]} events
 * @returns {Task[]}
 */
function listTasks(events) {
  /** @type {Task[]} */
  const tasks = [];
  let taskEnd = -Infinity;
  let partEnd = -Infinity;
  for (const { name, ph, ts, dur = 0, tdur = dur } of events) {
    if (ph !== 'X') continue;
    if (isTask(name)) {
      if (ts < taskEnd) continue;
      taskEnd = ts + dur;
      partEnd = -Infinity;
      tasks.push({ start: ts, end: taskEnd, work: tdur / 1000, parts: { ...NO_PARTS, other: tdur / 1000 } });
    } else if (ts < taskEnd && ts >= partEnd && PART_OF[name]) {
      const { parts } = /** @type {Task} */ (tasks.at(-1));
      parts[PART_OF[name]] += tdur / 1000;
      parts.other -= tdur / 1000;
      partEnd = ts + dur;
    }
  }
  return tasks;
}

const NO_PARTS = { script: 0, style: 0, layout: 0, paint: 0, other: 0 };

/** @param {string} name */
function isTask(name) {
  return name === 'RunTask' || name === 'ThreadControllerImpl::RunTask';
}

/**
 * What an event cost. `elsewhere`: in other threads until the next mark.
 *
 * @typedef {{ name: string, pass: number, parts: Parts, block: number, from: number, to: number, elsewhere: number }} Frame
 */

/**
 * Tasks put to the account of the event that came last, in which pass.
 *
 * @param {Task[]} tasks
 * @param {Mark[]} marks in order
 */
function splitByEvent(tasks, marks) {
  /** @type {Frame[]} */
  const frames = [];
  let pass = 0;
  /** @type {Frame | null} */
  let open = null;
  let m = 0;
  for (const { start, end, work, parts } of tasks) {
    for (let mark = marks[m]; mark && mark.ts <= end; mark = marks[++m]) {
      if (mark.name.startsWith('bench:pass:')) pass = Number(mark.name.slice(-1));
      if (mark.name === 'bench:back') pass = 0;
      const isStep = mark.name === 'bench:wheel' || mark.name === 'bench:drag';
      if (open) open.to = mark.ts;
      // The app's own marks, and ours in tasks of their own, end an account but open none.
      open =
        isStep && pass > 0 && mark.ts >= start
          ? {
              name: mark.name,
              pass,
              parts: { ...NO_PARTS },
              block: 0,
              from: mark.ts,
              to: Infinity,
              elsewhere: 0,
            }
          : null;
      if (open) frames.push(open);
    }
    if (!open) continue;
    for (const part of PARTS) open.parts[part] += parts[part];
    open.block = Math.max(open.block, work);
  }
  return frames;
}

/**
 * Adds what the page's other threads worked: its workers, and what the browser does there to put a page together.
 *
 * @param {Frame[]} frames in order
 * @param {TraceEvent[]} events
 * @param {TraceEvent} chosen
 */
function addOtherThreads(frames, events, chosen) {
  const elsewhere = events.filter(
    ({ pid, tid, ph, name }) => pid === chosen.pid && tid !== chosen.tid && ph === 'X' && isWork(name),
  );
  /** @type {Map<number, number>} */
  const taskEnds = new Map();
  let f = 0;
  for (const { tid, ts, dur = 0, tdur = dur } of elsewhere.sort((a, b) => a.ts - b.ts)) {
    // A task can stand within another.
    if (ts < (taskEnds.get(tid) ?? 0)) continue;
    taskEnds.set(tid, ts + dur);
    while ((frames[f]?.to ?? Infinity) <= ts) f++;
    const frame = frames[f];
    if (frame && frame.from <= ts) frame.elsewhere += tdur / 1000;
  }
}

/** @param {string} name */
function isWork(name) {
  return isTask(name) || name === 'ThreadPool_RunTask';
}

const PARTS = /** @type {(keyof Parts)[]} */ (Object.keys(NO_PARTS));

/** @param {{ parts: Parts }[]} frames */
function meanParts(frames) {
  const mean = { ...NO_PARTS };
  for (const { parts } of frames) for (const part of PARTS) mean[part] += parts[part] / frames.length;
  return mean;
}

/**
 * Milliseconds that all threads of the page worked from the choice of a file to a time.
 *
 * @param {TraceEvent[]} events
 * @param {TraceEvent} chosen
 * @param {number} until
 */
function sumWork(events, chosen, until) {
  /** @type {Map<number, number>} */
  const taskEnds = new Map();
  let work = 0;
  const tasks = events.filter(({ pid, name, ph }) => pid === chosen.pid && ph === 'X' && isTask(name));
  for (const { tid, ts, dur = 0, tdur = dur } of tasks.sort((a, b) => a.ts - b.ts)) {
    // A task can stand within another.
    if (ts + dur < chosen.ts || ts >= until || ts < (taskEnds.get(tid) ?? 0)) continue;
    taskEnds.set(tid, ts + dur);
    work += tdur / 1000;
  }
  return work;
}

/** @param {Parts} parts */
function total(parts) {
  return PARTS.reduce((sum, part) => sum + parts[part], 0);
}

/** @param {Task[]} tasks */
function longest(tasks) {
  return tasks.reduce((most, { work }) => Math.max(most, work), 0);
}
