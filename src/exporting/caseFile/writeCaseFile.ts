/**
 * Writes a case file, as text in pieces; `importing/caseFile` reads it.
 *
 *     await writeCaseFile(caseFile)                → {"chronolane":"case file","version":1,"files":[…],…}
 *     await lockCaseFile(await writeCaseFile(caseFile), password)
 *                                                  → {"chronolane":"locked case file",…,"data":"…"}
 *
 * No blank and no end of line stands between its parts: every letter of a locked file counts.
 */
import { encodeBase64 } from '../../base/base64.ts';
import { gzip } from '../../base/gzip.ts';
import { lockBytes, makeLock } from '../../base/passwordLock.ts';
import {
  CASE_FILE,
  CASE_FILE_VERSION,
  writeLockHeader,
  type CaseFile,
  type KeptFile,
} from '../../domain/caseFile.ts';
import { SCENE_FIELDS, type SceneRow } from '../../domain/sceneRow.ts';

/** `onFile` is told how many of the files are packed. */
export async function writeCaseFile(
  { files, choices, naming, scenes, view, session, briefing, title, note }: CaseFile,
  onFile: (count: number) => unknown = () => undefined,
): Promise<Generator<string>> {
  const packed: PackedFile[] = [];
  for (const { name, bytes } of files) {
    packed.push({ name, size: bytes.length, gzip: await gzip(bytes) });
    await onFile(packed.length);
  }
  const rest = {
    choices,
    naming,
    scenes: scenes.map(keepFilled),
    view: keepFilled(view),
    session: session === null ? null : (JSON.parse(session) as unknown),
    briefing,
    title,
    note,
  };
  return writePieces(packed, JSON.stringify(rest));
}

/** The same, locked. A lost password is lost for good: nothing in the file helps without it. */
export async function lockCaseFile(pieces: Iterable<string>, password: string): Promise<Generator<string>> {
  const lock = makeLock();
  const write = (bytes: Uint8Array) => [...encodeBase64(bytes)].join('');
  const header = writeLockHeader({ ...lock, salt: write(lock.salt), iv: write(lock.iv) });
  const bytes = new Uint8Array(await new Blob([...pieces]).arrayBuffer());
  return writeLocked(header, await lockBytes(bytes, password, lock, header));
}

type PackedFile = Pick<KeptFile, 'name'> & { readonly size: number; readonly gzip: Uint8Array };

/** The files first, each by itself and its bytes in pieces; `rest` is an object's text. */
function* writePieces(files: readonly PackedFile[], rest: string): Generator<string> {
  const head = JSON.stringify({ chronolane: CASE_FILE, version: CASE_FILE_VERSION });
  yield `${head.slice(0, -1)},"files":[`;
  for (const [at, { name, size, gzip: bytes }] of files.entries()) {
    yield `${at === 0 ? '' : ','}${JSON.stringify({ name, size }).slice(0, -1)},"gzip":"`;
    yield* encodeBase64(bytes);
    yield '"}';
  }
  yield `],${rest.slice(1)}`;
}

function* writeLocked(header: string, data: Uint8Array): Generator<string> {
  yield `${header.slice(0, -1)},"data":"`;
  yield* encodeBase64(data);
  yield '"}';
}

/** Most cells of a scene are empty. */
function keepFilled(row: SceneRow): Partial<SceneRow> {
  return Object.fromEntries(
    SCENE_FIELDS.filter((field) => row[field] !== '').map((field) => [field, row[field]]),
  );
}
