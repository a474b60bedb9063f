/**
 * Reads a file of scenes, as Chronolane wrote it or as a spreadsheet saved it again: its text in; a row of words
 * for each scene out. What the words mean in a chronology is found by `viewing/scenes/readScene.ts`.
 *
 * A spreadsheet may have written days its own way, 14/09/2011 for 2011-09-14: they are given back as ISO days.
 */
import { formatIsoDay } from '../../base/day.ts';
import { unguardCell } from '../../base/formulaCell.ts';
import { EMPTY_SCENE_ROW, type SceneField, type SceneRow } from '../../domain/sceneRow.ts';
import { makeDecoder } from '../text/decodeText.ts';
import { readSample } from '../text/papa.ts';
import { readPlainDay } from '../dates/readPlainDay.ts';
import { recogniseContent } from '../text/recogniseContent.ts';
import { findSceneColumns, SCENE_HEADINGS_LENGTH } from './sceneHeadings.ts';

/** More scenes than this are not read: nobody presents as many. */
const MOST_SCENES = 1000;

const MOMENTS: readonly SceneField[] = ['from', 'to', 'known_on'];

/** The text of a file; null for one that is not text. Bytes that are no UTF-8 are Windows-1252, as Excel writes. */
export function decodeScenes(bytes: Uint8Array): string | null {
  const content = recogniseContent(bytes.subarray(0, SCENE_HEADINGS_LENGTH));
  if (!content.isText) return null;
  const body = bytes.subarray(content.markLength);
  const decoder = makeDecoder(content.encoding, 'strict');
  const text = decoder.decode(body);
  const rest = text === null ? null : decoder.end();
  if (text !== null && rest !== null) return text + rest;
  return makeDecoder('windows-1252', 'lenient').decode(body);
}

/** The scenes of a table in the order of its rows; null where the text is no table of scenes. */
export function readSceneTable(text: string): SceneRow[] | null {
  const columns = findSceneColumns(text);
  if (columns === null) return null;
  const { delimiter, start, fields } = columns;
  const [, ...records] = readSample(text.slice(start), delimiter, MOST_SCENES + 1, true);
  return records
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .map((cells) => {
      const row: Record<SceneField, string> = { ...EMPTY_SCENE_ROW };
      fields.forEach((field, column) => {
        if (field !== null) row[field] = readCell(unguardCell(cells[column] ?? ''), field);
      });
      return row;
    });
}

function readCell(cell: string, field: SceneField): string {
  if (!MOMENTS.includes(field)) return cell;
  const [, date = '', time = ''] = /^\s*(\S+)(.*)$/s.exec(cell) ?? [];
  const reading = readPlainDay(date, 'day-month');
  const day = reading?.isRead ? reading.start.earliest : null;
  return day === null ? cell : formatIsoDay(day) + time;
}
