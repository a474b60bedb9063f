/**
 * Saves a file where the browser keeps downloads: a name and pieces of text in, nothing else out. The
 * pieces are made and gathered in slices, so that a large file does not hold the page up.
 *
 *     await saveFile('daniel-pelka.csv', 'text/csv', writeChronologyCsv(chronology))
 */
import { runInSlices } from './slices.ts';

/**
 * Text is turned into a blob, which the browser may keep on disk, whenever there is so much of it. That is done
 * at one go: of eight times as much the page stands still for a moment.
 */
const PART_LENGTH = 1024 * 1024;
/** The address is given up after this many milliseconds; the browser has the file by then. */
const REVOKE_AFTER = 30_000;

/** Rejects, with nothing saved, if `signal` calls it off. */
export async function saveFile(
  name: string,
  type: string,
  pieces: Iterable<string | Uint8Array>,
  signal?: AbortSignal,
): Promise<void> {
  const parts = await runInSlices(gatherParts(pieces), signal ? { signal } : {});
  signal?.throwIfAborted();
  const isText = type.startsWith('text/') || /json|xml$/.test(type);
  saveBlob(name, new Blob(parts ?? [], { type: isText ? `${type};charset=utf-8` : type }));
}

/** Saves what is made already: a picture, a document. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, REVOKE_AFTER);
}

function* gatherParts(pieces: Iterable<string | Uint8Array>): Generator<undefined, Blob[]> {
  const parts: Blob[] = [];
  let texts: BlobPart[] = [];
  let length = 0;
  for (const piece of pieces) {
    texts.push(piece as BlobPart);
    length += piece.length;
    if (length >= PART_LENGTH) {
      parts.push(new Blob(texts));
      texts = [];
      length = 0;
    }
    yield;
  }
  parts.push(new Blob(texts));
  return parts;
}
