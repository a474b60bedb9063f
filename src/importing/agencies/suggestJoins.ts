/**
 * Lanes that may be one agency under two names: lanes in, offers with a reason out. Nothing is joined here;
 * a join is a choice (`domain/choices.ts`).
 *
 *     suggestJoins([{ name: 'CSC', … }, { name: "Children's social care", … }])
 *       → [{ lane: 'CSC', into: "Children's social care",
 *            reason: "“CSC” is often short for children's social care." }]
 */
import { foldAgency } from '../../domain/agencyName.ts';
import type { Lane } from '../../domain/chronology.ts';
import type { LanePair } from '../../domain/choices.ts';
import { AGENCY_ALIASES, type AgencyAliases } from './agencyAliases.ts';

/** Two lanes that may be one: `lane` would take the name of `into`. */
export interface SuggestedJoin {
  readonly lane: string;
  readonly into: string;
  readonly reason: string;
  /** One is a team or service that may well stand by itself: nothing is amiss if they stay apart. */
  readonly isPart: boolean;
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

/** The agency that a name is known for, in whatever way it is written; null for any other name. */
export function identifyKnown(name: string): AgencyAliases | null {
  return byWords.get(foldAgency(name))?.agency ?? null;
}

/** Offers joins, each lane at most once, in the order of the lanes; none of those that are to be kept apart. */
export function suggestJoins(
  lanes: readonly Pick<Lane, 'name'>[],
  apart: readonly LanePair[] = [],
): SuggestedJoin[] {
  const joins = new Map<string, SuggestedJoin>();
  const offer = (join: SuggestedJoin): void => {
    const isOffered = joins.has(join.lane) || joins.get(join.into)?.into === join.lane;
    if (join.lane !== join.into && !isOffered) joins.set(join.lane, join);
  };
  for (const names of groupBy(lanes, nameOfTable).values()) {
    const into = findNearest(names);
    const isPart = (lane: string) => byWords.get(foldAgency(lane))?.relation === 'part';
    for (const lane of names) offer({ lane, into, reason: explain(lane, into), isPart: isPart(lane) });
  }
  for (const names of groupBy(lanes, looseName).values()) {
    const into = findFullest(names);
    for (const lane of names) {
      const reason = `“${lane}” and “${into}” seem to be one name written in two ways.`;
      offer({ lane, into, reason, isPart: false });
    }
  }
  const isApart = ({ lane, into }: SuggestedJoin) =>
    apart.some((pair) => pair.includes(lane) && pair.includes(into));
  return lanes.flatMap(({ name }) => joins.get(name) ?? []).filter((join) => !isApart(join));
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

/** The lane whose name is nearest to the full one, in the order of the table; the first of several. */
function findNearest(names: readonly string[]): string {
  const distance = (name: string) => {
    const words = foldAgency(name);
    const known = byWords.get(words);
    if (known === undefined) return Infinity;
    return RELATIONS.indexOf(known.relation) * 100 + known.agency[known.relation].indexOf(words);
  };
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

/** The name with most words, "the" not counted; the first of several. */
function findFullest(names: readonly string[]): string {
  const countWords = (name: string) => foldAgency(name).replace(/^the /, '').split(' ').length;
  return names.reduce((best, name) => (countWords(name) > countWords(best) ? name : best));
}

/**
 * The name with one word for what is written in several ways: without "the", without endings that only say
 * one or several, without "school" behind what is a school anyway. What stands before the name of an agency
 * stays, and so does the sort of school: "Oakfield Primary" and "Oakfield High" are two.
 *
 *     'Coventry CSC', "Coventry Children's Social Care"   → "coventry children's social care"
 *     'Oakfield Primary', 'The Oakfield Primary School'   → "oakfield primary"
 */
function looseName(name: string): string | null {
  const words = foldAgency(name)
    .split(' ')
    .map((word) => SHORTENED.get(word) ?? word)
    .join(' ')
    .replace(/^the /, '')
    .replace(SCHOOL_AFTER, '$1')
    .replace(/ nhs (?:foundation )?trust$/, '')
    .split(' ');
  for (let at = 1; at < words.length; at++) {
    const known = byWords.get(words.slice(at).join(' '));
    if (known && (known.relation === 'full' || known.relation === 'short')) {
      return [...words.slice(0, at), known.agency.name.toLowerCase()].join(' ');
    }
  }
  const key = words.map((word) => (word.length > 3 ? word.replace(/s$/, '') : word)).join(' ');
  return key === '' ? null : key;
}

const SCHOOL_AFTER =
  /\b(primary|infants?|juniors?|secondary|middle|high|grammar|nursery|comprehensive) school$/;

const SHORTENED: ReadonlyMap<string, string> = new Map([
  ['prim', 'primary'],
  ['sec', 'secondary'],
  ['sch', 'school'],
  ['saint', 'st'],
  ['hosp', 'hospital'],
  ['dept', 'department'],
  ['center', 'centre'],
  ['rd', 'road'],
]);
