/**
 * An agency cell to lanes. The register gives each agency its lane, under the name first met.
 *
 *     register.read('Police')                             → [0]
 *     register.read('Children’s social care; police')     → [1, 0]
 *     register.read("Childrens Social-Care")              → [1]   the same lane
 *     register.read('Police / GP')                        → [0, 2]
 */
import { isSheetError } from '../../base/sheetError.ts';
import { identifyAgency } from '../../domain/agencyName.ts';
import { splitList } from '../../domain/cells.ts';
import type { LaneChoice } from '../../domain/choices.ts';
import type { Lane } from '../../domain/chronology.ts';
import type { Sector } from '../../domain/sector.ts';
import { detachText } from '../../base/detachText.ts';
import { isDitto } from '../dates/readRelative.ts';
import { guessSector, readSector } from './sectors.ts';
import { splitAgencies } from './splitAgencies.ts';

/** Lanes are stored as numbers of 16 bits. */
const MOST_LANES = 65_535;

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

/** Spellings of one name that are told. */
const MOST_SPELLINGS = 8;

/** Cells of several agencies that are told, for each file. */
const MOST_SPLITS = 5;
const LONGEST_ALONE = 60;

/** Where the register stands, to go back to. */
export interface LaneMark {
  readonly lanes: number;
  readonly spellings: number;
  readonly splits: number;
}

/** A name as written, where another spelling of it was met before. */
interface Spelling {
  readonly identity: string;
  readonly file: number;
  readonly words: string;
}

export class LaneRegister {
  readonly #lanes: Lane[] = [];
  readonly #byIdentity = new Map<string, number>();
  readonly #remembered = new Map<string, readonly number[]>();
  /** The names chosen for lanes, by the identity of their own. */
  readonly #chosenNames = new Map<string, string>();
  readonly #chosenSectors = new Map<string, Sector>();
  /** Lanes whose sector is no guess. */
  readonly #settled = new Set<number>();
  readonly #firstSpelling = new Map<string, string>();
  #spellings: Spelling[] = [];
  readonly #kept = new Set<string>();
  #splits: { readonly file: number; readonly words: string }[] = [];
  #file = 0;
  /** Names that stand alone in a cell, by identity. */
  #alone = new Set<string>();

  constructor(choices: readonly LaneChoice[] = []) {
    for (const { lane, name, sector } of choices) {
      if (name.trim() === '') continue;
      this.#chosenNames.set(identifyAgency(lane), name.trim());
      if (sector !== undefined) this.#chosenSectors.set(identifyAgency(name), sector);
    }
  }

  /** All lanes, in the order they were first named. */
  get lanes(): readonly Lane[] {
    return this.#lanes;
  }

  /** Where the register stands before a file is read; its names are that file's from here on. */
  mark(file: number): LaneMark {
    this.#file = file;
    this.#alone.clear();
    this.#remembered.clear();
    return {
      lanes: this.#lanes.length,
      spellings: this.#spellings.length,
      splits: this.#splits.length,
    };
  }

  /** The cells in which agencies are looked for: a name that is alone in one is a name beside others too. */
  expect(cells: Iterable<string>): void {
    for (const cell of cells) {
      if (cell.length < LONGEST_ALONE && cell.trim() !== '') this.#alone.add(identifyAgency(cell));
    }
    this.#remembered.clear();
  }

  /** Takes back what came since the mark: its file is being read again. */
  goBackTo({ lanes, spellings, splits }: LaneMark): void {
    this.#splits.length = Math.min(this.#splits.length, splits);
    this.#lanes.length = Math.min(this.#lanes.length, lanes);
    for (const id of this.#settled) if (id >= lanes) this.#settled.delete(id);
    for (const [identity, id] of this.#byIdentity) if (id >= lanes) this.#byIdentity.delete(identity);
    for (const identity of this.#firstSpelling.keys()) {
      if (!this.#byIdentity.has(this.#identifyLane(identity))) this.#firstSpelling.delete(identity);
    }
    for (const { identity, words } of this.#spellings.splice(spellings))
      this.#kept.delete(`${identity}\n${words}`);
    this.#remembered.clear();
  }

  /**
   * The lanes that a cell names, each once, in its order; none for an empty cell. `sectors`: what the row says
   * of theirs, in the same order.
   */
  read(cell: string, sectors = ''): readonly number[] {
    const ids = this.#readCell(cell);
    if (sectors !== '' && !ids.every((id) => this.#settled.has(id)))
      this.#settleSectors(ids, splitList(sectors));
    return ids;
  }

  #readCell(cell: string): readonly number[] {
    const known = this.#remembered.get(cell);
    if (known !== undefined) return known;
    const ids = this.#readNames(cell);
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    if (cell.length < 200) this.#remembered.set(detachText(cell), ids);
    return ids;
  }

  /** A lane has the sector that was chosen for it, else the one first told, else it is guessed. */
  #settleSectors(ids: readonly number[], told: readonly string[]): void {
    if (told.length !== ids.length) return;
    ids.forEach((id, at) => {
      const lane = this.#lanes[id];
      const sector = readSector(told[at] ?? '');
      if (lane === undefined || sector === null || this.#settled.has(id)) return;
      this.#lanes[id] = { ...lane, sector };
      this.#settled.add(id);
    });
  }

  /** Names that were written in several ways, with the file in which the second way was met. */
  listSpellings(): { readonly file: number; readonly spellings: readonly string[] }[] {
    const byIdentity = new Map<string, { file: number; spellings: string[] }>();
    for (const { identity, file, words } of this.#spellings) {
      const first = this.#firstSpelling.get(identity) ?? '';
      const found = byIdentity.get(identity) ?? { file, spellings: [first] };
      byIdentity.set(identity, found);
      if (found.spellings.length < MOST_SPELLINGS && !found.spellings.includes(words)) {
        found.spellings.push(words);
      }
    }
    return [...byIdentity.values()];
  }

  #readNames(cell: string): number[] {
    const ids: number[] = [];
    for (const name of splitList(cell).flatMap((part) => this.#splitNames(part))) {
      if (NO_AGENCY.has(name.toLowerCase()) || isDitto(name) || isSheetError(name)) continue;
      const id = this.#laneOf(name.replace(/\s+/g, ' '));
      if (id !== null && !ids.includes(id)) ids.push(id);
    }
    return ids;
  }

  /** "Police, School" and "Police / GP" are two agencies; the first few such cells are told. */
  #splitNames(words: string): readonly string[] {
    const names = splitAgencies(words, (name) => this.#alone.has(identifyAgency(name)));
    if (names.length < 2) return names;
    const isTold = this.#splits.filter(({ file }) => file === this.#file).length >= MOST_SPLITS;
    if (!isTold && !this.#splits.some((other) => other.file === this.#file && other.words === words)) {
      this.#splits.push({ file: this.#file, words: detachText(words) });
    }
    return names;
  }

  /** Cells of several agencies without a semicolon, by file: the first few. */
  listSplits(): { readonly file: number; readonly words: readonly string[] }[] {
    const files = [...new Set(this.#splits.map(({ file }) => file))];
    return files.map((file) => ({
      file,
      words: this.#splits.filter((split) => split.file === file).map(({ words }) => words),
    }));
  }

  /** The lane of each name that is known, by `identifyAgency`: own names, and those given to them. */
  listNames(): Map<string, number> {
    const names = new Map(this.#byIdentity);
    for (const own of this.#chosenNames.keys()) {
      const lane = this.#byIdentity.get(this.#identifyLane(own));
      if (lane !== undefined) names.set(own, lane);
    }
    return names;
  }

  /** Null if there are as many lanes as can be. */
  #laneOf(name: string): number | null {
    const own = identifyAgency(name);
    this.#keepSpelling(own, name);
    const identity = this.#identifyLane(own);
    const known = this.#byIdentity.get(identity);
    if (known !== undefined) return known;
    if (this.#lanes.length >= MOST_LANES) return null;
    const id = this.#lanes.length;
    const shown = this.#chosenNames.get(own) ?? detachText(name);
    const chosen = this.#chosenSectors.get(identity);
    this.#lanes.push({ name: shown, sector: chosen ?? guessSector(shown) });
    if (chosen !== undefined) this.#settled.add(id);
    this.#byIdentity.set(detachText(identity), id);
    return id;
  }

  /** The lane that a name belongs to: its own, or the one it was given. */
  #identifyLane(identity: string): string {
    const chosen = this.#chosenNames.get(identity);
    return chosen === undefined ? identity : identifyAgency(chosen);
  }

  #keepSpelling(identity: string, name: string): void {
    const first = this.#firstSpelling.get(identity);
    if (first === name) return;
    if (first === undefined) {
      this.#firstSpelling.set(detachText(identity), detachText(name));
      return;
    }
    const key = detachText(`${identity}\n${name}`);
    if (this.#kept.has(key)) return;
    this.#kept.add(key);
    this.#spellings.push({ identity: detachText(identity), file: this.#file, words: detachText(name) });
  }
}
