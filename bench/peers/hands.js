/**
 * Wheel and drag for peers that have none of their own, or none that can be set to the app's speed: the
 * next stretch of time, handed to `show`.
 */

/** Part of a doubling that a pixel of the wheel makes, as in the app. */
const WHEEL_STEP = 1 / 400;

/**
 * @param {HTMLElement} element
 * @param {object} options
 * @param {number} options.left of the time axis in the element
 * @param {number} options.width of the time axis
 * @param {{ from: number, to: number }} options.whole
 * @param {boolean} [options.wheelOnly] the peer pans by itself
 * @param {() => [from: number, to: number]} options.windowNow
 * @param {(from: number, to: number) => void} options.show
 */
export function takeHands(element, { left, width, whole, wheelOnly = false, windowNow, show }) {
  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const [from, to] = windowNow();
      const part = (event.clientX - element.getBoundingClientRect().left - left) / width;
      const longest = whole.to - whole.from;
      const length = Math.min(longest, (to - from) / 2 ** (-event.deltaY * WHEEL_STEP));
      showWithin(from + part * (to - from - length), length);
    },
    // Before the peer, which may stop it.
    { passive: false, capture: true },
  );
  if (wheelOnly) return;
  // A drag must not select words, which the next would then carry off.
  element.style.userSelect = 'none';
  let lastX = 0;
  element.addEventListener('pointerdown', (event) => {
    lastX = event.clientX;
    element.setPointerCapture(event.pointerId);
  });
  element.addEventListener('pointermove', (event) => {
    if (!(event.buttons & 1)) return;
    const [from, to] = windowNow();
    showWithin(from + ((lastX - event.clientX) / width) * (to - from), to - from);
    lastX = event.clientX;
  });

  /**
   * @param {number} from
   * @param {number} length
   */
  function showWithin(from, length) {
    const start = Math.min(Math.max(from, whole.from), whole.to - length);
    show(start, start + length);
  }
}
