/** What the pages of peers have in common beside the picture itself. */
/* global document, requestAnimationFrame */

export const MISSED_COLOUR = '#b5370b';
export const COLOUR = '#34495c';

/** More marks in sight than this carry no words: peers do not look for room by themselves. */
export const MOST_LABELS = 150;

/** A title cut to what a label of the app has room for. */
export function shorten(/** @type {string} */ title) {
  return title.length > 40 ? `${title.slice(0, 39)}…` : title;
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
