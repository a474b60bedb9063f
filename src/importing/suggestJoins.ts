/**
 * Lanes that may be one agency under two names: lanes in, offers with a reason out. Nothing is joined here;
 * a join is a choice (`domain/choices.ts`).
 *
 *     suggestJoins([{ name: 'CSC', … }, { name: "Children's social care", … }])
 *       → [{ lane: 'CSC', into: "Children's social care",
 *            reason: "“CSC” is often short for children's social care." }]
 */
import { foldText } from '../base/foldText.ts';
import type { Lane } from '../domain/chronology.ts';
import { AGENCY_ALIASES, type AgencyAliases } from './agencyAliases.ts';

/** Two lanes that may be one: `lane` would take the name of `into`. */
export interface SuggestedJoin {
  readonly lane: string;
  readonly into: string;
  readonly reason: string;
}

type Relation = 'full' | 'short' | 'older' | 'also' | 'part';

interface Known {
  readonly agency: AgencyAliases;
  readonly relation: Relation;
}

/** How near a name is to the full one: the nearest gives the lane its name. */
const RELATIONS: readonly Relation[] = ['full', 'also', 'older', 'short', 'part'];

const REASONS: Readonly<Record<Relation, (lane: string, name: string) => string>> = {
  full: (lane, name) => `“${lane}” is another way to write ${name}.`,
  short: (lane, name) => `“${lane}” is often short for ${name}.`,
  older: (lane, name) => `“${lane}” is an older name for ${name}.`,
  also: (lane, name) => `“${lane}” is often used for ${name}.`,
  part: (lane, name) => `“${lane}” is often part of ${name}, or put in one lane with it.`,
};

const byWords = new Map<string, Known>();
for (const agency of AGENCY_ALIASES) {
  for (const relation of RELATIONS) {
    for (const words of agency[relation]) byWords.set(words, { agency, relation });
  }
}

/** Offers joins, each lane at most once, in the order of the lanes. */
export function suggestJoins(lanes: readonly Pick<Lane, 'name'>[]): SuggestedJoin[] {
  const joins = new Map<string, SuggestedJoin>();
  const offer = (join: SuggestedJoin): void => {
    if (!joins.has(join.lane)) joins.set(join.lane, join);
  };
  for (const names of groupBy(lanes, nameOfTable).values()) {
    const into = findNearest(names);
    for (const lane of names) if (lane !== into) offer({ lane, into, reason: explain(lane, into) });
  }
  for (const names of groupBy(lanes, looseName).values()) {
    const [into = '', ...others] = names;
    for (const lane of others) {
      offer({ lane, into, reason: `“${lane}” and “${into}” differ in small words or endings only.` });
    }
  }
  return lanes.flatMap(({ name }) => joins.get(name) ?? []);
}

/** Lanes by a key of their names, where two or more have the same. */
function groupBy(
  lanes: readonly Pick<Lane, 'name'>[],
  keyOf: (name: string) => string | null,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { name } of lanes) {
    const key = keyOf(name);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  for (const [key, names] of groups) if (names.length < 2) groups.delete(key);
  return groups;
}

function nameOfTable(name: string): string | null {
  return byWords.get(foldAgency(name))?.agency.name ?? null;
}

/** The lane whose name is nearest to the full one; the first of several. */
function findNearest(names: readonly string[]): string {
  const distance = (name: string) => RELATIONS.indexOf(byWords.get(foldAgency(name))?.relation ?? 'part');
  return names.reduce((best, name) => (distance(name) < distance(best) ? name : best));
}

function explain(lane: string, into: string): string {
  const known = byWords.get(foldAgency(lane));
  if (known === undefined) return '';
  const isFull = byWords.get(foldAgency(into))?.relation === 'full';
  const name = isFull ? into : lowerFirst(known.agency.name);
  const reason = REASONS[known.relation](lane, isFull ? `“${into}”` : name);
  return isFull ? reason : `${reason.slice(0, -1)}; “${into}” may stand for it too.`;
}

/** "Children's social care" inside a sentence; "GP" stays as it is. */
function lowerFirst(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Small letters, no apostrophes, "and" for &, single spaces. */
function foldAgency(name: string): string {
  return foldText(name.slice(0, 200))
    .replace(/\ba&e\b/g, 'a and e')
    .replace(/'/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Without "the", and without endings that only say one or several. */
function looseName(name: string): string | null {
  const words = foldAgency(name)
    .replace(/^the /, '')
    .split(' ')
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .join(' ');
  return words === '' ? null : words;
}
