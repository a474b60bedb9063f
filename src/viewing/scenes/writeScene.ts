/**
 * A scene in words: a scene and the case it was made in in, a row of text out. The inverse of `readScene.ts`.
 *
 *     writeScene(scene, 3, whole)  → { scene: "3", caption: "…", from: "2011-09-01", hidden: "Police; GP", … }
 */
import { asDay, formatIsoDay, formatMinutes } from '../../base/day.ts';
import { FILTER_FACETS, type FilterFacet } from '../../domain/filter.ts';
import type { Foresight } from '../../domain/foresight.ts';
import type { Scene } from '../../domain/scene.ts';
import { refAt } from '../../domain/rowOrigin.ts';
import type { SceneRow } from '../../domain/sceneRow.ts';
import type { ReadFiles } from '../changeFilter.ts';
import { readFacets } from '../filterFacets.ts';
import { makeWalk } from '../foresight/walk.ts';
import { seeCase } from './sceneCase.ts';

const YES = 'yes';
const MINUTES_OF_DAY = 1440;

/** What a row of the whole case is called; empty: it is not named. */
export type RefOf = (row: number) => string;

/** `number` counts from 1; `whole` is the case before foresight. `refOf`: what its rows are called, if not as in it. */
export function writeScene(
  { caption, notes, view }: Scene,
  number: number,
  whole: ReadFiles,
  refOf: RefOf = (row) => refAt(whole.chronology, row),
): SceneRow {
  const seen = seeCase(whole, view.foresight);
  const facets = readFacets(seen.chronology, seen.index);
  const { window, selected, filter, lanes } = view;
  const ref = (row: number | null | undefined) => {
    const wholeRow = row === null || row === undefined ? null : seen.wholeRowOf(row);
    return wholeRow === null ? '' : refOf(wholeRow);
  };
  const lane = (id: number | null | undefined) =>
    id === null || id === undefined ? '' : (seen.chronology.lanes[id]?.name ?? '');
  const laneList = (ids: readonly number[]) => joinList(ids.map(lane));
  const chosen = (facet: FilterFacet) =>
    joinList(filter[facet].map((code) => facets[facet].words[code] ?? ''));
  const filters = Object.fromEntries(FILTER_FACETS.map((facet) => [`filter_${facet}`, chosen(facet)]));
  return {
    scene: String(number),
    caption,
    notes,
    from: window ? writeMoment(window.from) : '',
    to: window ? writeMoment(window.to) : '',
    selected: ref(selected?.row),
    selected_lane: lane(selected?.lane),
    all_lanes: view.fitLanes ? YES : '',
    time_scale: view.timeScale,
    counted_from: ref(view.origin),
    silence_from: String(view.silenceFrom),
    threads: view.threads,
    ages_of: ref(view.ageFrom),
    lane_order: lanes.order,
    lanes_by_hand: laneList(lanes.byHand),
    grouped: lanes.grouped ? YES : '',
    pinned: laneList(lanes.pinned),
    collapsed: laneList(lanes.collapsed),
    hidden: laneList(lanes.hidden),
    ...(filters as Record<`filter_${FilterFacet}`, string>),
    keeps_context: filter.keepsContext ? YES : 'no',
    ...writeForesight(view.foresight, whole, refOf),
  };
}

type ForesightCells = Pick<
  SceneRow,
  'known_on' | 'known_up_to' | 'eyes' | 'eyes_sector' | 'path' | 'revealed'
>;

function writeForesight(
  foresight: Foresight | null,
  { chronology }: ReadFiles,
  refOf: RefOf,
): ForesightCells {
  if (foresight === null)
    return { known_on: '', known_up_to: '', eyes: '', eyes_sector: '', path: '', revealed: '' };
  const { day, known, eyes, path, revealed } = foresight;
  const newest = makeWalk(chronology).rows[known - 1];
  return {
    known_on: formatIsoDay(day),
    known_up_to: newest === undefined ? '' : refOf(newest),
    eyes: eyes.of === 'lane' ? (chronology.lanes[eyes.lane]?.name ?? '') : '',
    eyes_sector: eyes.of === 'sector' ? eyes.sector : '',
    path: path ?? '',
    revealed: joinList(revealed.map(refOf)),
  };
}

/** "2011-09-14", or with its time where it is not the beginning of the day: "2011-09-14 06:30". */
function writeMoment(moment: number): string {
  const minutes = Math.round(moment * MINUTES_OF_DAY);
  const day = Math.floor(minutes / MINUTES_OF_DAY);
  const time = minutes - day * MINUTES_OF_DAY;
  return formatIsoDay(asDay(day)) + (time === 0 ? '' : ` ${formatMinutes(time)}`);
}

function joinList(words: readonly string[]): string {
  return words.filter((word) => word !== '').join('; ');
}
