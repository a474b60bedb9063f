/** ECharts: a custom series on a canvas, its own drag, its own axis. */
import { CustomChart } from 'echarts/charts';
import { DataZoomInsideComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { entriesIn } from './entries.js';
import { takeHands } from './hands.js';
import { chooseWords, COLOUR, MISSED_COLOUR, nameLanes, nextFrame } from './picture.js';

use([CustomChart, DataZoomInsideComponent, GridComponent, CanvasRenderer]);

/** @type {import('./page.js').Draw} */
export async function draw(place, chronology, { left, width, head, height }) {
  const { entries, from, to } = chronology;
  /** @type {[number, number]} */
  let window = [from, to];
  /** @type {Map<object, string>} */
  let titleOf = new Map();
  let numbers = new Set();
  const noteWindow = (/** @type {number} */ begin, /** @type {number} */ end) => {
    window = [begin, end];
    const chosen = chooseWords(entriesIn(chronology, begin, end, height), (end - begin) / width);
    titleOf = new Map(chosen.titles.map(({ entry, text }) => [entry, text]));
    numbers = new Set(chosen.numbered);
  };
  noteWindow(from, to);
  const chart = init(place, null, { renderer: 'canvas' });
  chart.setOption({
    animation: false,
    grid: { left, top: head, width, height },
    xAxis: { type: 'time', position: 'top', min: from, max: to },
    yAxis: {
      type: 'value',
      inverse: true,
      min: 0,
      max: height,
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    // Without a throttle: each event is to be answered with a frame, as in the other pages.
    dataZoom: {
      type: 'inside',
      filterMode: 'weakFilter',
      throttle: 0,
      zoomOnMouseWheel: false,
      minValueSpan: 1,
    },
    series: {
      type: 'custom',
      clip: true,
      // Whole pictures rather than parts of one in turn.
      progressive: 0,
      dimensions: ['begin', 'end', 'y'],
      encode: { x: [0, 1], y: 2 },
      data: entries.map(({ begin, end, y }) => [begin, end, y]),
      renderItem: (/** @type {{ dataIndex: number }} */ { dataIndex }, /** @type {*} */ api) => {
        const entry = entries[dataIndex];
        if (!entry || entry.y > height) return;
        const [x, y] = api.coord([entry.begin, entry.y]);
        const [endX] = api.coord([entry.end, entry.y]);
        const colour = entry.isMissed ? MISSED_COLOUR : COLOUR;
        const isSpan = entry.end > entry.begin;
        /** @type {object[]} */
        const children = isSpan
          ? [
              {
                type: 'rect',
                shape: { x, y: y - 4, width: Math.max(1, endX - x), height: 8 },
                style: { fill: colour },
              },
            ]
          : [];
        if (entry.isMissed) children.push(diamond(x, y, colour));
        else if (!isSpan) children.push(circle(x, y, colour));
        const title = titleOf.get(entry);
        if (title) children.push(words(title, x + 16, y - (isSpan ? 10 : 0), '#15202b', 'left'));
        if (numbers.has(entry)) children.push(words(entry.number, x, y, '#ffffff', 'center'));
        return { type: 'group', children };
      },
    },
  });
  chart.on('datazoom', () => {
    const [zoom] = /** @type {*} */ (chart.getOption()).dataZoom;
    noteWindow(zoom.startValue, zoom.endValue);
  });
  takeHands(place, {
    left,
    width,
    whole: { from, to },
    wheelOnly: true,
    windowNow: () => window,
    show: (startValue, endValue) => {
      noteWindow(startValue, endValue);
      chart.dispatchAction({ type: 'dataZoom', startValue, endValue });
    },
  });
  nameLanes(place, chronology, head);
  await nextFrame();
  return () => window;
}

/**
 * @param {number} x
 * @param {number} y
 * @param {string} fill
 */
function diamond(x, y, fill) {
  const points = [
    [x, y - 12],
    [x + 12, y],
    [x, y + 12],
    [x - 12, y],
  ];
  return { type: 'polygon', shape: { points }, style: { fill } };
}

/**
 * @param {number} cx
 * @param {number} cy
 * @param {string} fill
 */
function circle(cx, cy, fill) {
  return { type: 'circle', shape: { cx, cy, r: 6 }, style: { fill } };
}

/**
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {string} fill
 * @param {'left' | 'center'} align
 */
function words(text, x, y, fill, align) {
  return { type: 'text', style: { text, x, y, fill, align, fontSize: 13, verticalAlign: 'middle' } };
}
