/** The keys that go from one entry to another in the picture, and where each leads. */
import type { Direction } from '../../state/selecting.svelte.ts';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** Where a key leads; undefined for any other. */
export function directionOfKey(key: string): Direction | undefined {
  return DIRECTIONS[key];
}
