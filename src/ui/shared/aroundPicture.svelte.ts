/**
 * What stands around the picture comes with the frame after the picture's first, which need not wait for it: to put
 * it together and lay it out takes as long as the picture itself. Until then its place has the room that it took when
 * the page practised (`app/practise.ts`), so that nothing moves when it comes.
 *
 *     const around = new AroundPicture(workspace, 'tools');
 *     …
 *     <div {@attach around.keepRoom}>{#if around.isHere}…{/if}</div>
 */
import { onDestroy } from 'svelte';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { FrameTask } from '../canvas/frames.ts';

type Place = 'bar' | 'tools' | 'key';

/** Width and height in CSS pixels. */
type Room = readonly [width: number, height: number];

export class AroundPicture {
  isHere = $state(true);
  readonly #place: Place;
  readonly #room: Room | undefined;

  /** Within a component. Without a known room it comes at once. */
  constructor(workspace: Workspace, place: Place) {
    this.#place = place;
    this.#room = rooms[place];
    if (this.#room === undefined || pictured.has(workspace)) return;
    this.isHere = false;
    const come = new FrameTask(() => {
      pictured.add(workspace);
      this.isHere = true;
    });
    const wait = new FrameTask(() => {
      come.ask();
    });
    wait.ask();
    onDestroy(() => {
      wait.cancel();
      come.cancel();
    });
  }

  /** For `{@attach}`, on the place that it comes into. */
  readonly keepRoom = (node: HTMLElement): (() => void) | undefined => {
    if (this.isHere) {
      if (this.#room === undefined) rooms[this.#place] ??= measure(node);
      return undefined;
    }
    const [width = 0, height = 0] = this.#room ?? [];
    // The page may have a scrollbar now.
    node.style.minWidth = `min(${width}px, 100%)`;
    node.style.minHeight = `${height}px`;
    return () => {
      node.style.minWidth = '';
      node.style.minHeight = '';
    };
  };
}

function measure(node: HTMLElement): Room {
  const { width, height } = node.getBoundingClientRect();
  return [width, height];
}

/** Whose first picture has been shown: from then on all comes together. */
const pictured = new WeakSet<Workspace>();
let rooms: Partial<Record<Place, Room>> = {};
window.addEventListener('resize', () => {
  rooms = {};
});
