/**
 * A flag cell to yes or no: was this marked as a missed opportunity, as good practice?
 *
 *     ""  "No"  "n/a"  "✗"  "No: good practice"  "none identified"    → 'no'
 *     "Yes"  "x"  "✔️"  "☒ Yes ☐ No"                                    → 'yes'
 *     "The record was not sent on"  "Yes: not followed up"             → 'words': a yes that says more
 *     "☐ Yes ☒ No"                                                     → 'no': a form's boxes
 *
 * Words that leave it open ("not stated", "to be confirmed", "maybe") are no mark either: a mark is only ever
 * what a reviewer recorded. `leavesOpen` tells them from a no, so that they can be said.
 */
import { isPlaceholder } from '../base/placeholder.ts';
import { rememberBeside } from '../base/remember.ts';
import { saysDone } from './doneWell.ts';
import { saysOpen } from './openFlag.ts';

/** What the column asks. */
export type FlagColumn = 'missed' | 'good_practice';

/** `yes` says yes and nothing more; `words` say what it was. Both mark the entry. */
export type FlagReading = 'no' | 'yes' | 'words';

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
  ...['no further comment', 'no further comments', 'nothing further', 'no additional learning'],
  ...['nfa', 'no further action', 'nil noted', 'nil known', 'none at all', 'no x', 'n\\a', '0.0'],
  ...['pre scope', 'out of scope', 'outside scope', 'outside of scope', 'not in scope'],
  ...['agency not involved', 'service not involved', 'not involved', 'context', 'context only', 'background'],
  ...['info only', 'for info', 'for information', 'for information only', 'fyi', 'blank', 'not answered'],
  ...['nil of note', 'not for this agency', 'not for us', 'false alarm'],
  // Welsh.
  ...['nac oes', 'nac oedd', 'nac ydy', 'nac ydyw', 'nac ydw', 'nac ydi', 'nage', 'naddo', 'dim', 'dim byd'],
  ...['nid oes', 'nid yw', 'amh', 'amherthnasol', 'dim yn berthnasol', 'ddim yn berthnasol'],
]);

const NO_WORDS_OF: Readonly<Record<FlagColumn, ReadonlySet<string>>> = {
  missed: new Set([
    ...['no mo', 'not mo', 'not missed', 'not a miss', 'not one', 'not an opportunity', 'not in hindsight'],
    ...['good practice', 'good', 'good response', 'positive practice', 'strength', 'neutral', 'timely'],
    ...[
      'appropriate',
      'appropriate response',
      'appropriate action',
      'appropriate action taken',
      'ok',
      'okay',
    ],
    ...['in line with policy', 'policy followed', 'followed policy', 'procedure followed', 'complied'],
    ...['was not missed', "wasn't missed", 'nothing was missed', 'no opportunity missed'],
    ...['no opportunities missed', 'opportunity not missed', 'opportunity taken', 'opportunity was taken'],
    ...['dim cyfle a gollwyd', 'dim cyfle coll', 'dim cyfleoedd a gollwyd', 'arfer da', 'ymarfer da'],
    ...[
      'ymateb priodol',
      'followed procedure',
      'fine',
      'satisfactory',
      'acceptable',
      'adequate',
      'no concern re practice',
    ],
  ]),
  good_practice: new Set(['missed', 'missed opportunity', 'poor practice', 'poor', 'no gp', 'not good']),
};

/** ü and þ are the tick and the ticked box of the Wingdings font; ☒ is a form's ticked box in Word. */
const YES_SIGN = /^[✓✔☑☒✅√🗸🗹👍*]+$/u;
const YES_WORDS = new Set([
  ...[
    'y',
    'yes',
    'yes yes',
    'y y',
    'yep',
    'yeah',
    'true',
    't',
    'x',
    'xx',
    'xxx',
    '1',
    '1.0',
    'ü',
    'þ',
    'tak',
  ],
  ...['on', 'tick', 'ticked', 'checked', 'marked', 'applies', 'applicable'],
  // Welsh.
  ...['ie', 'ia', 'oes', 'oedd', 'ydy', 'ydyw', 'ydw', 'ydi', 'yndi'],
]);
/** Beside "Yes" it is the Welsh one; alone it may be a ditto. */
const YES_BESIDE_YES = 'do';
const YES_WORDS_OF: Readonly<Record<FlagColumn, ReadonlySet<string>>> = {
  missed: new Set([
    ...['missed', 'mo', 'missed opportunity', 'missed opp', 'opportunity missed'],
    ...['cyfle a gollwyd', 'cyfle coll', 'collwyd cyfle', 'cyfleoedd a gollwyd'],
  ]),
  good_practice: new Set(['good practice', 'good', 'arfer da', 'ymarfer da']),
};

/** "No: good practice", "N - seen", "No (see row 12)". "No referral was made" is a reason, not a no. */
const NO_AND_WHY =
  /^(?:no|none|n\/a|nil|not applicable|nothing|na|nage|naddo|nac (?:oes|oedd|ydy|ydyw))\s*(?:[:;,.(/=]|[-–—](?!\p{L})|[–—]|$)|^n\s*(?:[:;,.(=]|[-–—]|\s(?!\/))|^no (?:but|because|as it|as the|since|see|this was good|it was|as this)\b|^(?:0|false)\s*[:;,(–—-]\s*\D|^[✗✘❌✖×]\s/u;
/** "Not a missed opportunity", "This was not considered to be a missed opportunity", "no missed opp here". */
const NOT_A_MISS =
  /^(?:(?:this|it|that|there|these|the panel) )?(?:is |was |were |are |has |does |did |do |would )?(?:not?|none|isn't|wasn't|aren't|weren't|doesn't|didn't)(?: (?:a|an|any|really|clearly|considered|consider|identified|felt|seen|thought|deemed|regarded|classed|judged|recorded|agreed|this|it|to|be|been|as|of|the|identify|specific|obvious|further|apparent|actual|other))* (?:miss(?:ed)? (?:opportunit(?:y|ies)|opps?|ops?)|mos?)\b/;
/** "I do not think this was missed", "would not say missed". */
const NOT_THOUGHT_MISSED =
  /^(?:(?:i|we|the (?:panel|author)) )?(?:do|does|did|would) ?(?:not|n't) (?:think|say|consider|feel|believe|call)(?: (?:that|this|it|to|was|is|be))* missed$/;
/** "Good practice: seen alone"; "Good practice would have been to ask" says what was missed. */
const WAS_GOOD = /^(?:good|positive) practice ?[-–—:;,(](?!.*\b(?:not|would|should|no|never|fail\w*)\b)/;
/** "No opportunity to act"; "No opportunity to speak was given" says what was missed. */
const NO_CHANCE =
  /^no (?:real |clear |other )?opportunity(?: to (?:act|intervene|do (?:more|anything|so)))?$/;
/** "Addressed, not a miss". */
const ENDS_WITH_NO_MISS =
  /(?:[,;:.(–—-]|\bso|\bbut) ?(?:therefore )?not (?:a )?miss(?:ed)?(?: (?:opportunity|opp))?\)?$/;
const NOT_GOOD =
  /^(?:(?:this|it|that|there) )?(?:is |was |were )?(?:not?|none|isn't|wasn't)(?: (?:a|an|any|really|considered|seen|to|be|as|of|the|identified|example|examples|particularly|specific))* (?:good|positive|effective) practice\b/;
const MEANS_NO_MISS = [NO_CHANCE, ENDS_WITH_NO_MISS, NOT_A_MISS, NOT_THOUGHT_MISSED, WAS_GOOD];
/** In a column for good practice: "Late referral", "Poor recording". */
const WENT_BADLY = /^(?:poor|late|delay\w*|missed|inadequate|weak|slow|fail\w*|lack)\b/;
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
const NO_BOX_TICKED = /^(?:[☐□◻]|\[ ?\])\s*(?:yes|no)?(?:\s*\/?\s*(?:[☐□◻]|\[ ?\])\s*(?:yes|no))?$/;
/** Boxes, their yes and no, and nothing else. */
const ONLY_BOXES = /^(?:[^\p{L}]|x\])*(?:yes|no)(?:[^\p{L}]|x\])*(?:yes|no)?[^\p{L}]*$/u;

/** "MO: no", "Missed - N", "Missed opportunity: yes": the mark's own name before the answer says no more. */
const NAME_OF_MARK: Readonly<Record<FlagColumn, RegExp>> = {
  missed: /^(?:mo|miss(?:ed)?(?: (?:opportunit(?:y|ies)|opps?|ops?))?|cyfle a gollwyd) ?[:=–—-] ?(?=\p{L})/u,
  good_practice: /^(?:gp|good practice|arfer da|ymarfer da) ?[:=–—-] ?(?=\p{L})/u,
};

/** Whose it is, before what is said of it: "Police: no concerns". */
const WHOSE = /^\p{L}[\p{L} &'-]{1,30}: ?(?=\S)/u;

/** Reads a cell of a column for marks. */
export function readFlag(cell: string, column: FlagColumn = 'missed'): FlagReading {
  const judged = judge(cell, column);
  return judged === 'open' ? 'no' : judged;
}

/** True for a cell that neither marks nor says no: "partly", "? discuss", "see police IMR". */
export function leavesOpen(cell: string, column: FlagColumn = 'missed'): boolean {
  return judge(cell, column) === 'open';
}

/** What is longer is most often met once. */
const LONGEST_REMEMBERED = 200;

const judge = rememberBeside(judgeFlag, LONGEST_REMEMBERED);

function judgeFlag(cell: string, column: FlagColumn): FlagReading | 'open' {
  if (cell === '' || isPlaceholder(cell)) return 'no';
  // Words that say no are short, or begin by saying it.
  const text = tidyFlag(cell.slice(0, 200), column);
  const judged = judgeWords(text, column);
  if (judged !== 'words') return judged;
  const whose = WHOSE.exec(text)?.[0] ?? '';
  // Another agency's no need not be this one's.
  const isNoOfSomebody =
    whose !== '' && ['no', 'open'].includes(judgeWords(text.slice(whose.length), column));
  return isNoOfSomebody ? 'open' : 'words';
}

function judgeWords(text: string, column: FlagColumn): FlagReading | 'open' {
  if (NO_WORDS.has(text) || NO_WORDS_OF[column].has(text)) return 'no';
  const both = readTwoTongues(text);
  if (both !== null) return both;
  if (saysOpen(text)) return 'open';
  if (YES_WORDS.has(text) || YES_WORDS_OF[column].has(text) || YES_SIGN.test(text)) return 'yes';
  const boxes = OPEN_BOX.test(text) ? readBoxes(text) : null;
  if (boxes !== null) return boxes;
  const saysNo =
    NO_AND_WHY.test(text) ||
    NONE_HERE.test(text) ||
    (column === 'missed' ? MEANS_NO_MISS : [NOT_GOOD]).some((form) => form.test(text)) ||
    (NO_OF_THE_KIND.test(text) && !LACKS.test(text));
  if (saysNo) return 'no';
  if (column === 'missed' ? saysDone(text) : WENT_BADLY.test(text)) return 'open';
  // A sign beside a yes says no more than either: "✓ Yes".
  return YES_WORDS.has(text.replace(/^[✓✔☑☒✅√]\s*|\s*[✓✔☑☒✅√]$/gu, '')) ? 'yes' : 'words';
}

/** "Nac oes / No", "Oes / Yes": one answer in two languages; null if it is none. */
function readTwoTongues(text: string): FlagReading | null {
  const sides = text.split(/ ?\/ ?/);
  if (sides.length !== 2 || sides.includes('')) return null;
  if (sides.every((side) => NO_WORDS.has(side))) return 'no';
  const isYes = sides.every((side) => YES_WORDS.has(side) || side === YES_BESIDE_YES);
  return isYes && sides.some((side) => YES_WORDS.has(side)) ? 'yes' : null;
}

/** The boxes of a form: which answer is ticked; null if it is not only boxes. */
function readBoxes(text: string): FlagReading | null {
  const ticked = TICKED_BOX.exec(text)?.[1];
  if (ticked === 'no') return 'no';
  if (ticked === 'yes') return ONLY_BOXES.test(text) ? 'yes' : 'words';
  return NO_BOX_TICKED.test(text) ? 'no' : null;
}

/** Small letters, plain spaces, no quotation marks or brackets around it all, no marks behind it. */
function tidyFlag(cell: string, column: FlagColumn): string {
  const text = cell
    .normalize('NFKC')
    .replace(/[\ufe0e\ufe0f\u200b-\u200d\ufeff]/g, '')
    .replace(/[‘’]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
  const bare = text.replace(/^["'“(]+(?=\p{L})/u, '').replace(/(?<=[\p{L}\d])["'”).!]+$/u, '');
  const answer = bare.replace(NAME_OF_MARK[column], '');
  if (answer !== bare && (NO_WORDS.has(answer) || YES_WORDS.has(answer))) return answer;
  return bare === '' ? text : bare;
}
