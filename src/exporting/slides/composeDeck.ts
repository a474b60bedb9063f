/**
 * What stands on the slides: a chronology with its scenes in, a deck as plain data out. The whole case first,
 * then a slide a scene, then the missed opportunities as a list, then the key.
 *
 *     composeDeck({ chronology, index, view, scenes, settings: [] })  → { title: 'case.csv', slides: […] }
 */
import type { ChronologyIndex } from '../../analysis/indexChronology.ts';
import type { Chronology } from '../../domain/chronology.ts';
import type { Scene, SceneView } from '../../domain/scene.ts';
import { headHeight } from '../../drawing/buildDrawing.ts';
import { drawSeen, sayScene, seeScene, type DrawnScene, type SceneRoom } from '../../drawing/drawScene.ts';
import type { LegendItem } from '../../drawing/legend.ts';
import { measureText, wrapText } from '../../drawing/textWidth.ts';
import { keyHeight, paintKey, paintSlide } from '../../painting/paintSlide.ts';
import { NAMES_WIDTH } from '../../painting/paintPage.ts';
import type { Box } from '../../painting/slideShapes.ts';
import { LIGHT } from '../../painting/theme.ts';
import { describeEntry } from '../../viewing/describeEntry.ts';
import { showChronology } from '../../viewing/showChronology.ts';
import type { Slide, SlidePart, TextPart } from './deck.ts';
import { TITLE_BOX } from './fixedParts.ts';
import { listMissed } from './missedSlides.ts';
import { listSources, sayBriefly } from '../nameSources.ts';

export interface Presented {
  /** What may be seen: names as they are set; under foresight what was known on the day. */
  readonly chronology: Chronology;
  readonly index: ChronologyIndex;
  /** How the whole case is seen: its filter, its lanes. */
  readonly view: SceneView;
  readonly scenes: readonly Scene[];
  /** What else is to be said of what is seen, a sentence each: which names are shown, for one. */
  readonly settings: readonly string[];
}

export interface Deck {
  /** What programs call the presentation. */
  readonly title: string;
  readonly slides: readonly Slide[];
}

const WORDS_Y = 96;
const FOOT_BOX = { x: 40, y: 676, width: 1090, height: 34 } as const;
/** A word beside a picture, in pixels, and the height of its line. */
const SMALL = 14;
const LINE = 17;
/** Of what is said above a picture; all of it stands in the notes. */
const MOST_LINES = 3;
/** How much larger than on the screen a picture is tried, the largest first. */
const SCALES = [1.3, 1.15, 1];

/** Gives the slides one by one; yields the share that is done, from 0 to 1. */
export function* composeDeck(presented: Presented): Generator<number, Deck> {
  const { chronology, index, view, scenes, settings } = presented;
  const all = showChronology(chronology, index, view.filter);
  const slides: Slide[] = [];
  const overview: SceneView = { ...view, window: all.wholeCase, selected: null };
  const share = () => slides.length / (scenes.length + 3);
  yield share();
  const whole = yield* fitScene(presented, overview, share);
  slides.push(makeSlide('The whole case', whole, []));
  // Nothing else would show the years of the case itself as wide as the screen does.
  if (scenes.length === 0 && all.outcomes.length > 0) {
    yield share();
    const until = yield* fitScene(presented, { ...overview, window: null }, share);
    slides.push(makeSlide('Up to the outcome', until, []));
  }
  for (const scene of scenes) {
    yield share();
    const fitted = yield* fitScene(presented, scene.view, share);
    slides.push(makeSlide(scene.caption, fitted, scene.notes === '' ? [] : [scene.notes]));
  }
  yield share();
  const { shown, legend, words } = whole.drawn;
  if (chronology.asKnownOn === null) slides.push(...listMissed(shown, sayScene(words, settings)));
  slides.push(makeKeySlide(legend));
  return { title: words.title, slides };
}

function makeKeySlide(legend: readonly LegendItem[]): Slide {
  const alt = `Key: ${legend.map(({ text }) => text).join('; ')}`;
  const box = { x: 40, y: 110, width: 1200, height: 560 };
  return {
    ...titled('Key'),
    parts: [{ kind: 'picture', name: 'Key', alt, box, picture: paintKey(legend, LIGHT) }],
    notes: [],
  };
}

/** A scene's picture and the room it has; without its key where only that gives its words their size. */
interface Fitted {
  readonly drawn: DrawnScene;
  readonly said: readonly string[];
  readonly box: Box;
  readonly hasKey: boolean;
}

/** A scene drawn as large as its slide has room for: first larger than on the screen, at last filling the room. */
function* fitScene(
  { chronology, index, settings }: Presented,
  view: SceneView,
  share: () => number,
): Generator<number, Fitted> {
  const seen = seeScene(chronology, index, view);
  const said = sayScene(seen.words, settings);
  const box = boxBelow(said);
  const draw = function* (room: SceneRoom): Generator<number, DrawnScene> {
    for (const steps = drawSeen(seen, view, room); ;) {
      const step = steps.next();
      if (step.done) return step.value;
      yield share();
    }
  };
  for (const scale of SCALES) {
    const width = Math.round(box.width / scale) - NAMES_WIDTH;
    const around = headHeight(seen.shown) + keyHeight(seen.legend, width);
    const lanesHeight = Math.round(box.height / scale) - around;
    const drawn = yield* draw({ width, lanesHeight });
    if (drawn.drawing.lanesHeight <= lanesHeight) return { drawn, said, box, hasKey: true };
  }
  const lanesHeight = box.height - headHeight(seen.shown);
  const room = { width: box.width - NAMES_WIDTH, lanesHeight, fit: true };
  const first = yield* draw(room);
  const scale = Math.min(1, box.height / (first.drawing.head + first.drawing.lanesHeight));
  const drawn = yield* draw({ ...room, width: Math.round(box.width / scale) - NAMES_WIDTH });
  return { drawn, said: [...said, 'The key is on the last slide'], box, hasKey: false };
}

/** What the words above leave, down to the sources. */
function boxBelow(said: readonly string[]): Box {
  const y = WORDS_Y + linesOf(said).length * LINE + 6;
  return { x: 40, y, width: 1200, height: FOOT_BOX.y - 4 - y };
}

function linesOf(said: readonly string[]): string[] {
  return wrapText(said.join('. '), 1200 * 0.94, SMALL, 'regular', MOST_LINES);
}

function makeSlide(title: string, { drawn, said, box, hasKey }: Fitted, notes: readonly string[]): Slide {
  const { shown, drawing, selected } = drawn;
  const legend = hasKey ? drawn.legend : [];
  const describe = (entry: number) => describeEntry(shown, entry);
  const picture = paintSlide(drawing, { theme: LIGHT, legend, selected, describe });
  const sources = listSources(shown.chronology, drawing);
  const room = FOOT_BOX.width * 2 * 0.94;
  const brief = sayBriefly(sources, (words) => measureText(words, SMALL, 'regular') <= room, 'in the notes');
  const above = { x: 40, y: WORDS_Y, width: 1200, height: box.y - WORDS_Y };
  const parts: SlidePart[] = [
    words('What is shown', above, linesOf(said).join(' ')),
    { kind: 'picture', name: 'Timeline', alt: `Timeline. ${said.join('. ')}`, box, picture },
    ...(brief === '' ? [] : [words('Sources', FOOT_BOX, brief)]),
  ];
  const ending = sources.map(({ source, count }) => `${source} (${count})`);
  const heading = ending.length === 0 ? [] : ['Sources, each with how many entries in sight name it:'];
  return { ...titled(title), parts, notes: [...notes, ...said, ...heading, ...ending] };
}

function words(name: string, box: Box, text: string): TextPart {
  return { kind: 'text', name, box, paragraphs: [text], size: SMALL, colour: LIGHT.muted };
}

/** A title in letters as large as two lines of it allow. */
export function titled(title: string): Pick<Slide, 'title' | 'titleSize'> {
  const fits = (size: number) =>
    measureText(title, size, 'bold') <= TITLE_BOX.width * 0.92 * Math.floor(TITLE_BOX.height / (size * 1.2));
  return { title, titleSize: [32, 28, 24, 20].find(fits) ?? 16 };
}
