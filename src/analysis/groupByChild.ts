/**
 * Entries by child: what is said of whether a child was seen counts for that child.
 *
 *     person "Daniel; Anna", child seen "Anna: spoken to"   Anna: spoken to; Daniel: not recorded
 *     person "Daniel", child seen "seen"                    Daniel: seen
 *     person "Daniel; Anna", child seen "seen"              one of several, not said which: seen
 *     person "Daniel; Anna", child seen "not seen"          Daniel: not seen; Anna: not seen
 *
 * Children are those whose birth is recorded, or who are named in the column `child_seen`. Where there are
 * none, it is everybody named in `person`: nothing says who of them is a child.
 */
import { foldText } from '../base/foldText.ts';
import { bitOf, eachSeenPart, joinFigures } from './entryFigures.ts';
import { NO_CHILD, valuesAt, type Facets } from './facets.ts';
import type { Counted, Group, Grouping } from './groupEntries.ts';

const CONTACT = bitOf('contacts');
const NOT_SEEN = bitOf('notSeen');

/** Whose figures are counted by child, and whether the file says that they are children. */
export function listChildren({ facets, births }: Pick<Counted, 'facets' | 'births'>): {
  readonly names: readonly string[];
  readonly areChildren: boolean;
} {
  const { persons, childSeen } = facets;
  const born = births.flatMap((row) => {
    const first = valuesAt(persons, row)[0];
    return first === undefined ? [] : [persons.values[first] ?? ''];
  });
  const names = new Map([...born, ...childSeen.names].map((name) => [foldText(name), name]));
  return names.size > 0
    ? { names: [...names.values()], areChildren: true }
    : { names: persons.values, areChildren: false };
}

/** An entry counts for each child it concerns; where it concerns none, as one that names no child. */
export function groupByChild(counted: Counted): Grouping {
  const { facets, chronology, lanes } = counted;
  const { names } = listChildren(counted);
  const several = names.length;
  const none = names.length + 1;
  const { childOfPerson, childOfName } = matchNames(facets, names);
  const said = new Int32Array(names.length);
  return {
    groups: [
      ...names.map((key): Group => ({ key, rest: null })),
      { key: '', rest: 'several children' },
      { key: '', rest: 'no child' },
    ],
    lanesOf: [...names.map(() => lanes.map(({ id }) => id)), [], []],
    place: (row, tell) => {
      const concerned = new Set<number>();
      for (const person of valuesAt(facets.persons, row)) {
        const child = childOfPerson[person] ?? -1;
        if (child >= 0) concerned.add(child);
      }
      let unnamed = 0;
      eachSeenPart(facets.childSeen, row, (bits, name) => {
        const child = name === NO_CHILD ? -1 : (childOfName[name] ?? -1);
        if (child < 0) {
          unnamed |= bits;
        } else {
          concerned.add(child);
          said[child] = (said[child] ?? 0) | bits;
        }
      });
      const ofEach = concerned.size === 1 ? unnamed : unnamed & NOT_SEEN;
      for (const child of concerned) {
        const ofChild = said[child] ?? 0;
        tell(child, joinFigures(chronology.rows, row, ofChild | ofEach, ofChild | unnamed));
        said[child] = 0;
      }
      if (concerned.size === 0) tell(none, joinFigures(chronology.rows, row, unnamed));
      const ofSome = joinFigures(chronology.rows, row, unnamed & ~NOT_SEEN, 0);
      if (concerned.size > 1 && unnamed & ~NOT_SEEN && ofSome & CONTACT) tell(several, ofSome);
    },
  };
}

/** For each person and each name of the two columns the child it is; -1 for none. */
function matchNames({ persons, childSeen }: Facets, names: readonly string[]) {
  const places = new Map(names.map((name, at) => [foldText(name), at]));
  const match = (values: readonly string[]) =>
    Int32Array.from(values, (value) => places.get(foldText(value)) ?? -1);
  return { childOfPerson: match(persons.values), childOfName: match(childSeen.names) };
}
