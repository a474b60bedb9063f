/**
 * Remembers what was read from a text: the cells of a column repeat a few words over thousands of rows.
 *
 *     const readKind = remember(findKind, 60)
 *     readKind('Visit'), readKind('Visit')   → the words are looked into once
 */
import { detachText } from './detachText.ts';

/** What reading gives: anything but undefined. */
type Found = object | string | boolean | null;

/** More different texts than these, and it begins anew. */
const MOST_REMEMBERED = 4096;

/**
 * The same function, asked once for each text of at most `longest` letters. It must give the same for the same
 * text whenever it is asked, and what it gives must not be changed.
 */
export function remember<T extends Found>(read: (text: string) => T, longest: number): (text: string) => T {
  const remembered = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return read(text);
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const found = read(text);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(detachText(text), found);
    return found;
  };
}

/** As `remember`, for a text that is read beside another: one of a few words, or the cell of another column. */
export function rememberBeside<T extends Found, Other extends string>(
  read: (text: string, other: Other) => T,
  longest: number,
): (text: string, other: Other) => T {
  const remembered = new Map<string, Map<string, T>>();
  let count = 0;
  const add = (text: string, other: Other): T => {
    const found = read(text, other);
    if (count++ >= MOST_REMEMBERED) {
      remembered.clear();
      count = 0;
    }
    const beside = remembered.get(other) ?? new Map<string, T>();
    if (beside.size === 0) remembered.set(detachText(other), beside);
    beside.set(detachText(text), found);
    return found;
  };
  return (text, other) => {
    if (text.length > longest || other.length > longest) return read(text, other);
    const known = remembered.get(other)?.get(text);
    return known === undefined ? add(text, other) : known;
  };
}
