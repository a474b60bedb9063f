/** The whole case in columns, painted once, and the window in it as a box, in every frame. */
import { coarse, fine, findTicks } from './axis.js';
import { ACCENT, COLUMN, MUTED, SELECTED, SMALL, STRONG, TINT } from './look.js';
import { MISSED } from './kinds.js';

const COLUMN_WIDTH = 6;
const FOOT = 3;
const YEARS_HEIGHT = 16;
const LEAST_BOX = 6;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import('./draw.js').Picture} picture
 * @param {number} height
 * @param {{ from: number, to: number }} whole
 */
export function drawColumns(context, { chronology, months, width }, height, whole) {
  const perDay = width / (whole.to - whole.from);
  const count = Math.floor(width / COLUMN_WIDTH);
  const all = new Uint32Array(count);
  const missed = new Uint32Array(count);
  for (const { begin, flags } of chronology.lanes) {
    for (let i = 0; i < begin.length; i++) {
      const x = ((begin[i] ?? 0) - whole.from) * perDay;
      const at = Math.min(count - 1, Math.floor(x / COLUMN_WIDTH));
      all[at] = (all[at] ?? 0) + 1;
      if ((flags[i] ?? 0) & MISSED) missed[at] = (missed[at] ?? 0) + 1;
    }
  }
  const most = Math.max(1, ...all);
  const room = height - YEARS_HEIGHT - FOOT;
  context.fillStyle = TINT;
  context.fillRect(0, 0, width, height);
  all.forEach((n, i) => {
    if (n === 0) return;
    const part = missed[i] ?? 0;
    const tall = Math.max(3, Math.round((n / most) * room));
    const tallMissed = part === 0 ? 0 : part === n ? tall : Math.max(2, Math.round((part / n) * tall));
    context.fillStyle = COLUMN;
    context.fillRect(i * COLUMN_WIDTH, height - FOOT - tall, COLUMN_WIDTH - 1, tall - tallMissed);
    context.fillStyle = ACCENT;
    context.fillRect(i * COLUMN_WIDTH, height - FOOT - tallMissed, COLUMN_WIDTH - 1, tallMissed);
  });
  findTicks(months, { ...whole, perDay });
  const years = coarse.count > 0 ? coarse : fine;
  context.font = SMALL;
  for (let t = 0; t < years.count; t++) {
    const x = years.x[t] ?? 0;
    context.fillStyle = STRONG;
    context.fillRect(Math.round(x), 0, 1, height);
    context.fillStyle = MUTED;
    if (x >= 0) context.fillText(years.text[t] ?? '', Math.round(x) + 4, 12);
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {OffscreenCanvas} columns
 * @param {number} width
 * @param {number} height
 * @param {number} from pixels of the window
 * @param {number} to
 */
export function drawBox(context, columns, width, height, from, to) {
  const x = Math.max(0, from);
  const wide = Math.max(LEAST_BOX, Math.min(width, to) - x);
  context.drawImage(columns, 0, 0, width, height);
  context.fillStyle = SELECTED;
  context.globalAlpha = 0.12;
  context.fillRect(x, 0, wide, height);
  context.globalAlpha = 1;
  context.strokeRect(x + 1, 1, wide - 2, height - 2);
}
