/** Days since 1970 in words, and the months of a case as columns: asked for once, not in a frame. */

const DAY = 86_400_000;
const MONTHS = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(
  ',',
);

/**
 * @typedef {object} Months
 * @property {Float64Array} starts days
 * @property {string[]} years "2009"
 * @property {string[]} names "March"
 * @property {string[]} short "Mar"
 * @property {string[]} initials "M"
 * @property {string[]} dated "March 2009"
 */

/**
 * All months of whole years from one day to another.
 *
 * @param {number} from
 * @param {number} to
 * @returns {Months}
 */
export function listMonths(from, to) {
  const year = new Date(from * DAY).getUTCFullYear();
  const count = (new Date(to * DAY).getUTCFullYear() + 2 - year) * 12;
  const starts = Float64Array.from({ length: count }, (_, m) => Date.UTC(year, m, 1) / DAY);
  const years = Array.from(starts, (day) => String(new Date(day * DAY).getUTCFullYear()));
  const names = Array.from(starts, (_, m) => MONTHS[m % 12] ?? '');
  const short = names.map((name) => name.slice(0, 3));
  const initials = names.map((name) => name.slice(0, 1));
  return { starts, years, names, short, initials, dated: names.map((name, m) => `${name} ${years[m]}`) };
}

/**
 * "3 March 2012"
 *
 * @param {number} day
 */
export function formatDay(day) {
  const date = new Date(day * DAY);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/**
 * Whole months between two days; the last day of a month is as good as the first of the next.
 *
 * @param {number} after
 * @param {number} until
 */
export function monthsBetween(after, until) {
  const shift = new Date((after + 1) * DAY).getUTCDate() === 1 ? 1 : 0;
  const a = new Date((after + shift) * DAY);
  const b = new Date((until + shift) * DAY);
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return months - (b.getUTCDate() < a.getUTCDate() ? 1 : 0);
}

/**
 * "No recorded contact for 13 months (since January 2011)", and the same without what is in brackets.
 *
 * @param {number} after
 * @param {number} until
 * @returns {[long: string, brief: string]}
 */
export function describeSilence(after, until) {
  const months = monthsBetween(after, until);
  const rest = months % 12 === 0 ? '' : ` ${months % 12} ${months % 12 === 1 ? 'month' : 'months'}`;
  const brief = `No recorded contact for ${months < 24 ? `${months} months` : `${Math.floor(months / 12)} years${rest}`}`;
  const day = new Date(after * DAY);
  return [`${brief} (since ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()})`, brief];
}
