/**
 * Sessions kept on this computer because the user asked for it: the only thing of a case that outlives the page.
 * Each is an item of the browser's storage by itself, under a name that says nothing of the case.
 *
 *     putKept('chronolane session k3x9', text)   → false if this browser keeps nothing
 *     listKept()                                 → [{ key: 'chronolane session k3x9', text }]
 */
const PREFIX = 'chronolane session ';

export interface Kept {
  readonly key: string;
  readonly text: string;
}

export function nameKept(): string {
  return PREFIX + Math.random().toString(36).slice(2);
}

export function listKept(): Kept[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .sort()
      .map((key) => ({ key, text: localStorage.getItem(key) ?? '' }));
  } catch {
    return [];
  }
}

/** True if it is kept; a browser may refuse, or have no room. */
export function putKept(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

export function dropKept(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where storage is refused nothing is kept.
  }
}
