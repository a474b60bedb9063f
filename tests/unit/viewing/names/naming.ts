/** Lists of names for tests, from the ways they are written. */
import { AS_RECORDED, type ListedName, type Naming } from '../../../../src/domain/naming.ts';

/** A person written in these ways; a way that begins with "=" only with its own capitals. */
export function person(pseudonym: string, role: string, ...written: readonly string[]): ListedName {
  return {
    is: 'person',
    written: written.map((words) =>
      words.startsWith('=') ? { words: words.slice(1), isExact: true } : { words, isExact: false },
    ),
    pseudonym,
    role,
  };
}

/** A place written in these ways. */
export function place(pseudonym: string, ...written: readonly string[]): ListedName {
  return { ...person(pseudonym, pseudonym, ...written), is: 'place' };
}

export const pseudonyms = (...list: readonly ListedName[]): Naming => ({
  ...AS_RECORDED,
  setting: 'pseudonyms',
  list,
});
