/**
 * Scenes from their words: rows of text and the case they are to be shown in in; the scenes out, and in
 * sentences what of them this case does not have. The inverse of `writeScene.ts`.
 *
 *     readScenes(rows, whole)
 *       → { scenes: […], lost: ["Scene 3: the lane “Housing” is not in this chronology. The rest is kept."] }
 */
import { asDay } from '../../base/day.ts';
import { foldText } from '../../base/foldText.ts';
import { readIsoDay } from '../../base/isoDay.ts';
import { splitList } from '../../domain/cells.ts';
import type { Chronology } from '../../domain/chronology.ts';
import { laneIdsAt } from '../../domain/entry.ts';
import { FILTER_FACETS, NO_FILTER, type Filter, type FilterFacet } from '../../domain/filter.ts';
import { EVERYONE, type Eyes, type Foresight } from '../../domain/foresight.ts';
import { FIRST_ARRANGEMENT, LANE_ORDERS, type LaneArrangement } from '../../domain/laneArrangement.ts';
import { nameOrigin, ownRefAt, refAt } from '../../domain/rowOrigin.ts';
import type { Scene, SceneView } from '../../domain/scene.ts';
import type { SceneRow } from '../../domain/sceneRow.ts';
import { SECTORS } from '../../domain/sector.ts';
import {
  FIRST_VIEW,
  SILENCE_LENGTHS,
  THREAD_CHOICES,
  type Selection,
  type TimeScaleChoice,
  type TimeWindow,
} from '../../domain/view.ts';
import type { ReadFiles } from '../changeFilter.ts';
import { isOfCase, moveView, shiftInto } from '../intervals.ts';
import { readFacets } from '../filterFacets.ts';
import { countKnown, makeWalk } from '../foresight/walk.ts';
import { seeCase, type SceneCase } from './sceneCase.ts';

export interface ReadScenes {
  readonly scenes: readonly Scene[];
  /** A sentence for each scene that could not be kept as it was. */
  readonly lost: readonly string[];
}

/** `whole` is the case before foresight. A scene whose day of foresight makes no sense is left out: it would tell too much. */
export function readScenes(rows: readonly SceneRow[], whole: ReadFiles): ReadScenes {
  const refs = indexRefs(whole.chronology, listNamed(rows));
  const lost: string[] = [];
  const scenes = rows.flatMap((row, at) => {
    const name = `Scene ${row.scene.trim() || at + 1}`;
    const reader = new SceneReader(row, whole, refs);
    const scene = reader.read();
    if (scene === null)
      lost.push(`${name} is left out: the day up to which it shows what was known could not be read.`);
    else if (reader.lost.length > 0) lost.push(`${name}: ${sayLost(reader.lost)}`);
    return scene ?? [];
  });
  return { scenes, lost };
}

/** The rows of each reference. A row without one of its own is known by its file and number as well. */
type Refs = ReadonlyMap<string, readonly number[]>;

function indexRefs(chronology: Chronology, named: readonly string[]): Refs {
  const refs = new Map(named.map((ref): [string, number[]] => [ref, []]));
  for (let row = 0; refs.size > 0 && row < chronology.rows.length; row++) {
    const names = new Set([refAt(chronology, row)]);
    if (ownRefAt(chronology, row) === '') names.add(nameOrigin(chronology, row));
    for (const name of names) refs.get(name)?.push(row);
  }
  return refs;
}

/** The references that scenes name. */
function listNamed(rows: readonly SceneRow[]): string[] {
  const cells = rows.flatMap(({ selected, counted_from, ages_of, known_up_to, revealed }) => [
    ...[selected, counted_from, ages_of, known_up_to].map((cell) => cell.trim()),
    ...splitList(revealed),
  ]);
  return cells.filter((cell) => cell !== '');
}

/** "the lane “Housing” and the entry “F200” are not in this chronology. The rest of the scene is kept." */
function sayLost(lost: readonly string[]): string {
  const all = [...new Set(lost)];
  const last = all.at(-1) ?? '';
  const names = all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
  return `${names} ${all.length < 2 ? 'is' : 'are'} not in this chronology. The rest of the scene is kept.`;
}

const FACET_NAMES: Readonly<Record<FilterFacet, string>> = {
  agency: 'lane',
  marked: 'mark',
  kind: 'kind',
  seen: 'words on the child',
  person: 'person',
  theme: 'theme',
};

/** Reads one row; what it cannot find is gathered on the way. */
class SceneReader {
  readonly lost: string[] = [];
  readonly #row: SceneRow;
  readonly #whole: ReadFiles;
  readonly #refs: Refs;
  #seen: SceneCase;

  constructor(row: SceneRow, whole: ReadFiles, refs: Refs) {
    this.#row = row;
    this.#whole = whole;
    this.#refs = refs;
    this.#seen = seeCase(whole, null);
  }

  read(): Scene | null {
    const foresight = this.#readForesight();
    if (foresight === undefined) return null;
    this.#seen = seeCase(this.#whole, foresight);
    const { caption, notes } = this.#row;
    return { caption, notes, view: this.#readView(foresight) };
  }

  #readView(foresight: Foresight | null): SceneView {
    const row = this.#row;
    const origin = row.time_scale.trim() === 'relative' ? this.#rowOf(row.counted_from) : null;
    return {
      window: this.#readWindow(),
      selected: this.#readSelection(),
      filter: this.#readFilter(),
      fitLanes: isYes(row.all_lanes),
      timeScale: readTimeScale(row.time_scale, origin),
      origin,
      silenceFrom:
        SILENCE_LENGTHS.find((months) => String(months) === row.silence_from.trim()) ??
        FIRST_VIEW.silenceFrom,
      threads: THREAD_CHOICES.find((choice) => choice === row.threads.trim()) ?? FIRST_VIEW.threads,
      ageFrom: this.#rowOf(row.ages_of),
      lanes: this.#readLanes(),
      foresight,
    };
  }

  /** A row of the case as the scene sees it, by its reference; of several the one in a lane, else the first. */
  #rowOf(cell: string, lane: number | null = null): number | null {
    const ref = cell.trim();
    if (ref === '') return null;
    const rows = this.#refs.get(ref) ?? [];
    const isInLane = (row: number) => lane !== null && laneIdsAt(this.#whole.chronology, row).includes(lane);
    const wholeRow = rows.find(isInLane) ?? rows[0];
    const row = wholeRow === undefined ? null : this.#seen.rowOf(wholeRow);
    if (row === null) this.lost.push(`the entry “${ref}”`);
    return row;
  }

  /** In the days of the case, which may be told as intervals where the scene was made with dates, or the other way. */
  #readWindow(): TimeWindow | null {
    const window = readWindow(this.#row.from, this.#row.to);
    const { chronology } = this.#whole;
    const moved = moveView({ window, foresight: null }, chronology, chronology).window;
    if (moved === null || isOfCase(moved.from, chronology)) return moved;
    this.lost.push('the stretch of time');
    return null;
  }

  #readSelection(): Selection | null {
    const named = this.#row.selected_lane.trim();
    const row = this.#rowOf(
      this.#row.selected,
      named === '' ? null : this.#findLane(named, this.#whole.chronology),
    );
    if (row === null) return null;
    const lanes = laneIdsAt(this.#seen.chronology, row);
    const lane = named === '' ? null : this.#findLane(named);
    return { row, lane: lane !== null && lanes.includes(lane) ? lane : (lanes[0] ?? null) };
  }

  #findLane(name: string, { lanes }: Chronology = this.#seen.chronology): number | null {
    const exact = lanes.findIndex((lane) => lane.name === name);
    const found = exact >= 0 ? exact : lanes.findIndex((lane) => foldText(lane.name) === foldText(name));
    return found < 0 ? null : found;
  }

  #readLaneList(cell: string): number[] {
    const found = splitList(cell).map((name) => {
      const lane = this.#findLane(name);
      // Under foresight a lane without an entry yet is not there, and is no loss.
      if (lane === null && this.#findLane(name, this.#whole.chronology) === null)
        this.lost.push(`the lane “${name}”`);
      return lane;
    });
    return [...new Set(found)].filter((lane) => lane !== null);
  }

  #readLanes(): LaneArrangement {
    const row = this.#row;
    return {
      order: LANE_ORDERS.find((order) => order === row.lane_order.trim()) ?? FIRST_ARRANGEMENT.order,
      byHand: this.#readLaneList(row.lanes_by_hand),
      grouped: isYes(row.grouped),
      pinned: this.#readLaneList(row.pinned),
      collapsed: this.#readLaneList(row.collapsed),
      hidden: this.#readLaneList(row.hidden),
    };
  }

  #readFilter(): Filter {
    const facets = readFacets(this.#seen.chronology, this.#seen.index);
    const codesOf = (facet: FilterFacet) => {
      const words = facets[facet].words.map(foldText);
      const codes = splitList(this.#row[`filter_${facet}`]).map((word) => {
        const code = words.indexOf(foldText(word));
        if (code < 0) this.lost.push(`the ${FACET_NAMES[facet]} “${word}” of the filter`);
        return code;
      });
      return [...new Set(codes)].filter((code) => code >= 0).sort((a, b) => a - b);
    };
    const chosen = Object.fromEntries(FILTER_FACETS.map((facet) => [facet, codesOf(facet)]));
    return { ...NO_FILTER, ...chosen, keepsContext: this.#row.keeps_context.trim().toLowerCase() !== 'no' };
  }

  /** Undefined where there should be a day and is none. */
  #readForesight(): Foresight | null | undefined {
    const { known_on, known_up_to, path, revealed } = this.#row;
    if (known_on.trim() === '') return isForesightMeant(this.#row) ? undefined : null;
    const day = this.#readDay(known_on);
    const walk = makeWalk(this.#whole.chronology);
    const first = walk.days[0];
    if (day === null || first === undefined) return undefined;
    const [newest] = this.#refs.get(known_up_to.trim()) ?? [];
    const byDay = Math.max(1, countKnown(walk, asDay(day)));
    const place = newest === undefined ? -1 : walk.rows.indexOf(newest);
    return {
      day: asDay(Math.max(day, first)),
      // Never beyond the day.
      known: place < 0 ? byDay : Math.min(place + 1, byDay),
      eyes: this.#readEyes(),
      path: path.trim() || null,
      revealed: splitList(revealed).flatMap((ref) => this.#refs.get(ref)?.[0] ?? []),
    };
  }

  #readDay(cell: string): number | null {
    const day = readIsoDay(cell.trim());
    const { chronology } = this.#whole;
    const moved = day === null ? null : day + shiftInto(day, chronology, chronology);
    return moved === null || isOfCase(moved, chronology) ? moved : null;
  }

  #readEyes(): Eyes {
    const name = this.#row.eyes.trim();
    const sector = SECTORS.find((other) => other === this.#row.eyes_sector.trim());
    if (sector !== undefined) return { of: 'sector', sector };
    if (name === '') return EVERYONE;
    const lane = this.#findLane(name, this.#whole.chronology);
    if (lane === null) this.lost.push(`the agency “${name}”, whose eyes it is seen with,`);
    return lane === null ? EVERYONE : { of: 'lane', lane };
  }
}

/** Something of foresight is said, but not the day. */
function isForesightMeant({ known_up_to, eyes, eyes_sector }: SceneRow): boolean {
  return [known_up_to, eyes, eyes_sector].some((cell) => cell.trim() !== '');
}

function readTimeScale(cell: string, origin: number | null): TimeScaleChoice {
  if (cell.trim() === 'even') return 'even';
  return origin === null ? FIRST_VIEW.timeScale : 'relative';
}

/** Null where either end is missing: the window the case opens with. */
function readWindow(from: string, to: string): TimeWindow | null {
  const start = readMoment(from);
  const end = readMoment(to);
  return start !== null && end !== null && start < end ? { from: start, to: end } : null;
}

/** Days and parts of days from "2011-09-14", "2011-09-14 06:30" or "day 345 06:30". */
function readMoment(cell: string): number | null {
  const [, date = '', hours = '0', minutes = '0'] =
    /^(day -?\d+|\S+)(?:[ T](\d{1,2}):(\d{2})(?::\d{2})?)?$/.exec(cell.trim()) ?? [];
  const day = readIsoDay(date);
  return day === null ? null : day + (Number(hours) * 60 + Number(minutes)) / 1440;
}

function isYes(cell: string): boolean {
  return /^(?:yes|y|true|1|x)$/i.test(cell.trim());
}
