/**
 * Several occasions on days that nobody wrote down, within a stretch: what the words leave as the stretch.
 *
 *     findStretch('on two occasions in may 2010')    → 'may 2010'
 *     findStretch('may to july 2010, various dates') → 'may to july 2010'
 *     findStretch('may 2010')                        → null: one moment
 */

const MANY = String.raw`(?:several|various|numerous|multiple|many|repeated|a number of|a few|some|different|separate|both|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|at least|about|approximately|or|more than|over|further)`;
const OCCASIONS = String.raw`(?:(?:on |at )?(?:${MANY} )+(?:dates|occasions|times|days|visits|contacts|calls)|twice|(?:on )?various(?: dates)?|(?:on )?dates|daily|weekly|regularly|repeatedly|frequently|intermittently|on and off|x ?\d{1,2})`;
const BEFORE = new RegExp(
  String.raw`^${OCCASIONS}(?: during| throughout| within| over| across| in| of|[:,–-])* (.+)$`,
);
const BEHIND = new RegExp(String.raw`^(.*\d)(?:,| -| –|:)? ${OCCASIONS}$`);

/** The words of the stretch in which several occasions lie; null if the text tells of none. */
export function findStretch(text: string): string | null {
  const stretch = BEFORE.exec(text)?.[1] ?? BEHIND.exec(text)?.[1] ?? null;
  // "Two days after 12/5/10" is one day.
  return stretch !== null && /^(?:after|before|prior|following|later)\b/.test(stretch) ? null : stretch;
}
