/** Stretches of six months and more without recorded contact, found once for a chronology. */
import { describeSilence, monthsBetween } from './calendar.js';
import { KIND, NOT_KEPT } from './kinds.js';

const LEAST_MONTHS = 6;

/**
 * @typedef {object} Silences
 * @property {number[]} after last day of the contact before
 * @property {number[]} until first day of the next
 * @property {[long: string, brief: string][]} words
 */

/** @type {Silences} */
export const NO_SILENCES = { after: [], until: [], words: [] };

/** @param {import('./read.js').Lane[]} lanes */
export function findSilences(lanes) {
  let end = -Infinity;
  for (const { begin, flags } of lanes) {
    let i = begin.length - 1;
    while (i >= 0 && ((flags[i] ?? 0) & KIND) === NOT_KEPT) i--;
    end = Math.max(end, begin[i] ?? -Infinity);
  }
  for (const lane of lanes) {
    const { begin, until, flags } = lane;
    // The household is no agency, which could have been in contact.
    if (lane.name === 'Family') continue;
    const found = /** @type {Silences} */ ({ after: [], until: [], words: [] });
    let heard = Infinity;
    for (let i = 0; i <= begin.length; i++) {
      if (((flags[i] ?? 0) & KIND) === NOT_KEPT) continue;
      const next = Math.min(begin[i] ?? end, end);
      if (next - heard >= 7 * 24 && monthsBetween(heard, next) >= LEAST_MONTHS) {
        found.after.push(heard);
        found.until.push(next);
        found.words.push(describeSilence(heard, next));
      }
      const to = (until[i] ?? 0) - 1;
      heard = heard === Infinity ? to : Math.max(heard, to);
    }
    lane.silences = found;
  }
}
