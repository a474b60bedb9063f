/**
 * An agency cell to lanes. The register gives each agency its lane, under the name first met.
 *
 *     register.read('Police')                             → [0]
 *     register.read('Children’s social care; police')     → [1, 0]
 *     register.read("Childrens Social-Care")              → [1]   the same lane
 */
import { foldText } from '../base/foldText.ts';
import { splitList } from '../domain/cells.ts';
import type { Lane } from '../domain/chronology.ts';
import { detachText } from './detachText.ts';
import { guessSector } from './sectors.ts';

/** Lanes are stored as numbers of 16 bits. */
export const MOST_LANES = 65_535;

/** How many cells are remembered: agencies repeat, so nearly every row finds its own here. */
const MOST_REMEMBERED = 4096;

/** Written where there is no agency. */
const NO_AGENCY = new Set([
  '-',
  '–',
  '—',
  '?',
  'n/a',
  'n/k',
  'nk',
  'unknown',
  'not known',
  'not stated',
  'none',
  'tbc',
]);

export class LaneRegister {
  readonly #lanes: Lane[] = [];
  readonly #byIdentity = new Map<string, number>();
  readonly #remembered = new Map<string, readonly number[]>();

  /** All lanes, in the order they were first named. */
  get lanes(): readonly Lane[] {
    return this.#lanes;
  }

  /** The lanes that a cell names, each once, in its order; none for an empty cell. */
  read(cell: string): readonly number[] {
    const known = this.#remembered.get(cell);
    if (known !== undefined) return known;
    const ids = this.#readNames(cell);
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    if (cell.length < 200) this.#remembered.set(detachText(cell), ids);
    return ids;
  }

  /** Takes back the lanes beyond the first `count`: their file is being read again. */
  forgetBeyond(count: number): void {
    this.#lanes.length = Math.min(this.#lanes.length, count);
    for (const [identity, id] of this.#byIdentity) if (id >= count) this.#byIdentity.delete(identity);
    this.#remembered.clear();
  }

  #readNames(cell: string): number[] {
    const ids: number[] = [];
    for (const name of splitList(cell)) {
      if (NO_AGENCY.has(name.toLowerCase())) continue;
      const id = this.#laneOf(name);
      if (id !== null && !ids.includes(id)) ids.push(id);
    }
    return ids;
  }

  /** Null if there are as many lanes as can be. */
  #laneOf(name: string): number | null {
    const identity = identifyAgency(name);
    const known = this.#byIdentity.get(identity);
    if (known !== undefined) return known;
    if (this.#lanes.length >= MOST_LANES) return null;
    const id = this.#lanes.length;
    const ownName = detachText(name.replace(/\s+/g, ' '));
    this.#lanes.push({ name: ownName, sector: guessSector(ownName) });
    this.#byIdentity.set(detachText(identity), id);
    return id;
  }
}

/** One spelling for all that differ in case, accents, apostrophes, dashes and spaces only. */
function identifyAgency(name: string): string {
  const folded = foldText(name);
  const bare = folded.replace(/['\s-]+/g, '');
  return bare === '' ? folded : bare;
}
