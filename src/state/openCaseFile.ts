/**
 * Opens a case file: the case is read from the files in it with the choices in it, and everything else is put back
 * before anything is drawn. Names come last and at once, so that none is seen under pseudonyms.
 */
import type { CaseFile } from '../domain/caseFile.ts';
import type { Foreword } from '../domain/foreword.ts';
import { readCaseFile } from '../importing/caseFile/readCaseFile.ts';
import { matchKept, readKept } from '../viewing/foresight/keptSession.ts';
import { makeWalk } from '../viewing/foresight/walk.ts';
import { readScenes } from '../viewing/scenes/readScene.ts';
import { UNREADABLE } from './openFiles.ts';
import type { OpenedInto } from './opening.ts';
import type { Unlocking } from './unlocking.svelte.ts';

const SESSION_LOST =
  'The room’s answers in this case file could not be matched with its stops, and were not opened.';

/**
 * `isLatest`: whether nothing else was asked for meanwhile. `onOpened` is called once the case is open, with what
 * stands before it.
 */
export async function openCaseFile(
  file: File,
  into: OpenedInto,
  unlocking: Unlocking,
  isLatest: () => boolean,
  onOpened: (foreword: Foreword) => void,
): Promise<void> {
  const casework = into.casework();
  const bytes = await file.arrayBuffer().catch(() => null);
  const reading = bytes && (await readCaseFile(new Uint8Array(bytes)));
  if (!isLatest()) return;
  if (reading === null) casework.fail(UNREADABLE);
  else if (reading.is === 'refused') casework.fail(reading.why);
  else if (reading.is === 'case') await restoreCase(reading.caseFile, into, onOpened);
  else
    unlocking.ask(async (password) => {
      const opened = await reading.unlock(password);
      if (opened === null || !isLatest()) return opened !== null;
      if (opened.is === 'refused') casework.fail(opened.why);
      // Not waited for: the question goes before what may be lost is asked about.
      else void restoreCase(opened.caseFile, into, onOpened);
      return true;
    });
}

async function restoreCase(
  caseFile: CaseFile,
  into: OpenedInto,
  onOpened: (foreword: Foreword) => void,
): Promise<void> {
  const { presenting, names } = into;
  const casework = into.casework();
  const { files, choices, naming, scenes, view, session, briefing, title = '', note = [] } = caseFile;
  if (!(await names.prepare(naming))) {
    casework.fail(names.failure);
    return;
  }
  const opened = files.map(({ name, bytes }) => new File([bytes], name));
  await casework.open(
    opened,
    () => {
      onOpened({ title, note });
      presenting.begin((whole) => readScenes(scenes, whole));
      const isSessionFound = session === null || restoreSession(session, into);
      names.begin(naming);
      if (names.opened !== null) {
        const [seen] = readScenes([view], names.opened).scenes;
        // It never begins a walk.
        if (seen?.view.foresight === null) into.restore(seen.view);
      }
      into.briefing.restore(briefing);
      if (!isSessionFound) casework.fail(SESSION_LOST);
    },
    choices,
  );
}

/** False where the answers are of no stops of the case as it was read. */
function restoreSession(text: string, { casework, session }: OpenedInto): boolean {
  const whole = casework().opened?.chronology;
  const kept = readKept(text);
  if (whole === undefined || kept === null) return false;
  const walk = makeWalk(whole);
  const match = matchKept(whole, walk, kept);
  if (match !== null) session.restore({ whole, walk }, match);
  return match !== null;
}
