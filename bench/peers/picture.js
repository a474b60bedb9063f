/** What the pages of peers have in common beside the picture itself. */
/* global document, requestAnimationFrame */

export const MISSED_COLOUR = '#b5370b';
export const COLOUR = '#34495c';

/** More words in sight than this are left out, as in the app. */
const MOST_WORDS = 150;
/** More marks in sight than this leave no room worth looking for. */
const CROWDED = 1000;
const LEAST_ROOM = 36;
const MARK = 16;
const CHARACTER = 7;

/**
 * The words that stand in a picture: titles cut to the room before the next mark of their row, and the
 * numbers of missed opportunities.
 *
 * @param {import('./entries.js').Entry[]} seen in order of their beginning
 * @param {number} perPixel milliseconds
 */
export function chooseWords(seen, perPixel) {
  const missed = seen.filter(({ isMissed }) => isMissed);
  /** @type {{ entry: import('./entries.js').Entry, text: string }[]} */
  const titles = [];
  /** @type {Map<number, number>} */
  const nextOf = new Map();
  for (const entry of seen.length > CROWDED ? [] : seen.toReversed()) {
    const room = ((nextOf.get(entry.y) ?? Infinity) - entry.begin) / perPixel - 2 * MARK;
    nextOf.set(entry.y, entry.begin);
    if (room < LEAST_ROOM || titles.length >= MOST_WORDS) continue;
    titles.push({ entry, text: shorten(entry.title, Math.min(40, Math.floor(room / CHARACTER))) });
  }
  return { titles, numbered: missed.length > MOST_WORDS ? [] : missed };
}

/**
 * @param {string} title
 * @param {number} length
 */
function shorten(title, length) {
  return title.length > length ? `${title.slice(0, length - 1)}…` : title;
}

/**
 * Names of the lanes beside the picture, for peers that have none.
 *
 * @param {HTMLElement} place
 * @param {import('./entries.js').Entries} chronology
 * @param {number} head
 */
export function nameLanes(place, { lanes }, head) {
  for (const { name, top } of lanes) {
    const label = document.createElement('div');
    label.textContent = name;
    label.style.cssText = `position: absolute; left: 14px; top: ${head + top + 8}px`;
    place.append(label);
  }
}

/** Resolves in the next frame. */
export function nextFrame() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve(undefined));
  });
}
