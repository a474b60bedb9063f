/**
 * A date cell made ready for reading: small letters, plain spaces and figures, no quotation marks, no
 * remark in brackets. What is cut off is only not read; the cell keeps it.
 *
 *     tidyDateText('“Mid–December 2011” (day not found)')  → "mid december 2011"
 *     tidyDateText('June 2011 (approx.)')                  → "about june 2011"
 */

const ROUGH_REMARK =
  /\(\s*(?:approx\.?|approximately|about|circa|c\.?|estimated|est\.?|roughly|\?|date (?:approx\.?|approximate|uncertain))\s*[;,)]/;

/** Tidies a date cell. */
export function tidyDateText(cell: string): string {
  const text = cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑−]/g, '-')
    .replace(/[—―]/g, '–')
    .replace(/\s*(?:→|->|=>|>>)\s*/g, ' – ')
    .replace(/\\/g, '/')
    .replace(/(\d)\/\/(?=\d)/g, '$1/')
    // A footnote's mark.
    .replace(/[*†‡]+/g, '')
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ');
  const roughly = ROUGH_REMARK.test(text) ? 'about ' : '';
  const withoutRemark = text.replace(/\([^()]*\)/g, ' ');
  // "(c. 2009)": a cell that is all bracket is its own date.
  const kept = /[\p{L}\p{N}]/u.test(withoutRemark) ? withoutRemark : text.replace(/[()]/g, ' ');
  const bare = kept
    .replace(/["“”«»]/g, ' ')
    .replace(/^\s*['‘]|['’]\s*$/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s,;:]+$|(?<!\.)\.$/g, '')
    .trim();
  // "[12 October 2011]": an editor's brackets; those of EDTF hold two dates or an open end.
  const edited = /^\[([^[\]{},]*)\]$/.exec(bare)?.[1] ?? '';
  return roughly + joinParts(edited === '' || edited.includes('..') ? bare : edited.trim());
}

/** "mid-December", "late-2008" → "mid december"; "mid-to-late" → "mid to late"; "12–10–2011" → "12-10-2011". */
function joinParts(text: string): string {
  return text
    .replace(/\b(?:midway|half ?way) through (?=\S)/, 'mid ')
    .replace(/\b(early|mid|late)-to-(?=mid|late)/g, '$1 to ')
    .replace(/\b(early|mid|late)\s?[-–]\s?(?=\d|(?!early|mid|late)\p{L})/gu, '$1 ')
    .replace(/^(\d{1,4})–(\d{1,2})–(\d{1,4})$/, '$1-$2-$3');
}
