/**
 * Texts packed as one zip archive, piece by piece, so that no piece of work is long. All of it on the page's
 * own thread: workers made from text are refused by the page's policy.
 */
import { strToU8, Zip, ZipDeflate } from 'fflate';

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** The same file for the same texts: 2 January 1980, in milliseconds, is the earliest day an archive can have. */
const NO_DAY = 315_619_200_000;

export function* zipTexts(files: Iterable<TextFile>): Generator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const { name, text } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = NO_DAY;
    zip.add(file);
    file.push(strToU8(text), true);
    yield* pieces;
    pieces = [];
  }
  zip.end();
  yield* pieces;
}
