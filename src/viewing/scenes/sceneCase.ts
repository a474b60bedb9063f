/**
 * The case as a scene sees it: the whole of it, or, for a scene with foresight, what was known then. Rows and
 * lanes in a scene's view are numbers of that.
 */
import type { Foresight } from '../../domain/foresight.ts';
import type { ReadFiles } from '../changeFilter.ts';
import { foresee } from '../foresight/foresee.ts';
import { makeWalk } from '../foresight/walk.ts';

export interface SceneCase extends ReadFiles {
  /** The row of the whole chronology for a row of this one; null if there is none. */
  readonly wholeRowOf: (row: number) => number | null;
  /** The row of this chronology for one of the whole; null if it is not in this one. */
  readonly rowOf: (wholeRow: number) => number | null;
}

/** `whole` is the case before foresight. */
export function seeCase(whole: ReadFiles, foresight: Foresight | null): SceneCase {
  if (foresight === null) {
    const { length } = whole.chronology.rows;
    const same = (row: number) => (row < length ? row : null);
    return { ...whole, wholeRowOf: same, rowOf: same };
  }
  const walk = makeWalk(whole.chronology);
  const { chronology, index, source } = foresee(whole.chronology, whole.index, walk, foresight);
  return {
    chronology,
    index,
    wholeRowOf: (row) => source[row] ?? null,
    rowOf: (wholeRow) => {
      const at = source.indexOf(wholeRow);
      return at < 0 ? null : at;
    },
  };
}
