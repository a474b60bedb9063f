/** The two-level time axis of the hand-written page, and the lines under it. */

const FONT = "'Atkinson Hyperlegible Next Variable', sans-serif";
const BOLD = `600 13px ${FONT}`;
const SMALL = `12px ${FONT}`;
const INK = '#15202b';
const MUTED = '#4d5b68';
const GRID = '#e6eaee';
const STRONG = '#c3ccd4';
const DAY = 86_400_000;
const MONTHS = 'Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec'.split(',');

/**
 * Two levels of time: years over months, or months over days; and the lines under them.
 *
 * @param {import('./draw.js').Picture} picture
 * @param {import('./pack.js').Scale} scale
 */
export function drawAxis({ context, width, head, height, laneTops, laneHeights }, scale) {
  const days = scale.perDay >= 26 ? 1 : scale.perDay * 7 >= 26 ? 7 : 0;
  const months = days > 0 ? 0 : scale.perDay * 28 >= 34 ? 1 : scale.perDay * 84 >= 34 ? 3 : 12;
  const start = new Date(scale.from * DAY);
  const year = start.getUTCFullYear();
  context.textAlign = 'start';
  const tick = (/** @type {number} */ day, /** @type {string} */ words, /** @type {boolean} */ coarse) => {
    const x = Math.round((day - scale.from) * scale.perDay);
    const left = coarse ? Math.max(0, x) : x;
    context.fillStyle = STRONG;
    if (x >= 0) context.fillRect(x, head - (coarse ? 44 : 22), 1, coarse ? 44 : 22);
    context.fillStyle = coarse ? STRONG : GRID;
    if (x >= 0) context.fillRect(x, head, 1, height);
    context.fillStyle = coarse ? INK : MUTED;
    context.font = coarse ? BOLD : SMALL;
    context.fillText(words, left + 5, head - (coarse ? 29 : 8));
  };
  if (days > 0) {
    const first = days === 1 ? Math.floor(scale.from) : Math.floor((scale.from - 4) / 7) * 7 + 4;
    for (let day = first; day <= scale.to; day += days) {
      tick(day, String(new Date(day * DAY).getUTCDate()), false);
    }
  }
  const step = months || 1;
  const firstMonth = Math.floor(start.getUTCMonth() / step) * step;
  for (let month = firstMonth; ; month += step) {
    const day = Date.UTC(year, month, 1) / DAY;
    if (day > scale.to) break;
    const name = MONTHS[((month % 12) + 12) % 12] ?? '';
    const yearThen = year + Math.floor(month / 12);
    if (days > 0) tick(day, `${name} ${yearThen}`, true);
    else tick(day, months < 12 ? name : String(yearThen), false);
    if (days === 0 && months < 12 && (month % 12 === 0 || month === firstMonth))
      tick(day, String(yearThen), true);
  }
  context.fillStyle = STRONG;
  context.fillRect(0, head - 1, width, 1);
  laneTops.forEach((top, id) => context.fillRect(0, head + top + (laneHeights[id] ?? 0) - 1, width, 1));
}
