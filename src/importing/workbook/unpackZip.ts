/**
 * The parts of a zip archive. The only file that knows fflate.
 *
 *     const zip = openZip(bytes)
 *     zip.has('xl/workbook.xml')   → true
 *     zip.read('xl/workbook.xml')  → its bytes
 *
 * Parts are unpacked one by one, when they are asked for, and never beyond the size that the archive gives
 * for them: `measure` says that size beforehand, so that a part too large need not be asked for.
 */
import { unzipSync } from 'fflate';

export interface Zip {
  /** All parts, with their names in small letters and plain slashes. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Bytes of these parts, as they lie in the archive and unpacked. */
  measure(names: readonly string[]): { packed: number; unpacked: number };
  /** Null if there is no such part, or it is broken. Throws a RangeError if there is no room for it. */
  read(name: string): Uint8Array | null;
}

/** A workbook has a few dozen; a directory can claim four thousand million. */
const MOST_PARTS = 20_000;

interface Part {
  /** As the archive writes it. */
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
}

/** Opens an archive that is all there; null if its directory, which stands at its end, cannot be read. */
export function openZip(bytes: Uint8Array): Zip | null {
  const parts = listParts(bytes);
  if (parts === null) return null;
  const find = (name: string) => parts.get(name.toLowerCase());
  return {
    names: [...parts.keys()],
    has: (name) => find(name) !== undefined,
    measure(names) {
      const found = names.flatMap((name) => find(name) ?? []);
      return {
        packed: found.reduce((sum, { packed }) => sum + packed, 0),
        unpacked: found.reduce((sum, { unpacked }) => sum + unpacked, 0),
      };
    },
    read: (name) => readPart(bytes, find(name)),
  };
}

function listParts(bytes: Uint8Array): Map<string, Part> | null {
  const parts = new Map<string, Part>();
  let count = 0;
  try {
    unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        if (++count > MOST_PARTS) throw new RangeError('too many parts');
        parts.set(tidyName(name), { name, packed: size, unpacked: originalSize });
        return false;
      },
    });
    return parts;
  } catch {
    return null;
  }
}

function readPart(bytes: Uint8Array, part: Part | undefined): Uint8Array | null {
  if (part === undefined) return null;
  // Of two parts of one name the last counts, as in the list.
  let isTaken = false;
  const isWanted = (name: string, size: number, originalSize: number): boolean => {
    const isThis = name === part.name && size === part.packed && originalSize === part.unpacked;
    const isFirst = isThis && !isTaken;
    isTaken ||= isThis;
    return isFirst;
  };
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => isWanted(name, size, originalSize),
    });
    return unpacked[part.name] ?? null;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return null;
  }
}

function tidyName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
