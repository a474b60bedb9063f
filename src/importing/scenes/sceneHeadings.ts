/**
 * Recognises a table of scenes by its headings, before it is taken for a chronology.
 *
 *     findSceneColumns('scene,caption,notes,from,to')  → the delimiter and the headings
 *     findSceneColumns('date,agency,title')            → null
 */
import { SCENE_FIELDS, type SceneField } from '../../domain/sceneRow.ts';

/** How many bytes are looked at: the headings, however widely they are written. */
export const SCENE_HEADINGS_LENGTH = 4096;

const DELIMITERS = [',', ';', '\t', '|'] as const;

export interface SceneColumns {
  readonly delimiter: string;
  /** Where the line of headings begins: behind a byte order mark and a `sep=` line. */
  readonly start: number;
  /** For each column what it holds; null for one that scenes do not have. */
  readonly fields: readonly (SceneField | null)[];
}

/** Null for whatever has no columns `scene` and `caption`. */
export function findSceneColumns(text: string): SceneColumns | null {
  const start = /^\ufeff?(?:"?sep=[^\r\n]*(?:\r\n|\r|\n))?/i.exec(text)?.[0].length ?? 0;
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  for (const delimiter of DELIMITERS) {
    const fields = line.split(delimiter).map(readHeading);
    if (fields.includes('scene') && fields.includes('caption')) return { delimiter, start, fields };
  }
  return null;
}

function readHeading(cell: string): SceneField | null {
  const name = cell
    .replaceAll('"', '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return SCENE_FIELDS.find((field) => field === name) ?? null;
}
