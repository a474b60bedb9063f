/**
 * A case file: one file that holds a case as somebody has it, to keep and to go on with. `docs/case-file.md` says
 * what stands in it; `exporting/caseFile` writes it, `importing/caseFile` reads it.
 */
import type { ReadingChoices } from './choices.ts';
import type { Naming } from './naming.ts';
import type { SceneRow } from './sceneRow.ts';

/** What the first member of the file says it is. */
export const CASE_FILE = 'case file';
export const LOCKED_CASE_FILE = 'locked case file';

/** Raised whenever something is added, or means something else than before: older programs then say so. */
export const CASE_FILE_VERSION = 1;
/** The same of what stands around a case file that is locked. */
export const LOCK_VERSION = 1;

/** How a file of this kind ends, and how it is known. */
export const CASE_FILE_ENDING = 'chronolane';

/** More bytes than this, of all opened files together, are neither kept nor unpacked. */
export const MOST_KEPT_BYTES = 1 << 30;

/** A file that was opened, as it was. */
export interface KeptFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What was typed for the briefing. */
export interface KeptBriefing {
  readonly what: string;
  readonly questions: readonly string[];
}

export interface CaseFile {
  /** At least one, in the order they were opened: choices name them by their place. */
  readonly files: readonly KeptFile[];
  readonly choices: ReadingChoices;
  readonly naming: Naming;
  /** In words, so that they find their entries again whatever a later version reads. */
  readonly scenes: readonly SceneRow[];
  /** How the picture was seen, as a scene without a caption, in the words of the case under `naming`. */
  readonly view: SceneRow;
  /** The room's answers, as `viewing/foresight/keptSession.ts` writes them; null if there are none. */
  readonly session: string | null;
  readonly briefing: KeptBriefing;
  /** What the case is called; left out where it has no title of its own. */
  readonly title?: string;
  /** What is to be read before the case, in paragraphs; left out where there is nothing. */
  readonly note?: readonly string[];
}

/** How a file is locked: all that is needed, with the password, to open it. Salt and iv are base64. */
export interface LockWords {
  readonly iterations: number;
  readonly salt: string;
  readonly iv: string;
}

export const KEY_DERIVATION = 'PBKDF2-SHA-256';

/** What a locked file says before its data: nothing of the case. It is sealed with the data, letter by letter. */
export function writeLockHeader({ iterations, salt, iv }: LockWords): string {
  return JSON.stringify({
    chronolane: LOCKED_CASE_FILE,
    version: LOCK_VERSION,
    kdf: KEY_DERIVATION,
    iterations,
    salt,
    iv,
  });
}
