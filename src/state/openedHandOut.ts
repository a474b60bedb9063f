/**
 * A hand-out that is open: its data, read from the page that holds it, as files; and what of the app it has.
 *
 *     const workspace = new Workspace(startReading, readHandOut())
 */
import { indexChronology } from '../analysis/indexChronology.ts';
import { HAND_OUT_ID, type HandOut } from '../domain/handOut.ts';
import { SCREENS, type Screen } from '../domain/view.ts';
import { isOneFile } from './build.ts';
import type { startReading } from './openFiles.ts';
import type { Opened } from './workerMessages.ts';
import type { Workspace } from './workspace.svelte.ts';

/** What the page holds; null where it is the app itself. */
export function readHandOut(): HandOut | null {
  const text = isOneFile ? (document.getElementById(HAND_OUT_ID)?.textContent ?? '') : '';
  return text === '' ? null : (JSON.parse(text) as HandOut);
}

/** The chronology, which is called by the title, and its scenes. */
export function listHandOutFiles({ title, chronology, scenes }: HandOut): File[] {
  return [new File([chronology], title), ...(scenes === null ? [] : [new File([scenes], 'scenes.csv')])];
}

/** Reads as `read` does, with what the maker left out said, and missed opportunities numbered as in the whole case. */
export function readForHandOut(
  read: typeof startReading,
  { keptBack, missedNumbers }: Pick<HandOut, 'keptBack' | 'missedNumbers'>,
): typeof startReading {
  const keep = (opened: Opened): Opened => {
    const chronology = { ...opened.chronology, keptBack };
    const { missedOrder, missedNumber } = opened.index;
    const recorded = missedNumber.slice();
    missedOrder.forEach((row, at) => (recorded[row] = missedNumbers?.[at] ?? at + 1));
    return { chronology, index: indexChronology(chronology, recorded), joins: [] };
  };
  return (files, choices, onProgress) => {
    const reading = read(files, choices, onProgress);
    return { ...reading, done: reading.done.then((opened) => opened && keep(opened)) };
  };
}

/** The screens there are: of a hand-out those that something was put in for. */
export function listScreens({ isReadOnly, presenting, stepping }: Workspace): readonly Screen[] {
  if (!isReadOnly) return SCREENS;
  const isThere: Partial<Record<Screen, boolean>> = {
    Present: presenting.scenes.length > 0,
    'Step through': stepping.hasStops,
  };
  return SCREENS.filter((screen) => isThere[screen] ?? true);
}
