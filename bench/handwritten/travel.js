/**
 * Marks on their way to the rows that another zoom level gives them, so that the eye can follow: the entries
 * of the last frame are kept where they stood, and those of the next ones come from there.
 */
/* global matchMedia */
import { labels } from './labels.js';
import { HAS_MARK, seen } from './seen.js';

const MILLISECONDS = 160;
/** From one frame to the next, where no hand makes them. */
const PACE = 30;
/** With more marks than this in sight no eye follows one. */
const MOST_MARKS = 400;
const MOST = 2048;
const SLOTS = 8192;

/** Where entries stood, and how many lines of words they had. */
const from = {
  lane: new Uint16Array(MOST),
  index: new Uint32Array(MOST),
  y: new Float64Array(MOST),
  lines: new Uint8Array(MOST),
  slots: new Int32Array(SLOTS).fill(-1),
};
let level = NaN;
let start = -Infinity;
/** True where the frame at hand is of another level than the last. */
let isNew = false;

/**
 * Before anything of the next frame is seen: keeps what stood in the last one if the level changes.
 *
 * @param {number} next
 */
export function keepPlaces(next) {
  isNew = next !== level && !Number.isNaN(level) && seen.count <= MOST;
  level = next;
  if (!isNew) return;
  from.slots.fill(-1);
  for (let n = 0; n < seen.count; n++) {
    from.lane[n] = seen.lane[n] ?? 0;
    from.index[n] = seen.index[n] ?? 0;
    from.y[n] = seen.y[n] ?? 0;
    from.lines[n] = 0;
    let slot = slotOf(seen.lane[n] ?? 0, seen.index[n] ?? 0);
    while ((from.slots[slot] ?? -1) >= 0) slot = (slot + 1) % SLOTS;
    from.slots[slot] = n;
  }
  for (let l = 0; l < labels.count; l++) {
    const n = labels.mark[l] ?? 0;
    from.lines[n] = Math.max(from.lines[n] ?? 0, (labels.line[l] ?? 0) + 1);
  }
}

/**
 * Moves what is seen to where it is on its way.
 *
 * @param {number} now milliseconds
 * @returns {number} milliseconds within which another frame is wanted; 0 where nothing moves
 */
export function travel(now) {
  if (isNew && countMarks() <= MOST_MARKS && !matchMedia('(prefers-reduced-motion: reduce)').matches) {
    start = now;
  }
  const share = (now - start) / MILLISECONDS;
  if (share >= 1) return 0;
  const left = (1 - share) ** 3;
  // Words would run into one another on the way: only those that stay on the picture travel.
  let kept = 0;
  for (let l = 0; l < labels.count; l++) {
    const n = labels.mark[l] ?? 0;
    const was = find(seen.lane[n] ?? 0, seen.index[n] ?? 0);
    if (was < 0 || (labels.line[l] ?? 0) >= (from.lines[was] ?? 0)) continue;
    labels.mark[kept] = n;
    labels.line[kept] = labels.line[l] ?? 0;
    labels.lane[kept] = labels.lane[l] ?? 0;
    labels.x[kept] = labels.x[l] ?? 0;
    labels.y[kept] = (labels.y[l] ?? 0) + ((from.y[was] ?? 0) - (seen.y[n] ?? 0)) * left;
    labels.width[kept] = labels.width[l] ?? 0;
    labels.weight[kept] = labels.weight[l] ?? 0;
    labels.text[kept++] = labels.text[l] ?? '';
  }
  labels.count = kept;
  for (let n = 0; n < seen.count; n++) {
    const was = find(seen.lane[n] ?? 0, seen.index[n] ?? 0);
    if (was >= 0) seen.y[n] = (seen.y[n] ?? 0) + ((from.y[was] ?? 0) - (seen.y[n] ?? 0)) * left;
  }
  return PACE;
}

function countMarks() {
  let count = 0;
  for (let n = 0; n < seen.count; n++) if ((seen.form[n] ?? 0) & HAS_MARK) count++;
  return count;
}

/**
 * @param {number} lane
 * @param {number} index
 */
function slotOf(lane, index) {
  return (index * 31 + lane) % SLOTS;
}

/**
 * Which of the entries kept it is; -1 for none.
 *
 * @param {number} lane
 * @param {number} index
 */
function find(lane, index) {
  let slot = slotOf(lane, index);
  for (let n = from.slots[slot] ?? -1; n >= 0; n = from.slots[slot] ?? -1) {
    if (from.index[n] === index && from.lane[n] === lane) return n;
    slot = (slot + 1) % SLOTS;
  }
  return -1;
}
