/**
 * Words in a flag cell that leave it open whether something was missed: no yes, no no and no reason.
 *
 *     "maybe"  "? yes"  "Yes (tbc)"  "to be discussed at panel"  "See police IMR"  "Y/N"  "#N/A"   → true
 *     "Not seen alone - missed opportunity?"                                                      → true
 *     "Unclear - GP not told"   → false: it says what was not done
 */
import { isSheetError } from '../base/sheetError.ts';

const OPEN_WORDS = new Set([
  ...['', 'unknown', 'not known', 'not stated', 'not recorded', 'n/k', 'n.k', 'nk', 'n/s', 'dk', 'd/k'],
  ...[
    "don't know",
    'do not know',
    'unclear',
    'not clear',
    'unsure',
    'not sure',
    'tbc',
    't.b.c',
    'tba',
    'tbd',
  ],
  ...['pending', 'awaiting', 'undecided', 'not decided', 'not yet decided', 'not yet known', 'not yet'],
  ...['not yet reviewed', 'author undecided', 'panel undecided', 'under consideration', 'query', 'queried'],
  ...['under discussion', 'under review', 'not assessed', 'not considered', 'no answer', 'panel', 'revisit'],
  ...['maybe', 'perhaps', 'poss', 'possible', 'possibly', 'possibly not', 'prob', 'probable', 'probably'],
  ...['prob not', 'probably not', 'potential', 'potentially', 'likely', 'unlikely', 'doubtful', 'not really'],
  ...['partly', 'partial', 'partially', 'in part', 'arguably', 'arguable', 'debatable', 'sort of', 'kind of'],
  ...['to some extent', 'with hindsight', 'in hindsight', 'hindsight', 'yes and no', 'yes & no', 'y and n'],
  ...['y & n', 'both', 'mixed', 'ditto', 'do', 'as above', '"', '“', '”', '〃', '-do-', 'same as above'],
  ...['see above', 'same', 'check', 'clarify', 'discuss', 'review', '¿', '#', 'no good practice'],
  // What became of it, which says nothing of what was missed.
  ...['met', 'addressed', 'addressed at the time', 'resolved', 'actioned', 'done', 'completed', 'closed'],
  ...['learning', 'lesson', 'lessons', 'learning identified', 'learning point', 'lesson identified'],
  ...['averted', 'avoided', 'prevented', 'mitigated', 'covid', 'covid 19', 'covid-19', 'lockdown'],
  ...['withdrawn', 'removed', 'deleted', 'struck out', 'superseded', 'duplicate', 'retrospective'],
  // Records that are not there: of the review, or of the day.
  ...['no records', 'records missing', 'records not available', 'record not available'],
  // Codes of something else.
  ...['low', 'medium', 'med', 'moderate', 'high', 'major', 'minor', 'red', 'amber', 'green', 'dna', 'wnb'],
  ...['a', 'b', 'c', 'g', 'r', 'a/r', 'r/a', 'a/g', 'g/a'],
  ...['prefer not to say', 'rather not say'],
  // Welsh.
  ...['efallai', 'o bosib', 'o bosibl', 'ansicr', 'ddim yn siwr', 'ddim yn siŵr', 'ddim yn gwybod'],
  ...['anhysbys', "i'w gadarnhau", "i'w drafod", "i'w benderfynu", 'heb ei gofnodi', 'rhannol', 'yn rhannol'],
]);

/** A form's two answers, neither struck out: "Y/N", "Yes / No*", "Yes/No (delete as appropriate)", "✓ / ✗". */
const BOTH_ANSWERS = /^\(?(?:yes|y|✓|✔|☑) ?(?:\/|\||or) ?(?:no|n|✗|✘|x)[ *?.)]*(?:\(?delete\b[^()]*\)?)?$/;
/** "Police no, CSC yes", "No, but in hindsight yes", "No - yes for HV": it says both. */
const SAYS_BOTH =
  /^(?:no?\b(?: .*)?|no?[,;:].*)\byes(?: for [\p{L} ]+)?$|^[\p{L} ]+ (?:no|yes)[,;] ?[\p{L} ]+ (?:no|yes)$/u;

/** "GP: no", "Author: no. Panel: yes", "Yes (agency), no (panel)": whose answer it is, and a no among them. */
const ANSWER_OF =
  /^(?:[\p{L} ]{2,30}(?: ?[:–—-] ?| (?=(?:yes|no)$)))?(yes|no|y|n)(?: ?\([\p{L} ]{2,30}\)?)?$/u;
const BETWEEN_ANSWERS = /\s*[.,;/]\s*/;
/** "LP1", "KPE 3", "1a": the number of something else. "MO1" is that of a missed opportunity. */
const CODE = /^(?:lp|kpe|kloe|klo|tor|rec|theme|finding|action|issue) ?\d+[a-z]?$|^\d{1,2}[a-z]$/;
/** "Linked to MO3", "Same MO as above", "row 14": it is told elsewhere. */
const ELSEWHERE =
  /^(?:linked|links|relates|related|moved) to\b|^same (?:\p{L}+ )?as\b|^as \d|^(?:row|line|entry|event|ref) \d|^(?:mo|missed opp(?:ortunity)?|missed opportunit(?:y|ies)) (?:was |were )?(?:avoided|averted|prevented|mitigated|ruled out|withdrawn|removed)$/u;

/** "To be agreed by the panel", "for discussion", "see police IMR", "check with HV", "as row 12". */
const PUTS_IT_OFF =
  /^(?:to be|for|to|flag for|awaits|awaiting|needs) (?:discuss\w*|confirm\w*|agree\w*|decide\w*|determine\w*|review\w*|consider\w*|check\w*|clarif\w*|the panel|panel)\b|^(?:panel|author|chair) (?:to|for|discussion)\b|^(?:discuss|see|refer to|cf|check|pls check|please check|ask|clarify|revisit|as per|as row|ditto|gweler)(?: |$)/;
const HEDGES =
  /^(?:partly|partially|possibly|maybe|perhaps|unclear|unknown|unsure|not sure|not clear|query|pending|awaiting|tbc|t\.b\.c)(?: |[-–—:;,(/.])/;
/** "Possible MO", "Potential missed opportunity - discuss". */
const MAY_BE_ONE =
  /^(?:poss(?:ible|ibly)?|potential(?:ly)?|prob(?:able|ably)?|arguabl[ey]|likely)\.? (?:an? |the )?(?:miss(?:ed)? (?:opportunit(?:y|ies)|opps?)|missed|mos?)\b/;
/** "Disputed by agency", "Not upheld"; "Not accepted by CSC" may be a referral. */
const DISPUTED =
  /^(?:(?:disputed|contested|challenged)(?: by .*)?|(?:agency|service) (?:disagrees|disputes)(?: .*)?|(?:not (?:agreed|accepted|upheld)|rejected)(?: by (?:the )?(?:agency|panel|author|service|board|chair))?)$/;
const CANNOT_SAY =
  /^(?:cannot|can't|can not|could not|unable to|hard to|difficult to|too early to|(?:not |im)possible to) (?:say|tell|determine|establish|judge|decide|know|conclude)\b/;
const LACKS_INFORMATION =
  /^(?:(?:more |further )?info(?:rmation)? (?:needed|requested|required|awaited|pending)|needs? (?:more|further) info(?:rmation)?|(?:insufficient|not enough) info(?:rmation)?(?: to .*)?)$/;
/** What follows then says what was not done: that is a reason. */
const SAYS_WHAT = /\b(?:not|never|no|nobody|none|without|fail\w*|should|missed|late|delay\w*)\b|n't\b/;
const MOST_WORDS = 10;

/** "Yes (tbc)", "Y - to be confirmed", "N - TBC": an answer that is put off again. */
const ANSWER_PUT_OFF =
  /^(?:y|yes|n|no|x|✓|mo|missed|missed opp(?:ortunity)?)\s*[-–—:;,(/]?\s*(?:t\.?b\.?[cad]\b|to be (?:confirmed|discussed|agreed|decided|reviewed|checked|clarified)|(?:not yet|yet to be) (?:confirmed|agreed|decided)|unconfirmed|panel to \w+|for (?:panel|discussion)\b)/;
/** "2" where 1 is a yes may be a no, or a count: a figure is no reason. */
const FIGURE = /^[2-9]$|^[1-9]\d{1,2}$/;
/** A yes, a no or the mark's own name, with a question mark. */
const QUERIED = /^(?:y|yes|n|no|x|✓|mo|missed|missed opp(?:ortunity)?|good practice)$/;
/** "Not seen alone - missed opportunity?" */
const ASKS_IF_MISSED = /\b(?:miss(?:ed)? (?:opportunit(?:y|ies)|opps?|chance)|mo|missed)(?: here)? ?\?+$/;

const OPEN_FORMS = [
  ...[FIGURE, CODE, BOTH_ANSWERS, SAYS_BOTH, DISPUTED, LACKS_INFORMATION, ANSWER_PUT_OFF, ELSEWHERE],
];
/** Unless what stands behind them says what was not done. */
const OPEN_HEADS = [PUTS_IT_OFF, HEDGES, MAY_BE_ONE, CANNOT_SAY];

/** True for words, in small letters and with plain spaces, that leave it open. */
export function saysOpen(text: string): boolean {
  const bare = text.replace(/^\?+ ?| ?\(?\?+\)?$/g, '').replace(/(?<=\p{L})\.$/u, '');
  if (OPEN_WORDS.has(bare) || isSheetError(text)) return text !== '';
  if (bare !== text && QUERIED.test(bare)) return true;
  if (ASKS_IF_MISSED.test(text)) return true;
  if (bare.split(' ').length > MOST_WORDS) return false;
  if (OPEN_FORMS.some((form) => form.test(bare)) || hasNoAmongAnswers(bare)) return true;
  const head = OPEN_HEADS.map((form) => form.exec(bare)?.[0]).find((found) => found !== undefined);
  return head !== undefined && !SAYS_WHAT.test(bare.slice(head.length));
}

/** True for answers of several, or of one who is named, of which one is a no. */
function hasNoAmongAnswers(text: string): boolean {
  const answers = text.split(BETWEEN_ANSWERS).map((part) => ANSWER_OF.exec(part)?.[1]);
  // "N (GP)" is one answer, and a no.
  if (answers.length === 1 && /^no?\b/.test(text)) return false;
  return answers.every((answer) => answer !== undefined) && answers.some((answer) => answer.startsWith('n'));
}
