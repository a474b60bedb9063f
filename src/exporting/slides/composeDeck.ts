/**
 * What stands on the slides: a chronology with its scenes in, a deck as plain data out. The whole case first,
 * then a slide a scene, then the missed opportunities as a list, then the key.
 *
 *     composeDeck({ chronology, index, view, scenes, settings: [] })  → { title: 'case.csv', slides: […] }
 */
import type { ChronologyIndex } from '../../analysis/indexChronology.ts';
import type { Chronology } from '../../domain/chronology.ts';
import type { Scene, SceneView } from '../../domain/scene.ts';
import { drawScene, type DrawnScene } from '../../drawing/drawScene.ts';
import { measureText, wrapText } from '../../drawing/textWidth.ts';
import { keyHeight, paintKey, paintSlide } from '../../painting/paintSlide.ts';
import { NAMES_WIDTH } from '../../painting/paintPage.ts';
import { LIGHT } from '../../painting/theme.ts';
import { describeEntry } from '../../viewing/describeEntry.ts';
import { showChronology } from '../../viewing/showChronology.ts';
import type { Slide, SlidePart, TextPart } from './deck.ts';
import { TITLE_BOX } from './fixedParts.ts';
import { listMissed } from './missedSlides.ts';
import { listSources, sayBriefly } from './sources.ts';

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

const WORDS_BOX = { x: 40, y: 96, width: 1200, height: 34 } as const;
const PICTURE_BOX = { x: 40, y: 134, width: 1200, height: 536 } as const;
const FOOT_BOX = { x: 40, y: 676, width: 1090, height: 34 } as const;
/** A word beside a picture, in pixels. */
const SMALL = 14;
const LINES = 2;
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
  slides.push(makeSlide('The whole case', whole, settings, []));
  for (const scene of scenes) {
    yield share();
    const drawn = yield* fitScene(presented, scene.view, share);
    slides.push(makeSlide(scene.caption, drawn, settings, scene.notes === '' ? [] : [scene.notes]));
  }
  yield share();
  const said = sayOf(whole, settings);
  if (chronology.asKnownOn === null) slides.push(...listMissed(whole.shown, said));
  const key = paintKey(whole.legend, LIGHT);
  const words = whole.legend.map(({ text }) => text).join('; ');
  slides.push({
    ...titled('Key'),
    parts: [
      { kind: 'picture', name: 'Key', alt: `Key: ${words}`, box: { ...PICTURE_BOX, y: 110 }, picture: key },
    ],
    notes: [],
  });
  return { title: whole.words.title, slides };
}

/** A scene drawn as large as its slide has room for. */
function* fitScene(
  { chronology, index }: Presented,
  view: SceneView,
  share: () => number,
): Generator<number, DrawnScene> {
  for (const scale of SCALES) {
    const width = Math.round(PICTURE_BOX.width / scale) - NAMES_WIDTH;
    const height = Math.round(PICTURE_BOX.height / scale);
    const isLast = scale === SCALES.at(-1);
    let lanesHeight = height - 66;
    // What stands above and below the lanes is known once they are drawn.
    for (let attempt = 0; attempt < 2; attempt++) {
      const room = { width, lanesHeight, ...(isLast ? { fit: true } : {}) };
      const steps = drawScene(chronology, index, view, room);
      let step = steps.next();
      for (; !step.done; step = steps.next()) yield share();
      const drawn = step.value;
      const others = drawn.drawing.head + keyHeight(drawn.legend, width);
      if (drawn.drawing.lanesHeight + others <= height || (isLast && attempt > 0)) return drawn;
      lanesHeight = height - others;
    }
  }
  throw new Error('No scale was tried.');
}

function makeSlide(
  title: string,
  drawn: DrawnScene,
  settings: readonly string[],
  notes: readonly string[],
): Slide {
  const { shown, drawing, legend, selected } = drawn;
  const said = sayOf(drawn, settings);
  const describe = (entry: number) => describeEntry(shown, entry);
  const picture = paintSlide(drawing, { theme: LIGHT, legend, selected, describe });
  const sources = listSources(shown.chronology, drawing);
  const room = FOOT_BOX.width * LINES * 0.94;
  const brief = sayBriefly(sources, (words) => measureText(words, SMALL, 'regular') <= room);
  const parts: SlidePart[] = [
    words('What is shown', WORDS_BOX, wrapText(said.join('. '), WORDS_BOX.width, SMALL, 'regular', LINES)),
    { kind: 'picture', name: 'Timeline', alt: `Timeline. ${said.join('. ')}`, box: PICTURE_BOX, picture },
    ...(brief === '' ? [] : [words('Sources', FOOT_BOX, [brief])]),
  ];
  const ending = sources.map(({ source, count }) => `${source} (${count})`);
  const heading = ending.length === 0 ? [] : ['Sources, each with how many entries in sight name it:'];
  return { ...titled(title), parts, notes: [...notes, ...said, ...heading, ...ending] };
}

function words(name: string, box: TextPart['box'], paragraphs: readonly string[]): TextPart {
  return { kind: 'text', name, box, paragraphs, size: SMALL, colour: LIGHT.muted };
}

/** Files, counts, foresight, filter, hidden lanes and names, a sentence each without its stop. */
function sayOf(
  { words: { title, foresight, counts, filter, hidden } }: DrawnScene,
  settings: readonly string[],
) {
  return [title, foresight === title ? '' : foresight, counts, filter, hidden, ...settings]
    .map((sentence) => sentence.replace(/\.$/, ''))
    .filter(Boolean);
}

/** A title in letters as large as two lines of it allow. */
export function titled(title: string): Pick<Slide, 'title' | 'titleSize'> {
  const fits = (size: number) =>
    measureText(title, size, 'bold') <= TITLE_BOX.width * 0.92 * Math.floor(TITLE_BOX.height / (size * 1.2));
  return { title, titleSize: [32, 28, 24, 20].find(fits) ?? 16 };
}
