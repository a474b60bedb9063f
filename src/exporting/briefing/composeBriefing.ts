/**
 * What stands on the page of a seven-minute briefing besides what its author types: a scene in; its picture, its
 * missed opportunities and its sources out.
 *
 *     composeBriefing(chronology, index, view, 'Up to the outcome', [], '')
 *       → { picture: { svg: '<svg …', width: 1080, height: 830 }, missed: [{ number: 7, title: '…', … }], … }
 */
import type { ChronologyIndex } from '../../analysis/indexChronology.ts';
import type { Chronology } from '../../domain/chronology.ts';
import { entryAt } from '../../domain/entry.ts';
import type { SceneView } from '../../domain/scene.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import { drawSeen, sayPicture, seeScene } from '../../drawing/drawScene.ts';
import { keepSeen } from '../../drawing/legend.ts';
import { layOutPage, NAMES_WIDTH } from '../../painting/paintPage.ts';
import { paintSvg } from '../../painting/paintSvg.ts';
import { LIGHT } from '../../painting/theme.ts';
import { datesOf, laneWordsOf, titleOf } from '../../viewing/describeEntry.ts';
import { shorten } from '../../viewing/shorten.ts';
import type { Shown } from '../../viewing/showChronology.ts';
import { listRowsInSight, listSources, sayBriefly } from '../nameSources.ts';

export interface BriefedMissed {
  readonly row: number;
  readonly number: number;
  readonly date: string;
  readonly lanes: string;
  readonly title: string;
  readonly expected: string;
  /** Whose account says so. */
  readonly saidBy: string;
}

export interface Briefed {
  readonly picture: { readonly svg: string; readonly width: number; readonly height: number };
  /** What the picture says to those who cannot see it. */
  readonly alt: string;
  /** In the order of their numbers: all that are in the picture. */
  readonly missed: readonly BriefedMissed[];
  /** Files, filter, foresight, names and sources, a sentence each. */
  readonly foot: readonly string[];
}

/** The room for the picture on a sheet of A4 with its margins, in pixels of print. */
const ROOM = { width: 703, height: 500 } as const;
/** Texts of a list that is read in minutes are no longer. */
const MOST_WORDS = 180;
/** Letters at the foot of the page, about three lines; and what sources have of them, however much else is said. */
const MOST_FOOT = 340;
const LEAST_SOURCES = 120;

/** In steps: a large chronology takes a while to lay out. `title` is the case's, empty for its files. */
export function* composeBriefing(
  chronology: Chronology,
  index: ChronologyIndex,
  view: SceneView,
  caption: string,
  settings: readonly string[],
  title: string,
): Generator<undefined, Briefed> {
  const seen = seeScene(chronology, index, view, title);
  yield;
  const { shown, words } = seen;
  const surround = (drawing: Drawing) => ({
    theme: LIGHT,
    title: caption,
    summary: sayPicture(words, settings, drawing).join('. '),
    legend: keepSeen(seen.legend, drawing),
  });
  // As wide as its height will let it stand on the sheet: drawn once to know how high it is.
  let width = ROOM.width - NAMES_WIDTH;
  let drawing = yield* draw(width);
  let page = layOutPage(drawing, surround(drawing));
  if (page.height > ROOM.height) {
    width = Math.round((ROOM.width * page.height) / ROOM.height) - NAMES_WIDTH;
    drawing = yield* draw(width);
    page = layOutPage(drawing, surround(drawing));
  }
  const svg = paintSvg(drawing, surround(drawing));
  const said = sayPicture(words, settings, drawing);
  const sources = listSources(shown.chronology, drawing);
  const room = Math.max(LEAST_SOURCES, MOST_FOOT - said.join('. ').length);
  const brief = sayBriefly(sources, (text) => text.length <= room, 'in the chronology');
  return {
    picture: { svg, width: page.width, height: page.height },
    alt: `Timeline. ${said.join('. ')}`,
    missed: listMissed(shown, drawing),
    foot: [...said, ...(brief === '' ? [] : [brief])],
  };

  function* draw(timeWidth: number): Generator<undefined, Drawing> {
    return (yield* drawSeen(seen, view, { width: timeWidth, lanesHeight: 330, fit: true })).drawing;
  }
}

function listMissed(shown: Shown, drawing: Drawing): BriefedMissed[] {
  const inSight = listRowsInSight(drawing);
  return Array.from(shown.missedOrder)
    .filter((row) => inSight.has(row))
    .map((row) => {
      const { missed } = entryAt(shown.chronology, row);
      return {
        row,
        number: shown.missedNumber[row] ?? 0,
        date: datesOf(shown, row),
        lanes: laneWordsOf(shown, row),
        title: titleOf(shown, row),
        expected: shorten(missed?.expected ?? '', MOST_WORDS),
        saidBy: shorten(missed?.saidBy ?? '', MOST_WORDS),
      };
    });
}
