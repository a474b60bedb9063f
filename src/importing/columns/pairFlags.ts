/**
 * Flags of single agencies, beside the column that holds the agency's entries: each marks only those.
 *
 *     pairFlags(['Date', 'Police', 'Police missed?', 'School', 'Missed (School)'], [1, 3])
 *       → { 1: 2, 3: 4 }
 */
import { foldAgency } from '../../domain/agencyName.ts';

/** By the number of an agency's column that of its flag. */
export type FlagPairs = Readonly<Record<number, number>>;

const MISSED = /\bmissed(?: (?:opportunity|opportunities|opps?|chances?))?\b|\bopportunit(?:y|ies) missed\b/;

/** Finds the flags of agencies that have a column of their own. */
export function pairFlags(headings: readonly string[], agencyColumns: readonly number[]): FlagPairs {
  const flagOf: Record<number, number> = {};
  const agencies = agencyColumns.map((column) => foldAgency(headings[column] ?? ''));
  headings.forEach((heading, flag) => {
    const folded = foldAgency(heading.replace(/[^\p{L}\p{N}'’&]+/gu, ' '));
    if (agencyColumns.includes(flag) || !MISSED.test(folded)) return;
    const whose = folded
      .replace(MISSED, ' ')
      .replace(/^ *(?:by|for|flag)\b|\bflag *$/g, '')
      .trim();
    const agency = agencyColumns[agencies.indexOf(foldAgency(whose))];
    if (whose !== '' && agency !== undefined) flagOf[agency] ??= flag;
  });
  return flagOf;
}
