/**
 * Columns that may say what was a missed opportunity, by a heading that can mean other things as well, or by
 * holding yes and no. They are asked about, and never taken without a yes.
 *
 *     suggestFlags(['Date', 'Flag'], ['date', null], rows)          → [1]
 *     suggestFlags(['Date', 'Flag'], ['date', null], rows, [1])     → []
 */
import type { Field } from '../../domain/fields.ts';
import { isAgencyName } from './agencyColumns.ts';
import { holdsFlags, mostSayYesOrNo, sampleColumn } from './guessColumns.ts';
import { ABOUT_OTHERS, MAY_MEAN_MISSED, OFFERED_FOR_MISSED } from './headings.ts';
import {
  foldHeading,
  foldOpened,
  isKnownInFull,
  meansMissed,
  namesMissed,
  saysMissed,
  saysSomethingElse,
} from './matchColumns.ts';

/** "Comment (MO/GP)", over "MO" and "MO - not seen". */
const SAYS_CODE = /\bmo\b/;
const HAS_CODE = /^\P{L}*mo\b/iu;

type Records = readonly (readonly string[])[];

/**
 * The columns to ask about, by number, those in `declined` left out; none where a column is read as `missed`
 * already. What a column holds counts only where no heading says anything.
 */
export function suggestFlags(
  headings: readonly string[],
  readAs: readonly (Field | null)[],
  records: Records,
  declined: readonly number[] = [],
): number[] {
  if (readAs.includes('missed')) return [];
  const free = listUnread(headings, readAs);
  // Read as something else by its other words, and not plainly a flag: "Comment (missed opps, learning)".
  const saysSo = (column: number) => {
    const heading = headings[column] ?? '';
    const cells = sampleColumn(column, records);
    return (
      (namesMissed(heading) && cells.length > 0) ||
      (SAYS_CODE.test(foldOpened(heading)) && cells.some((cell) => HAS_CODE.test(cell)))
    );
  };
  const byHeading = headings.flatMap((heading, column) =>
    (readAs[column] === null && mayMeanMissed(heading)) || saysSo(column) ? [column] : [],
  );
  const found =
    byHeading.length > 0
      ? byHeading
      : free.filter((column) => !isAboutOthers(headings[column] ?? '') && mostSayYesOrNo(column, records));
  return found.filter((column) => !declined.includes(column));
}

/** Columns that say "missed" as well, beside the one that is read so: they mark nothing. */
export function listOtherFlags(
  headings: readonly string[],
  readAs: readonly (Field | null)[],
  records: Records,
): readonly number[] {
  if (!readAs.includes('missed')) return [];
  const says = (heading: string) =>
    saysMissed(heading) || (/\bmissed\b/i.test(heading) && mayMeanMissed(heading));
  return headings.flatMap((heading, column) => {
    const isRead = readAs[column] !== null;
    const isOther = readAs[column] !== 'missed' && meansMissed(heading) && holdsFlags(column, records);
    return (isRead ? isOther : says(heading)) ? [column] : [];
  });
}

/** True for a heading that may say what was missed, or something else. */
export function mayMeanMissed(heading: string): boolean {
  if (namesMissed(heading)) return true;
  const folded = foldHeading(heading);
  if (ABOUT_OTHERS.test(folded)) return false;
  // "Practice issue (GP = good practice, MO = missed opportunity)": what the codes mean stands in brackets.
  const opened = foldOpened(heading);
  return (
    (MAY_MEAN_MISSED.test(opened) && !ABOUT_OTHERS.test(opened)) ||
    MAY_MEAN_MISSED.test(folded) ||
    OFFERED_FOR_MISSED.some((words) =>
      words.endsWith('*') ? `${folded} `.startsWith(`${words.slice(0, -1)} `) : folded === words,
    )
  );
}

function listUnread(headings: readonly string[], readAs: readonly (Field | null)[]): number[] {
  return headings.flatMap((_, column) => (readAs[column] === null ? [column] : []));
}

/** "Seen alone?" is answered with yes and no, and asks something else. */
function isAboutOthers(heading: string): boolean {
  const isKnown = saysSomethingElse(heading) || isKnownInFull(heading) || isAgencyName(heading);
  return isKnown || ABOUT_OTHERS.test(foldHeading(heading));
}
