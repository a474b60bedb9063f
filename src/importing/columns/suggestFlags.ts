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
import { foldHeading, isKnownInFull, meansMissed, saysMissed, saysSomethingElse } from './matchColumns.ts';

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
  // Read as something else by its other words, and not plainly a flag: "Comment (missed opps?)".
  const isFilled = (column: number) => sampleColumn(column, records).length > 0;
  const saysSo = (column: number) => meansMissed(headings[column] ?? '') && isFilled(column);
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
  const folded = foldHeading(heading);
  if (ABOUT_OTHERS.test(folded)) return false;
  return (
    meansMissed(heading) ||
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
