/** The day it is where the computer stands. */
import { dayFromCivil, type Day } from '../base/day.ts';

export function readToday(): Day {
  const now = new Date();
  return dayFromCivil(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
