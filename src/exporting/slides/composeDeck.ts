/**
 * What stands on the slides: a chronology with its scenes in, a deck as plain data out. What it is called and what is
 * to be read first, then the case as the screen opens with it and, if more came after, the whole of it, then a slide
 * a scene, then the missed opportunities as a list, then the key.
 *
 *     composeDeck({ chronology, index, view, scenes, settings: [] })  → { title: 'case.csv', slides: […] }
 */
import type { ChronologyIndex } from '../../analysis/indexChronology.ts';
import type { Chronology } from '../../domain/chronology.ts';
import type { Foreword } from '../../domain/foreword.ts';
import type { Scene, SceneView } from '../../domain/scene.ts';
import { sayScene } from '../../drawing/drawScene.ts';
import type { LegendItem } from '../../drawing/legend.ts';
import { measureText } from '../../drawing/textWidth.ts';
import { paintKey, paintSlide } from '../../painting/paintSlide.ts';
import type { Box } from '../../painting/slideShapes.ts';
import { LIGHT } from '../../painting/theme.ts';
import { countAfterOpening } from '../../viewing/afterOpening.ts';
import { describeEntry } from '../../viewing/describeEntry.ts';
import type { Slide, SlidePart, TextPart } from './deck.ts';
import { TITLE_BOX } from './fixedParts.ts';
import { fitScene, FOOT_BOX, linesOf, SMALL, WORDS_Y, type Fitted } from './fitScene.ts';
import { listMissed } from './missedSlides.ts';
import { makeTitleSlides } from './titleSlide.ts';
import { listSources, sayBriefly } from '../nameSources.ts';

export interface Presented {
  /** What may be seen: names as they are set; under foresight what was known on the day. */
  readonly chronology: Chronology;
  readonly index: ChronologyIndex;
  /** What stands before it, as it may be seen. */
  readonly foreword: Foreword;
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

/** Gives the slides one by one; yields the share that is done, from 0 to 1. */
export function* composeDeck(presented: Presented): Generator<number, Deck> {
  const { chronology, view, scenes, settings } = presented;
  const slides: Slide[] = [];
  const overview: SceneView = { ...view, window: null, selected: null };
  const share = () => slides.length / (scenes.length + 4);
  yield share();
  const opening = yield* fitScene(presented, overview, share);
  const { shown, legend, words } = opening.drawn;
  const said = sayScene(words, settings);
  slides.push(...makeTitleSlides(presented, words, said));
  const after = countAfterOpening(shown);
  slides.push(...makeSlides(after === 0 ? 'The whole case' : 'Up to the outcome', opening, []));
  if (after > 0) {
    yield share();
    const whole = yield* fitScene(presented, { ...overview, window: shown.wholeCase }, share);
    slides.push(...makeSlides('The whole case, with what came after the outcome', whole, []));
  }
  for (const scene of scenes) {
    yield share();
    const fitted = yield* fitScene(presented, scene.view, share);
    slides.push(...makeSlides(scene.caption, fitted, scene.notes === '' ? [] : [scene.notes]));
  }
  yield share();
  if (chronology.asKnownOn === null) slides.push(...listMissed(shown, said));
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

/** The slides of a scene: one, or as many as its lanes need. */
function makeSlides(title: string, fitted: Fitted, notes: readonly string[]): Slide[] {
  const { drawn, sights, legend, box } = fitted;
  const { shown, selected } = drawn;
  const describe = (entry: number) => describeEntry(shown, entry);
  return sights.map(({ sight, said }, at): Slide => {
    const picture = paintSlide(drawn.drawing, { theme: LIGHT, legend, selected, describe, sight });
    const sources = listSources(shown.chronology, drawn.drawing, sight);
    const room = FOOT_BOX.width * 2 * 0.94;
    const brief = sayBriefly(
      sources,
      (words) => measureText(words, SMALL, 'regular') <= room,
      'in the notes',
    );
    const above = { x: 40, y: WORDS_Y, width: 1200, height: box.y - WORDS_Y };
    const parts: SlidePart[] = [
      words('What is shown', above, linesOf(said).join(' ')),
      { kind: 'picture', name: 'Timeline', alt: `Timeline. ${said.join('. ')}`, box, picture },
      ...(brief === '' ? [] : [words('Sources', FOOT_BOX, brief)]),
    ];
    const ending = sources.map(({ source, count }) => `${source} (${count})`);
    const heading = ending.length === 0 ? [] : ['Sources, each with how many entries in sight name it:'];
    const numbered = sights.length === 1 ? title : `${title} (${at + 1} of ${sights.length})`;
    return { ...titled(numbered), parts, notes: [...notes, ...said, ...heading, ...ending] };
  });
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
