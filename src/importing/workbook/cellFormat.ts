/**
 * What a number format makes of a number: a date, a time, or a number after all. Excel keeps dates as
 * numbers; the format alone tells.
 *
 *     readFormatCode('dd/mm/yyyy;@')   → date
 *     readFormatCode('mmm-yy')         → month: the day is not shown, so nobody need have written one
 *     readFormatCode('[h]:mm')         → elapsed
 *     readFormatCode('0.0"days"')      → number
 */

export interface CellFormat {
  readonly kind: 'number' | 'date' | 'month' | 'year' | 'time' | 'elapsed';
  /** Times are shown to the second. */
  readonly hasSeconds: boolean;
  /** Figures a number is filled up to with noughts: 4 for `0000`. */
  readonly figures: number;
}

export const PLAIN: CellFormat = { kind: 'number', hasSeconds: false, figures: 0 };
const DATE: CellFormat = { ...PLAIN, kind: 'date' };

/** Formats that files name by number alone; what some of them look like depends on the country. */
export function builtInFormat(id: number): CellFormat {
  if (id === 17) return { ...PLAIN, kind: 'month' };
  if (id === 18 || id === 20) return { ...PLAIN, kind: 'time' };
  if (id === 19 || id === 21 || id === 45 || id === 47) return { ...PLAIN, kind: 'time', hasSeconds: true };
  if (id === 46) return { ...PLAIN, kind: 'elapsed', hasSeconds: true };
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  // Thai: dates, times, dates with times.
  const isThai = id >= 71 && id <= 81;
  return isDate || isThai ? DATE : PLAIN;
}

/** Reads a format code as files have it: English letters, whatever the country. */
export function readFormatCode(code: string): CellFormat {
  const [shown = ''] = dropLiterals(code).split(';');
  const isElapsed = /\[(?:h+|m+|s+)\]/i.test(shown);
  const bare = shown.replace(/\[(h+|m+|s+)\]/gi, '$1').replace(/\[[^\]]*\]/g, '');
  if (/general/i.test(bare)) return PLAIN;
  if (/^0+$/.test(bare.trim())) return { ...PLAIN, figures: Math.min(bare.trim().length, 30) };
  const letters = bare.toLowerCase().replace(/(?<=s)[.,]0+/g, '');
  if (/[0#?%]/.test(letters)) return PLAIN;
  const hasSeconds = letters.includes('s');
  if (isElapsed) return { ...PLAIN, kind: 'elapsed', hasSeconds };
  const hasTime = /[hs]/.test(letters);
  const hasYear = /[ye]/.test(letters);
  const hasDay = letters.replace(/am\/pm|a\/p/g, '').includes('d');
  const hasMonthName = letters.includes('mmm');
  if (hasYear || hasDay || hasMonthName || (!hasTime && letters.includes('m'))) {
    const kind = hasTime || hasDay || !hasYear ? 'date' : letters.includes('m') ? 'month' : 'year';
    return { ...PLAIN, kind, hasSeconds };
  }
  return hasTime ? { ...PLAIN, kind: 'time', hasSeconds } : PLAIN;
}

/** Without quoted words, letters that stand for themselves, and room left for letters. */
function dropLiterals(code: string): string {
  return code
    .slice(0, 1000)
    .replace(/"[^"]*"?/g, ' ')
    .replace(/[\\_*]./g, ' ');
}
