/**
 * How many lanes are in sight whole, in words: a picture that ends below the window must say so.
 *
 *     sayLanesInSight(layout, { top: 0, height: 300 })  → "12 of 17 lanes in sight; scroll for the rest"
 */
import { formatCount } from '../base/count.ts';
import type { Layout } from './layout.ts';

/** Part of a pixel by which a lane may be cut: sizes of a screen are seldom whole numbers. */
const NEARLY = 1;

/** Says it of lanes scrolled `top` pixels up in so much height; empty where all of them fit it. */
export function sayLanesInSight(
  { lanes, height: all, pinnedHeight }: Layout,
  { top, height }: { readonly top: number; readonly height: number },
): string {
  if (all <= height + NEARLY) return '';
  const isPinned = (y: number) => y < pinnedHeight;
  const inSight = lanes.filter(
    ({ y, height: high }) =>
      isPinned(y) || (y >= top + pinnedHeight - NEARLY && y + high <= top + height + NEARLY),
  );
  return `${formatCount(inSight.length)} of ${formatCount(lanes.length)} lanes in sight; scroll for the rest`;
}
