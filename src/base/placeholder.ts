/**
 * Words that a form puts where nobody has filled it in: such a cell is an empty one.
 *
 *     "Choose an item."  "Click or tap here to enter text."  "[Y/N]"  "<select>"  "dd/mm/yyyy"   → true
 *     "Y/N"  "Select committee"   → false: nobody has struck out one of the two; words of their own
 */
const LONGEST = 60;
/** What all of them begin with; nearly every cell is turned away by it. */
const BEGINS = /^[\s[<{(*_.–-]*(?:choose|select|pick|please|click|tap|insert|enter|type|delete|d|m|h|y)/i;
const AROUND = /^[\s[<{(*_.–-]+|[\s\]>}).…:*_–-]+$/g;
const STILL_A_CHOICE = /^[[<{] ?(?:y|yes) ?(?:\/|or) ?(?:n|no) ?[\]>}]$/;
const FORMS: readonly RegExp[] = [
  /^(?:please )?(?:choose|select|pick)(?: (?:an?|one|your|the))?(?: (?:item|option|one|answer|value|date|time|entry|response|agency|service|category|type|name|outcome|status))?(?: from (?:the |this |a )?(?:list|menu|options|drop[- ]?down(?: list| menu)?))?(?: here| below)?$/,
  /^(?:please )?(?:click|tap)(?: or (?:tap|click))?(?: here)?(?: to (?:enter|add|choose|select|insert|type|edit)(?: (?:an?|the|some|your))?(?: \p{L}+){0,3}| here)$/u,
  /^(?:please )?(?:insert|enter|type)(?: (?:an?|the|some|your))? (?:text|details?|dates?|times?|names?|comments?|answer|value|words|information|here)(?: here)?$/,
  /^delete (?:as|where) (?:appropriate|applicable)$/,
  /^(?:dd ?([/.-]) ?mm ?\1 ?yy(?:yy)?|mm ?([/.-]) ?dd ?\2 ?yy(?:yy)?|yyyy-mm-dd|hh:mm)$/,
];

/** True for a cell that holds only such words. */
export function isPlaceholder(cell: string): boolean {
  if (cell.length > LONGEST || !BEGINS.test(cell)) return false;
  const text = cell.toLowerCase().replace(/\s+/g, ' ').trim();
  if (STILL_A_CHOICE.test(text)) return true;
  const bare = text.replace(AROUND, '');
  return FORMS.some((form) => form.test(bare));
}
