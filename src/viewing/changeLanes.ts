/**
 * The table of lanes and what can be done in it: rename, join, separate, put into a sector. Lanes given the
 * same name are one; which names a lane was made of is in the choices.
 *
 *     listLanes(chronology, index, choices)   → [{ name: "School", from: ["School", "Primary school"], … }]
 *     nameLanes(choices, lanes, [2, 5], 'School')
 */
import type { ChronologyIndex } from '../analysis/indexChronology.ts';
import { foldText } from '../base/foldText.ts';
import type { LaneChoice, ReadingChoices } from '../domain/choices.ts';
import type { Chronology } from '../domain/chronology.ts';
import type { Sector } from '../domain/sector.ts';

export interface LaneRow {
  /** Index in `Chronology.lanes`. */
  readonly id: number;
  readonly name: string;
  readonly sector: Sector;
  readonly entries: number;
  /** The names it has without choices; several if lanes were joined. */
  readonly from: readonly string[];
}

/** The lanes in the order the files name them: it stays when they are renamed. */
export function listLanes(
  chronology: Chronology,
  index: ChronologyIndex,
  choices: ReadingChoices,
): LaneRow[] {
  const from = new Map<string, string[]>();
  for (const { lane, name } of choices.lanes) from.set(name, [...(from.get(name) ?? []), lane]);
  return chronology.lanes.map(({ name, sector }, id) => {
    const counted = index.lanes[id];
    const entries = (counted?.entries.length ?? 0) + (counted?.findings.length ?? 0);
    return { id, name, sector, entries, from: from.get(name) ?? [name] };
  });
}

/** Gives lanes one name. A lane that has it already is joined with them. */
export function nameLanes(
  choices: ReadingChoices,
  lanes: readonly LaneRow[],
  ids: readonly number[],
  newName: string,
): ReadingChoices {
  const name = newName.trim();
  const chosen = lanes.filter(({ id }) => ids.includes(id));
  if (name === '' || chosen.length === 0) return choices;
  const namesake = lanes.find((lane) => foldText(lane.name) === foldText(name) && !ids.includes(lane.id));
  const members = namesake ? [namesake, ...chosen] : chosen;
  // The name as the lane that keeps it has it: "school" typed for "School" is the same lane.
  const kept = namesake?.name ?? name;
  const leading = members.find((lane) => lane.name === kept && lane.sector !== 'other');
  const sector = (leading ?? members.find((lane) => lane.sector !== 'other'))?.sector;
  return putLanes(
    choices,
    members.flatMap(({ from }) => from),
    (lane) => ({ lane, name: kept, ...(sector === undefined ? {} : { sector }) }),
  );
}

/** Puts a lane into a sector. */
export function putIntoSector(
  choices: ReadingChoices,
  { name, from }: LaneRow,
  sector: Sector,
): ReadingChoices {
  return putLanes(choices, from, (lane) => ({ lane, name, sector }));
}

/** Takes joined lanes apart again, each under its own name. */
export function separateLane(choices: ReadingChoices, { from }: LaneRow): ReadingChoices {
  return { ...choices, lanes: choices.lanes.filter(({ lane }) => !from.includes(lane)) };
}

/** Two lanes that were offered as one are two. */
export function keepApart(choices: ReadingChoices, lane: string, other: string): ReadingChoices {
  return { ...choices, apart: [...(choices.apart ?? []), [lane, other]] };
}

/** The names that lanes were given. */
export function listRenamed({ lanes }: ReadingChoices): ReadonlySet<string> {
  return new Set(lanes.filter(({ lane, name }) => lane !== name).map(({ name }) => name));
}

/** "School and Primary school joined as School". */
export function describeNaming(lanes: readonly LaneRow[], ids: readonly number[], name: string): string {
  const names = lanes.filter(({ id }) => ids.includes(id)).map((lane) => lane.name);
  return names.length === 1
    ? `Lane ${names[0] ?? ''} renamed as ${name.trim()}`
    : `${names.length} lanes joined as ${name.trim()}`;
}

/** The name that joined lanes are offered: that of the one with most entries. */
export function suggestName(lanes: readonly LaneRow[], ids: readonly number[]): string {
  const chosen = lanes.filter(({ id }) => ids.includes(id));
  return chosen.reduce((most, lane) => (lane.entries > most.entries ? lane : most), chosen[0] ?? NO_LANE)
    .name;
}

const NO_LANE: LaneRow = { id: -1, name: '', sector: 'other', entries: -1, from: [] };

function putLanes(
  choices: ReadingChoices,
  from: readonly string[],
  choose: (lane: string) => LaneChoice,
): ReadingChoices {
  const others = choices.lanes.filter(({ lane }) => !from.includes(lane));
  return { ...choices, lanes: [...others, ...from.map(choose)] };
}
