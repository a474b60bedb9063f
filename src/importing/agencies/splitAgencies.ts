/**
 * Several agencies in one cell, without a semicolon between them.
 *
 *     splitAgencies('Police / GP')                      → ['Police', 'GP']
 *     splitAgencies('GP, health visitor and school')    → ['GP', 'health visitor', 'school']
 *     splitAgencies('Police & Social Services')         → ['Police', 'Social Services']
 *     splitAgencies('Children and Families')            → the same: one agency
 *     splitAgencies('Homestart and GP', isAlone)        → two, if the column has "Homestart" alone somewhere
 *
 * An "and" stands in many a name, so it counts only between agencies that are known by their whole names, or
 * that stand alone elsewhere in the column.
 */
import { isAgencyName } from '../columns/agencyColumns.ts';
import { identifyKnown } from './suggestJoins.ts';

/** Longer cells are not looked into. */
const LONGEST = 200;
const SIGNS = /[\n/,+]+/;
/** "Police and A & E": the one between agencies may be either of them. */
const ANDS = [/ and | & /i, / and /i, / & /];
const HEALTH_AND_SOCIAL = /\bhealth (?:and|&) social\b/i;
/** What several teams of one service share: "Mental Health and Substance Misuse Service". */
const SHARED = /\s+(?:services?|teams?|department|trust|directorate|partnership|hub)$/i;

/** The names in a cell; the cell itself where it is one. `isAlone`: whether a name stands alone elsewhere. */
export function splitAgencies(
  words: string,
  isAlone: (name: string) => boolean = () => false,
): readonly string[] {
  if (words.length > LONGEST) return [words];
  if (!SIGNS.test(words)) return splitAtAnd(words, isAlone);
  const parts = words.split(SIGNS).map((name) => name.trim());
  const names = [...parts.slice(0, -1), ...splitLast(parts.at(-1) ?? '')];
  const isName = (name: string) => isAgencyName(name) || isAlone(name);
  return names.every(isName) ? names : [words];
}

/** A heading that names several agencies and is one lane all the same: an entry under it is one or the other's. */
export function nameOneLane(name: string): string {
  return name
    .split(';')
    .flatMap((part) => splitAgencies(part.trim()))
    .filter((part) => part !== '')
    .join(' or ');
}

function splitAtAnd(words: string, isAlone: (name: string) => boolean): readonly string[] {
  if (HEALTH_AND_SOCIAL.test(words)) return [words];
  for (const and of ANDS) {
    const names = words.split(and).map((name) => name.trim());
    if (names.length < 2) continue;
    if (names.every(isAlone)) return names;
    const last = names.at(-1) ?? '';
    const sharesWord = SHARED.test(last) && identifyKnown(last.replace(SHARED, '')) !== null;
    const known = names.map((name) => identifyKnown(name));
    // Two names of one agency, as of a service and its team, are one lane.
    const isDistinct = new Set(known).size === names.length || known.includes(null);
    const isName = (name: string, at: number) => known[at] !== null || isAlone(name);
    if (!sharesWord && isDistinct && names.every(isName)) return names;
  }
  return [words];
}

/** The end of a list: "GP, health visitor and school" ends in two agencies. */
function splitLast(words: string): readonly string[] {
  const names = words.split(/ (?:and|&) /i).map((name) => name.trim());
  if (HEALTH_AND_SOCIAL.test(words)) return [words];
  return names.length === 2 && names.every(isAgencyName) ? names : [words];
}
