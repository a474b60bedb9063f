/**
 * A flag cell to yes or no: was this marked as a missed opportunity, as good practice?
 *
 *     ""  "No"  "n/a"  "✗"  "No: good practice"  "none identified"    → false
 *     "Yes"  "x"  "✓"  "The record was not sent on"                    → true
 *
 * Words that are no answer ("not stated", "to be confirmed") are no mark either: a mark is only ever what
 * a reviewer recorded. What counts as a bare yes, with no words of its own, is `isBareYes` in
 * `domain/entry.ts`.
 */

const NO_WORDS = new Set([
  ...['', 'n', 'no', '0', 'f', 'false', 'none', 'nil', 'n/a', 'na', 'not applicable', 'nothing', 'never'],
  ...['-', '--', '–', '—', '.', '/', '✗', '✘', '☒', '❌', '✖', '☐', '□', 'cross', 'no mo', 'not missed'],
  ...['none identified', 'none noted', 'none found', 'none known', 'none recorded', 'nothing identified'],
  ...['no concerns', 'no concern', 'no issues', 'no issue', 'good practice', 'no evidence', 'not a miss'],
  // No answer.
  ...['?', '??', 'unknown', 'not known', 'not stated', 'not recorded', 'n/k', 'nk', 'unclear', 'unsure'],
  ...['not sure', 'tbc', 'tba', 'to be confirmed', 'to be agreed', 'y/n', 'yes/no', 'yes / no', 'pending'],
]);

/** "No: good practice", "No - seen by the GP", "No (see row 12)". "No referral was made" is a reason, not a no. */
const NO_AND_WHY = /^(?:no|n|none|n\/a|nil)\s*(?:[:;,.(]|[-–—]\s|[-–—]$)/;
/** "Not a missed opportunity", "This was not considered to be a missed opportunity", "No missed opportunities". */
const NOT_A_MISS =
  /^(?:(?:this|it) )?(?:is |was |were )?(?:not?|none)(?: (?:a|an|any|really|clearly|considered|felt|seen|thought|to|be|as|of|the|identified))* miss(?:ed)? (?:opportunit(?:y|ies)|ops?)\b/;
const NO_OF_THE_KIND = /^(?:no|none|not?) (?:\w+ ){0,2}(?:identified|noted|applicable|found)\.?$/;

/** True if the cell says yes, or says what it was. */
export function readFlag(cell: string): boolean {
  if (cell === '') return false;
  // Words that say no are short, or begin by saying it.
  const text = cell.slice(0, 200).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (NO_WORDS.has(text) || NO_WORDS.has(text.replace(/[.!]+$/, ''))) return false;
  return !(NO_AND_WHY.test(text) || NOT_A_MISS.test(text) || NO_OF_THE_KIND.test(text));
}
