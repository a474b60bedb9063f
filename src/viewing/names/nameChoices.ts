/**
 * What a person chose about a case, as it is said of the case under names: for whoever writes that one into a file.
 *
 *     chosen: Oak School and Oak Sch are one lane, Oak School     under names that lane is School A
 *     out     { lane: 'Oak School', name: 'School A', sector: 'education' }
 *
 * A lane whose name was replaced is one that has been renamed: two places may have one pseudonym, and a sector that
 * was known by the name is not known by the pseudonym.
 */
import type { ReadingChoices } from '../../domain/choices.ts';
import type { Chronology } from '../../domain/chronology.ts';

/** The choices for `named`, which is `recorded` under names; corrections are words of its cells already. */
export function nameChoices(
  choices: ReadingChoices,
  recorded: Chronology,
  named: Chronology,
): ReadingChoices {
  if (recorded === named) return choices;
  const lanes = recorded.lanes.flatMap((lane, id) => {
    const now = named.lanes[id] ?? lane;
    return now.name === lane.name
      ? choices.lanes.filter(({ name }) => name === lane.name)
      : [{ lane: lane.name, ...now }];
  });
  return { files: choices.files, lanes, corrections: [] };
}
