/**
 * The commands that change how the lanes stand. Each says what it did, for a live region: a lane that is
 * moved or hidden changes the picture far from where the keyboard is.
 *
 *     workspace.lanes.moveBy(4, -1)   one place up       "School: lane 3 of 16"
 *     workspace.lanes.toggle('hidden', 4)                "School is hidden. 1 lane hidden"
 */
import type { ChronologyIndex } from '../analysis/indexChronology.ts';
import { countOf } from '../base/count.ts';
import { laneIdsAt } from '../domain/entry.ts';
import { ORDER_NAMES, type LaneArrangement, type LaneOrder } from '../domain/laneArrangement.ts';
import type { Sector } from '../domain/sector.ts';
import { isCollapsed, moveLane, orderBy, toggleLane, toggleSector } from '../viewing/changeArrangement.ts';
import { SECTOR_NAMES } from '../viewing/sectorNames.ts';
import type { Shown } from '../viewing/showChronology.ts';

/** What is changed: all are asked for when a command comes. */
export interface Arranged {
  readonly shown: () => Shown | null;
  readonly index: () => ChronologyIndex | null;
  readonly arrangement: () => LaneArrangement;
  readonly arrange: (arrangement: LaneArrangement) => void;
}

const DONE = {
  pinned: ['is pinned to the top', 'is no longer pinned'],
  collapsed: ['is collapsed to one row', 'is expanded'],
  hidden: ['is hidden', 'is shown again'],
} as const;

export class LaneMoves {
  readonly #arranged: Arranged;
  #said = $state.raw('');

  constructor(arranged: Arranged) {
    this.#arranged = arranged;
  }

  /** What the last command did, for a live region. */
  get said(): string {
    return this.#said;
  }

  orderBy(order: LaneOrder): void {
    const shown = this.#arranged.shown();
    const index = this.#arranged.index();
    if (shown === null || index === null) return;
    this.#arranged.arrange(orderBy(this.#arranged.arrangement(), order, shown, index));
    this.#said = `Lanes ordered ${ORDER_NAMES[order].toLowerCase()}`;
  }

  setGrouped(grouped: boolean): void {
    this.#arranged.arrange({ ...this.#arranged.arrangement(), grouped });
    this.#said = grouped ? 'Lanes grouped by sector' : 'Lanes no longer grouped';
  }

  /** Moves a lane to a place among those in the picture, the top one being 0. */
  moveTo(lane: number, place: number): void {
    const shown = this.#arranged.shown();
    const index = this.#arranged.index();
    if (shown === null || index === null) return;
    this.#arranged.arrange(moveLane(this.#arranged.arrangement(), shown, index, lane, place));
    this.#said = `${this.#nameOf(lane)}: lane ${this.#placeOf(lane) + 1} of ${shown.lanes.length}`;
  }

  /** Moves a lane a place up (-1) or down (1). */
  moveBy(lane: number, by: 1 | -1): void {
    this.moveTo(lane, this.#placeOf(lane) + by);
  }

  /** Pins, collapses or hides a lane; or, if it was, no longer. */
  toggle(what: keyof typeof DONE, lane: number): void {
    const arrangement = toggleLane(this.#arranged.arrangement(), what, lane);
    const name = this.#nameOf(lane);
    this.#arranged.arrange(arrangement);
    const [done, undone] = DONE[what];
    const hidden = what === 'hidden' ? `. ${countOf(arrangement.hidden.length, 'lane', 'lanes')} hidden` : '';
    this.#said = `${name} ${arrangement[what].includes(lane) ? done : undone}${hidden}`;
  }

  /** Collapses all lanes of a sector, or expands them if all are collapsed. */
  toggleSector(sector: Sector): void {
    const shown = this.#arranged.shown();
    if (shown === null) return;
    const done = isCollapsed(shown, sector) ? 'expanded' : 'collapsed';
    this.#arranged.arrange(toggleSector(this.#arranged.arrangement(), shown, sector));
    this.#said = `${SECTOR_NAMES[sector]}: lanes ${done}`;
  }

  /** Shows every lane an entry stands in. */
  showLanesOf(row: number): void {
    const shown = this.#arranged.shown();
    if (shown === null) return;
    const arrangement = this.#arranged.arrangement();
    const ids = laneIdsAt(shown.chronology, row);
    this.#arranged.arrange({ ...arrangement, hidden: arrangement.hidden.filter((id) => !ids.includes(id)) });
    this.#said = ids.map((id) => `${this.#nameOf(id)} ${DONE.hidden[1]}`).join('. ');
  }

  showAll(): void {
    this.#arranged.arrange({ ...this.#arranged.arrangement(), hidden: [] });
    this.#said = 'All lanes are shown';
  }

  #nameOf(lane: number): string {
    return this.#arranged.shown()?.chronology.lanes[lane]?.name ?? '';
  }

  /** The lane's place in the picture from 0; -1 if it is not in it. */
  #placeOf(lane: number): number {
    return this.#arranged.shown()?.lanes.findIndex(({ id }) => id === lane) ?? -1;
  }
}
