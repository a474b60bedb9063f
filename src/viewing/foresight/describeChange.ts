/**
 * How the room's concern has changed once the outcome is known; empty while one of the two was not asked.
 *
 *     describeChange(2, 5)  → '3 higher'
 */
import type { Concern } from '../../domain/learningRecord.ts';

export function describeChange(then: Concern | null, now: Concern | null): string {
  if (then === null || now === null) return '';
  if (then === now) return 'the same';
  return `${Math.abs(now - then)} ${now > then ? 'higher' : 'lower'}`;
}
