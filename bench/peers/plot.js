/** Observable Plot: a plot of what is in sight, made anew for each frame, as its users do. */
/* global requestAnimationFrame */
import * as Plot from '@observablehq/plot';
import { entriesIn } from './entries.js';
import { takeHands } from './hands.js';
import { chooseWords, COLOUR, MISSED_COLOUR, nameLanes, nextFrame } from './picture.js';

/** @type {import('./page.js').Draw} */
export async function draw(place, chronology, { left, width, head, height }) {
  const whole = { from: chronology.from, to: chronology.to };
  /** @type {[number, number]} */
  let window = [whole.from, whole.to];
  let isAsked = false;
  let svg = plot();
  place.append(svg);
  nameLanes(place, chronology, head);
  takeHands(place, {
    left,
    width,
    whole,
    windowNow: () => window,
    show: (from, to) => {
      window = [from, to];
      if (isAsked) return;
      isAsked = true;
      requestAnimationFrame(() => {
        isAsked = false;
        const next = plot();
        svg.replaceWith(next);
        svg = next;
      });
    },
  });
  await nextFrame();
  return () => window;

  function plot() {
    const seen = entriesIn(chronology, ...window, height);
    const spans = seen.filter(({ begin, end }) => end > begin);
    const days = seen.filter(({ begin, end, isMissed }) => end === begin && !isMissed);
    const missed = seen.filter(({ isMissed }) => isMissed);
    const colourOf = (/** @type {{ isMissed: boolean }} */ { isMissed }) =>
      isMissed ? MISSED_COLOUR : COLOUR;
    const { titles, numbered } = chooseWords(seen, (window[1] - window[0]) / width);
    const words = titles.map(({ entry: { begin, y }, text }) => ({ begin, y, text }));
    const marks = [
      Plot.axisX({ anchor: 'top' }),
      Plot.gridX(),
      Plot.ruleY(spans, { x1: 'begin', x2: 'end', y: 'y', stroke: colourOf, strokeWidth: 8, clip: true }),
      Plot.dot(days, { x: 'begin', y: 'y', r: 6, fill: COLOUR, clip: true }),
      Plot.dot(missed, { x: 'begin', y: 'y', r: 10, symbol: 'diamond', fill: MISSED_COLOUR, clip: true }),
      Plot.text(words, {
        x: 'begin',
        y: 'y',
        text: 'text',
        dx: 16,
        textAnchor: 'start',
        fontSize: 13,
        clip: true,
      }),
      Plot.text(numbered, { x: 'begin', y: 'y', text: 'number', fill: 'white', fontSize: 12, clip: true }),
    ];
    return Plot.plot({
      width: left + width,
      height: head + height,
      marginLeft: left,
      marginTop: head,
      marginRight: 0,
      marginBottom: 0,
      x: { type: 'utc', domain: window },
      y: { domain: [0, height], reverse: true, axis: null },
      color: { type: 'identity' },
      marks,
    });
  }
}
