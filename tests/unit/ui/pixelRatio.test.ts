import { expect, it } from 'vitest';
import { chooseRatio } from '../../../src/ui/canvas/pixelRatio.ts';

it.each([
  ['an ordinary screen', 1, 1366, 768, 1],
  ['a fine one', 2, 2560, 1440, 2],
  ['a window at 400 %', 4, 342, 192, 4],
  ['a fine screen at 400 %', 8, 342, 192, 8],
  ['a phone', 3, 390, 844, 3],
  ['a large screen at 250 %', 2.5, 1536, 864, 2.5],
  ['a large window of many pixels', 3, 1920, 1080, 2],
  ['a screen of 8K', 4, 1920, 1080, 2],
  ['a page that is zoomed out', 0.5, 3840, 2160, 0.5],
])('%s is painted as sharp as it is, unless that were too many pixels', (_, ratio, width, height, chosen) => {
  expect(chooseRatio(ratio, width, height)).toBe(chosen);
});
