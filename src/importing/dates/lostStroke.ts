/**
 * Figures that look like two years and are more likely a day that lost the stroke between day and month.
 *
 *     findLostStroke('1909/2019')  → '19/09/2019'
 *     findLostStroke('1899/2019')  → ''     no day either, and no entry goes on for 120 years
 *     findLostStroke('1964/2008')  → null   two years, as EDTF writes them
 */
import { isCivilDate } from '../../base/day.ts';

const TWO_YEARS = /^(\d\d)(\d\d) ?[-/.–] ?(\d{4})$/;
/** Two years that are farther apart are taken for a day, if they make one; and as far for nothing else. */
const MOST_YEARS_OF_A_DAY = 30;
const MOST_YEARS = 60;

/** The day that may be meant; empty where none is; null where two years can be. */
export function findLostStroke(text: string): string | null {
  const [, first = '', second = '', year] = TWO_YEARS.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  const isDay = (day: string, month: string) => isCivilDate(Number(year), Number(month), Number(day));
  const mayBeDay = isDay(first, second) || isDay(second, first);
  const years = Number(year) - Number(first + second);
  if (years <= (mayBeDay ? MOST_YEARS_OF_A_DAY : MOST_YEARS)) return null;
  return mayBeDay ? `${first}/${second}/${year}` : '';
}
