/** What else a step did than what it was for, in words: entries that left the picture, and other numbers. */
import { sayParked } from './nowParked.ts';
import { sayRenumbered, type Numbered } from './renumbered.ts';
import type { Chronology } from '../domain/chronology.ts';

/** A case as it was read, with its numbers. */
interface Read extends Numbered {
  readonly chronology: Chronology;
}

/** Empty where nothing else has changed. Rows of `otherFiles` are those of other sheets than before. */
export function sayAftermath(before: Read, after: Read, otherFiles: readonly number[] = []): string {
  const said = [
    sayParked(before.chronology, after.chronology, otherFiles),
    sayRenumbered(before, after, otherFiles),
  ];
  return said.filter((words) => words !== '').join(' ');
}
