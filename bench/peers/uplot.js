/**
 * uPlot in its scatter mode: a series for the missed opportunities of each lane and one for its other
 * entries, with marks drawn as its scatter demo draws them. Words stand beside marks as they are drawn.
 */
/* global devicePixelRatio, Path2D */
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { entriesIn, placeOf } from './entries.js';
import { takeHands } from './hands.js';
import { chooseWords, COLOUR, MISSED_COLOUR, nameLanes, nextFrame } from './picture.js';

/** @type {import('./page.js').Draw} */
export async function draw(place, chronology, { left, width, head, height }) {
  const { entries, longest, lanes, from, to } = chronology;
  const groups = lanes.flatMap(({ name, top }) =>
    [false, true].map((isMissed) => {
      const own = entries.filter((entry) => entry.agency === name && entry.isMissed === isMissed);
      return {
        top,
        isMissed,
        begin: Float64Array.from(own, ({ begin }) => begin),
        end: Float64Array.from(own, ({ end }) => end),
        y: Float64Array.from(own, ({ y }) => y),
      };
    }),
  );
  const chart = new uPlot(
    {
      width: left + width,
      height: head + height,
      mode: 2,
      ms: 1,
      padding: [0, 0, 0, left],
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: true, auto: false, min: from, max: to },
        y: { auto: false, min: 0, max: height, dir: -1 },
      },
      axes: [{ side: 0, size: head }, { show: false }],
      series: [
        {},
        ...groups.map(({ isMissed }, n) => ({
          facets: [
            { scale: 'x', auto: false },
            { scale: 'y', auto: false },
          ],
          fill: isMissed ? MISSED_COLOUR : COLOUR,
          paths: () => {
            drawGroup(n);
            return null;
          },
        })),
      ],
      hooks: { draw: [drawWords] },
    },
    /** @type {*} */ ([null, ...groups.map(({ begin, y }) => [begin, y])]),
    place,
  );
  takeHands(chart.over, {
    left: 0,
    width,
    whole: { from, to },
    windowNow,
    show: (min, max) => chart.setScale('x', { min, max }),
  });
  nameLanes(place, chronology, head);
  await nextFrame();
  return windowNow;

  /** @returns {[number, number]} */
  function windowNow() {
    const { min = from, max = to } = chart?.scales['x'] ?? {};
    return [min, max];
  }

  /** @param {number} n */
  function drawGroup(n) {
    const group = groups[n];
    if (!group || group.top >= height) return;
    uPlot.orient(
      chart,
      n + 1,
      (_series, _x, _y, scaleX, scaleY, toX, toY, xOff, yOff, xDim, yDim, moveTo, lineTo, rect, arc) => {
        const ratio = devicePixelRatio;
        const { min = from, max = to } = scaleX;
        const path = new Path2D();
        const { begin, end, y } = group;
        for (let i = placeOf(begin.length, (i) => begin[i] ?? 0, min - longest); i < begin.length; i++) {
          const at = begin[i] ?? 0;
          const until = end[i] ?? 0;
          if (at > max) break;
          if (until < min) continue;
          const cx = toX(at, scaleX, xDim, xOff);
          const cy = toY(y[i] ?? 0, scaleY, yDim, yOff);
          if (until > at) {
            rect(path, cx, cy - 4 * ratio, toX(until, scaleX, xDim, xOff) - cx, 8 * ratio);
          }
          if (group.isMissed) {
            const r = 12 * ratio;
            moveTo(path, cx, cy - r);
            lineTo(path, cx + r, cy);
            lineTo(path, cx, cy + r);
            lineTo(path, cx - r, cy);
            path.closePath();
          } else if (until === at) {
            moveTo(path, cx + 6 * ratio, cy);
            arc(path, cx, cy, 6 * ratio, 0, 2 * Math.PI);
          }
        }
        clipped(chart, () => {
          chart.ctx.fillStyle = group.isMissed ? MISSED_COLOUR : COLOUR;
          chart.ctx.fill(path);
        });
      },
    );
  }

  /** @param {uPlot} plot */
  function drawWords(plot) {
    const { min = from, max = to } = plot.scales['x'] ?? {};
    const { ctx, bbox } = plot;
    const ratio = devicePixelRatio;
    const { titles, numbered } = chooseWords(
      entriesIn(chronology, min, max, height),
      ((max - min) / bbox.width) * ratio,
    );
    clipped(plot, () => {
      ctx.font = `${13 * ratio}px sans-serif`;
      ctx.fillStyle = '#15202b';
      ctx.textAlign = 'start';
      ctx.textBaseline = 'alphabetic';
      for (const { entry, text } of titles) {
        const x = Math.max(plot.valToPos(entry.begin, 'x', true), bbox.left) + 16 * ratio;
        const y = plot.valToPos(entry.y, 'y', true) + (entry.end > entry.begin ? -6 : 4) * ratio;
        ctx.fillText(text, x, y);
      }
      ctx.fillStyle = '#ffffff';
      ctx.textAlign = 'center';
      for (const { begin, y, number } of numbered) {
        ctx.fillText(number, plot.valToPos(begin, 'x', true), plot.valToPos(y, 'y', true) + 4 * ratio);
      }
    });
  }
}

/**
 * Keeps what is drawn within the lanes.
 *
 * @param {uPlot} plot
 * @param {() => void} paint
 */
function clipped({ ctx, bbox: { left, top, width, height } }, paint) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, width, height);
  ctx.clip();
  paint();
  ctx.restore();
}
