/**
 * How much of the lanes can be seen, in CSS pixels from the top of what scrolls them: less than its height where
 * the page is longer than the window, and where the chosen entry lies over the lower part of the picture.
 *
 *     heightInSight(scroller, 1, true)   → 206
 */

/** Where the chosen entry lies over the picture, and its largest part of the window: as `EntryPanel.svelte` has it. */
const LIES_OVER = '(max-width: 35em), (max-width: 56.25em) and (min-height: 30.01em)';
const PART_COVERED = 0.45;
/** In pixels, at text of the usual size: less than this shows no lane whole. */
const LEAST_IN_SIGHT = 104;
/** Of the window, where text is large and a few lanes take much of it. */
const PART_IN_SIGHT = 0.4;

/** `mayMove`: where next to nothing of the lanes can be seen, the page is scrolled until some can be. */
export function heightInSight(scroller: Element, enlarged: number, mayMove: boolean): number {
  const foot = innerHeight * (matchMedia(LIES_OVER).matches ? 1 - PART_COVERED : 1);
  const measure = () => Math.min(scroller.clientHeight, foot - scroller.getBoundingClientRect().top);
  const lacking = Math.min(wantedInSight(scroller, enlarged, foot), scroller.clientHeight) - measure();
  if (mayMove && lacking > 0) {
    // One of the two is longer than its place: the page in a narrow window, what stands below the header in a wide one.
    document.scrollingElement?.scrollBy(0, lacking);
    scroller.closest('main')?.scrollBy(0, lacking);
  }
  return measure();
}

function wantedInSight(scroller: Element, enlarged: number, foot: number): number {
  const least = LEAST_IN_SIGHT * enlarged;
  if (enlarged <= 1) return least;
  // The names of time above the lanes stay in sight.
  const above =
    scroller.getBoundingClientRect().top - (scroller.parentElement?.getBoundingClientRect().top ?? 0);
  return Math.max(least, Math.min(PART_IN_SIGHT * innerHeight, foot - above - heightOfSteps()));
}

/** On a walk in a narrow window its steps stay at the top, over what is scrolled. */
function heightOfSteps(): number {
  const bar = document.querySelector('[aria-label="Walk"]');
  return bar && getComputedStyle(bar).position === 'sticky' ? bar.clientHeight : 0;
}
