/**
 * A clock that only a test moves on: what is measured in milliseconds is the same on a busy machine.
 *
 *     const clock = holdClock();
 *     clock.pass(30);        performance.now() is 30 later than it was
 */
import { vi } from 'vitest';

/** Holds `performance.now()` where it is, until mocks are restored. */
export function holdClock(): { pass(milliseconds: number): void } {
  let now = performance.now();
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  return { pass: (milliseconds) => (now += milliseconds) };
}
