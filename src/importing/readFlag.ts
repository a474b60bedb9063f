/**
 * A flag cell to yes or no: was this marked as a missed opportunity, as good practice?
 *
 *     ""  "No"  "n/a"  "✗"  "No: good practice"  "none identified"    → false
 *     "Yes"  "x"  "✓"  "The record was not sent on"                    → true
 *     "☐ Yes ☒ No"                                                     → false: a form's boxes
 *
 * Words that are no answer ("not stated", "to be confirmed") are no mark either: a mark is only ever what
 * a reviewer recorded. What counts as a bare yes, with no words of its own, is `isBareYes` in
 * `domain/entry.ts`.
 */

/** What the column asks. */
export type FlagColumn = 'missed' | 'good_practice';

const NO_WORDS = new Set([
  ...['', 'n', 'no', 'nope', '0', 'f', 'false', 'none', 'nil', 'n/a', 'na', 'n.a', 'not applicable'],
  ...['nothing', 'never', 'off', 'nie', 'no no', 'n n'],
  ...[
    '-',
    '--',
    '---',
    '–',
    '—',
    '.',
    '..',
    '...',
    '/',
    '\\',
    '_',
    'cross',
    'crossed',
    'unticked',
    'unchecked',
  ],
  ...['✗', '✘', '❌', '❎', '✖', '✕', '✖', '╳', '×', '☐', '□', '◻', '▢', '○', '👎'],
  // The cross and the empty box of the Wingdings font, as they come out of a pasted table.
  ...['û', '¨'],
  ...['none identified', 'none noted', 'none found', 'none known', 'none recorded', 'nothing identified'],
  ...['nothing noted', 'nothing of note', 'nothing to note', 'nothing to report', 'nothing to add'],
  ...['no concerns', 'no concern', 'no issues', 'no issue', 'no evidence', 'no comment', 'no comments'],
  ...['no learning', 'nothing missed', 'no miss', 'not at all', 'not relevant', 'not required', 'not needed'],
  // No answer.
  ...[
    '?',
    '??',
    '???',
    'unknown',
    'not known',
    'not stated',
    'not recorded',
    'n/k',
    'nk',
    'unclear',
    'unsure',
  ],
  ...['not sure', 'tbc', 'tba', 'tbd', 'to be confirmed', 'to be agreed', 'to be discussed', 'to be decided'],
  ...['to be determined', 'y/n', 'y / n', 'yes/no', 'yes / no', 'yes or no', 'pending', 'maybe', 'perhaps'],
  ...[
    'undecided',
    'not decided',
    'not yet decided',
    'not yet known',
    'to discuss',
    'for discussion',
    'awaiting',
  ],
  ...['under discussion', 'under review', 'for panel', 'for the panel', 'panel to decide', 'not assessed'],
  ...[
    'not considered',
    'not answered',
    'no answer',
    "don't know",
    'do not know',
    'dk',
    'n/s',
    'query',
    'blank',
  ],
]);

const NO_WORDS_OF: Readonly<Record<FlagColumn, ReadonlySet<string>>> = {
  missed: new Set(['no mo', 'not mo', 'not missed', 'not a miss', 'good practice', 'good', 'not one']),
  good_practice: new Set(['missed', 'missed opportunity', 'poor practice', 'poor', 'no gp', 'not good']),
};

/** "No: good practice", "N - seen", "No (see row 12)". "No referral was made" is a reason, not a no. */
const NO_AND_WHY =
  /^(?:no|none|n\/a|nil|not applicable|nothing)\s*(?:[:;,.(/=]|[-–—](?!\p{L})|[–—]|$)|^n\s*(?:[:;,.(=]|[-–—]|\s(?!\/))|^no (?:but|because|as it|as the|since|see|this was good|it was|as this)\b|^(?:0|false)\s*[:;,(–—-]\s*\D|^[✗✘❌✖×]\s/u;
/** "Not a missed opportunity", "This was not considered to be a missed opportunity", "no missed opp here". */
const NOT_A_MISS =
  /^(?:(?:this|it|that|there|these|the panel) )?(?:is |was |were |are |has |does |did |do |would )?(?:not?|none|isn't|wasn't|aren't|weren't|doesn't|didn't)(?: (?:a|an|any|really|clearly|considered|consider|identified|felt|seen|thought|deemed|regarded|classed|judged|recorded|agreed|this|it|to|be|been|as|of|the|identify|specific|obvious|further|apparent|actual|other))* (?:miss(?:ed)? (?:opportunit(?:y|ies)|opps?|ops?)|mos?)\b/;
const NOT_GOOD =
  /^(?:(?:this|it|that|there) )?(?:is |was |were )?(?:not?|none|isn't|wasn't)(?: (?:a|an|any|really|considered|seen|to|be|as|of|the|identified|example|examples|particularly|specific))* (?:good|positive|effective) practice\b/;
/** "No issues identified", "None noted by the panel", "No action required". */
const NO_OF_THE_KIND =
  /^(?:no|none|not?|nothing)(?: \p{L}+){0,3} (?:identified|noted|applicable|found|apparent|evident|recorded|required|needed|highlighted|raised|arising)(?:$|[.,;:(–—]| [-–—]| (?:at|by|in|from|here|for|so|to|during|as|on|within)\b)/u;
const NONE_HERE =
  /^none (?:here|yet|at (?:this|that|the)|that (?:we|i|the panel|can|could|is|are)|to (?:note|report|record|my)|as (?:yet|far)|in this|of note|really)\b/;
/** "No record was found" is a miss and not a no: what is lacking is a thing that should have been there. */
const LACKS =
  /^no (?:record|entry|evidence|trace|notes?|minutes|referral|assessment|action (?:was )?recorded)/;
/** A form's boxes, the ticked one beside its answer. */
const TICKED_BOX = /[☒☑✓✔✅🗹x]\]?\s*(yes|no)(?!\p{L})/u;
const OPEN_BOX = /[☐□◻]|\[ ?\]/;

/** True if the cell says yes, or says what it was. */
export function readFlag(cell: string, column: FlagColumn = 'missed'): boolean {
  if (cell === '') return false;
  // Words that say no are short, or begin by saying it.
  const text = tidyFlag(cell.slice(0, 200));
  if (NO_WORDS.has(text) || NO_WORDS_OF[column].has(text)) return false;
  if (OPEN_BOX.test(text)) {
    const ticked = TICKED_BOX.exec(text)?.[1];
    if (ticked !== undefined) return ticked === 'yes';
    if (/^(?:[☐□◻]|\[ ?\])\s*(?:yes|no)?(?:\s*\/?\s*(?:[☐□◻]|\[ ?\])\s*(?:yes|no))?$/.test(text))
      return false;
  }
  if (NO_AND_WHY.test(text) || NONE_HERE.test(text)) return false;
  if ((column === 'missed' ? NOT_A_MISS : NOT_GOOD).test(text)) return false;
  return LACKS.test(text) || !NO_OF_THE_KIND.test(text);
}

/** Small letters, plain spaces, no quotation marks or brackets around it all, no marks behind it. */
function tidyFlag(cell: string): string {
  const text = cell
    .normalize('NFKC')
    .replace(/[\ufe0e\ufe0f\u200b-\u200d\ufeff]/g, '')
    .replace(/[‘’]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
  const bare = text.replace(/^["'“(]+(?=\p{L})/u, '').replace(/(?<=[\p{L}\d])["'”).!]+$/u, '');
  return bare === '' ? text : bare;
}
