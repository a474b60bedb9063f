/**
 * Words in a cell for missed opportunities that say what was done, or done well, and of nothing that it was not:
 * nobody can say whether they mean the opportunity or what became of it.
 *
 *     "GP: prompt referral"  "Handled well"  "Child seen alone"  "Could not have known"   → true
 *     "Good practice not followed"  "Timely referral needed"  "GP: late referral"         → false
 */

const PRAISE =
  /\b(?:good|great|best|excellent|exemplary|outstanding|commendable|positive|prompt(?:ly)?|timely|swift(?:ly)?|appropriate(?:ly)?|effective(?:ly)?|proportionate(?:ly)?|reasonabl[ey]|correct(?:ly)?|proper(?:ly)?|justified|defensible|compliant|thorough(?:ly)?|robust(?:ly)?|sound (?:decision|judgement|practice|response))\b|\bwell (?:handled|managed|documented|recorded|evidenced|done)\b|\b(?:handled|managed|done|documented|recorded) well\b|^(?:as expected|(?:expected|standard|usual|normal) practice)\b|^(?:police|gp|school|agency)?:? ?(?:in line with|followed|followed the) (?:policy|policies|procedures?|guidance|protocol|pathway)|\b(?:policy|policies|procedures?|guidance|protocol|pathway) (?:was |were )?followed$|^(?:ymateb|ymarfer|arfer) (?:da|priodol)\b/;
/** What was done, in a word or two, as a form would list it. */
const WAS_DONE =
  /^(?:(?:the )?(?:child(?:ren)?|siblings?|mother|father|baby|family) )?(?:was |were )?(?:seen|seen alone|spoken to)$|^(?:referral|contact|call|visit|home visit|assessment) (?:was )?(?:made|completed|done|held)$|^info(?:rmation)? (?:was )?shared$|^referred(?: to [\p{L} ]+)?$|^routine(?: (?:visit|contact|appointment|check))?$/u;
/** That nothing else could be done, or somebody else chose. */
const NO_CHOICE =
  /^(?:could|would) not have (?:been )?(?:known|predicted|foreseen|prevented|avoided)|^no way of knowing|^(?:un|not )(?:avoidable|preventable|foreseeable|predictable)|^nothing (?:different|more|else) (?:would|could) have been (?:done|possible)|^(?:(?:mother|father|parents?|mum|dad|family|carers?|child|patient) )?(?:declined|refused)(?: by (?:the )?\p{L}+)?$|^(?:non[- ]engagement|disengaged)$/u;
/** With one of these it says what was lacking, or would have been better. */
const LACKING =
  /\b(?:not|no|nor|never|nobody|none|without|fail\w*|should|would|could|but|however|although|though|until|despite|instead|only|late\w*|delay\w*|miss\w*|poor\w*|lack\w*|weak\w*|inadequate\w*|insufficient\w*|inappropriate\w*|in(?:effective|correct)\w*|un\w+|too|slow\w*|gaps?|limited|more|better|yet|ought|need\w*|require[ds]?|wrong\w*|opportunit(?:y|ies)|opps?|chances?|absen\w+|ni|heb|dim)\b|n't\b/;
const SAYS_YES = /^(?:y|yes|x|[✓✔☑☒✅√]|mo|missed)(?![\p{L}\d])/u;

/** True for such words, in small letters and with plain spaces. */
export function saysDone(text: string): boolean {
  if (NO_CHOICE.test(text)) return true;
  if (SAYS_YES.test(text) || LACKING.test(text)) return false;
  return PRAISE.test(text) || WAS_DONE.test(text);
}
