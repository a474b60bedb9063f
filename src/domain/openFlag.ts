/**
 * Words in a flag cell that leave it open whether something was missed: no yes, no no and no reason.
 *
 *     "maybe"  "? yes"  "to be discussed at panel"  "See police IMR"  "#N/A"   → true
 *     "Unclear - GP not told"   → false: it says what was not done
 */
import { isSheetError } from '../base/sheetError.ts';

const OPEN_WORDS = new Set([
  ...['', 'unknown', 'not known', 'not stated', 'not recorded', 'n/k', 'nk', 'n/s', 'dk', "don't know"],
  ...[
    'do not know',
    'unclear',
    'not clear',
    'unsure',
    'not sure',
    'tbc',
    'tba',
    'tbd',
    'pending',
    'awaiting',
  ],
  ...['undecided', 'not decided', 'not yet decided', 'not yet known', 'not yet', 'query', 'queried'],
  ...['under discussion', 'under review', 'panel to decide', 'not assessed', 'not considered', 'no answer'],
  ...['maybe', 'perhaps', 'possible', 'possibly', 'possibly not', 'probably', 'potential', 'potentially'],
  ...['partly', 'partial', 'partially', 'in part', 'arguably', 'arguable', 'debatable', 'likely'],
  ...['yes and no', 'yes & no', 'y and n', 'y & n', 'both', 'mixed', 'ditto', 'do', 'as above', '"'],
  ...['“', '”', '〃', '-do-', 'same as above', 'see above', 'same'],
  ...['low', 'medium', 'med', 'moderate', 'high', 'red', 'amber', 'green', 'dna', 'wnb'],
]);

/** "To be agreed by the panel", "for discussion", "see police IMR", "discuss with HV". */
const PUTS_IT_OFF =
  /^(?:to be|for|to) (?:discuss\w*|confirm\w*|agree\w*|decide\w*|determine\w*|review\w*|consider\w*|the panel|panel)\b|^(?:discuss|see|refer to|cf)(?: |$)/;
const HEDGES =
  /^(?:partly|partially|possibly|maybe|perhaps|unclear|unsure|not sure|not clear|query|pending|awaiting|tbc)(?: |[-–—:;,(/.])/;
/** What follows then says what was not done: that is a reason. */
const SAYS_WHAT = /\b(?:not|never|no|nobody|none|without|fail\w*|should|missed|late|delay\w*)\b|n't\b/;
const MOST_WORDS = 10;

/** A yes, a no or the mark's own name, with a question mark. */
const QUERIED = /^(?:y|yes|n|no|x|mo|missed|missed opp(?:ortunity)?|good practice)$/;

/** True for words, in small letters and with plain spaces, that leave it open. */
export function saysOpen(text: string): boolean {
  const bare = text.replace(/^\?+ ?| ?\(?\?+\)?$/g, '');
  if (OPEN_WORDS.has(bare) || isSheetError(text)) return text !== '';
  if (bare !== text && QUERIED.test(bare)) return true;
  if (bare.split(' ').length > MOST_WORDS) return false;
  const [head] = PUTS_IT_OFF.exec(bare) ?? HEDGES.exec(bare) ?? [];
  return head !== undefined && !SAYS_WHAT.test(bare.slice(head.length));
}
