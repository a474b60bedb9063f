/**
 * The page waits for its first file with nothing to do. It opens a small table meanwhile, where nobody sees it: code
 * that has run before is ready, and what was made stays made. The first case is then on the screen in half the time.
 */
import { flushSync, mount, unmount } from 'svelte';
import type { Theme } from '../painting/theme.ts';
import { prepareReading, type startReading } from '../state/openFiles.ts';
import { Workspace } from '../state/workspace.svelte.ts';
import type { Opened } from '../state/workerMessages.ts';
import { runFrame } from '../ui/canvas/frames.ts';
import { prepareCanvases } from '../ui/canvas/paintedCanvas.ts';
import OpenCase from './OpenCase.svelte';

/** How often each table is shown: as often as it takes until showing a case is about as quick as it becomes. */
const TIMES = 6;

/** Starts to practise when the page is idle; ends as soon as `isWaiting` says that somebody has chosen a file. */
export function practise(theme: Theme, isWaiting: () => boolean): void {
  requestIdleCallback(() => {
    prepareCanvases();
    prepareReading((opened) => {
      whileIdle(TIMES, isWaiting, () => showOnce(opened, theme));
    });
  });
}

/** Does a thing several times, each in an idle moment of its own. */
function whileIdle(times: number, isWaiting: () => boolean, act: () => Promise<void>): void {
  if (times === 0) return;
  requestIdleCallback(() => {
    if (isWaiting()) void act().then(() => whileIdle(times - 1, isWaiting, act));
  });
}

/** Shows a case and takes it away again before the browser has drawn it. */
async function showOnce(opened: Opened, theme: Theme): Promise<void> {
  const read: typeof startReading = () => ({ done: Promise.resolve(opened), cancel: () => {} });
  const workspace = new Workspace(read, null);
  await workspace.casework.open([new File([], '')]);
  const target = document.createElement('div');
  target.style.cssText = 'position: fixed; inset: 0; visibility: hidden';
  target.inert = true;
  document.body.append(target);
  const shown = mount(OpenCase, {
    target,
    props: { workspace, theme, isPaintingLost: false, onhelp: () => {} },
  });
  flushSync();
  runFrame();
  // What stands around the picture comes with the next.
  runFrame();
  flushSync();
  await unmount(shown);
  target.remove();
}
