/** vis-timeline: an element an entry, groups for lanes, its own wheel, drag and axis. */
import * as vis from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { nextFrame } from './picture.js';

/** Its declarations leave out what this way in gives beside the timeline. */
const { DataSet, Timeline } = /** @type {*} */ (vis);

/** Makes a step of the bench's wheel a tenth of a doubling, as in the app. The browser counts it as one notch. */
const ZOOM_FRICTION = 1 / (2 ** 0.1 - 1);

/** @type {import('./page.js').Draw} */
export async function draw(place, { entries, lanes, from, to }, { head, height }) {
  const items = entries.map(({ begin, end, agency, title, isMissed }, id) => ({
    id,
    group: agency,
    start: begin,
    ...(end > begin ? { end, type: 'range' } : { type: 'point' }),
    content: title,
    className: isMissed ? 'missed' : '',
  }));
  const groups = lanes.map(({ name }) => ({ id: name, content: name }));
  const timeline = new Timeline(place, new DataSet(items), new DataSet(groups), {
    start: from,
    end: to,
    min: from,
    max: to,
    height: head + height,
    orientation: 'top',
    showCurrentTime: false,
    zoomFriction: ZOOM_FRICTION,
  });
  // So that the browser waits for each step to be answered, as it does where a page scrolls nothing.
  place.addEventListener('wheel', (event) => event.preventDefault(), { passive: false });
  await new Promise((resolve) => {
    timeline.on('changed', () => resolve(undefined));
  });
  await nextFrame();
  return () => {
    const { start, end } = timeline.getWindow();
    return [start.getTime(), end.getTime()];
  };
}
