/**
 * The first slide: what the case is called, what of it the slides hold and how it is seen, and what is to be read
 * before it. A note too long for one slide goes on, on the next.
 */
import { asDay, civilFromDay } from '../../base/day.ts';
import { isIntervalDay } from '../../base/intervalDay.ts';
import type { SceneWords } from '../../drawing/drawScene.ts';
import { wrapText } from '../../drawing/textWidth.ts';
import { LIGHT } from '../../painting/theme.ts';
import { noteOf } from '../../viewing/caseTitle.ts';
import { formatStretch } from '../../viewing/tableRow.ts';
import type { Presented } from './composeDeck.ts';
import type { Slide, TextPart } from './deck.ts';

const TITLE_BOX = { x: 40, y: 40, width: 1200, height: 104 } as const;
const COUNTS_BOX = { x: 40, y: 156, width: 1200, height: 54 } as const;
const NOTE_BOX = { x: 40, y: 232, width: 1080, height: 350 } as const;
const SET_BOX = { x: 40, y: 600, width: 1080, height: 84 } as const;
/** Where a note goes on, it has the room below the title. */
const MORE_BOX = { x: 40, y: 110, width: 1080, height: 550 } as const;
/** Heights of letters that are tried, in pixels: 12 points at the least. */
const NOTE_SIZES = [24, 22, 20, 18] as const;
const LEAST = 16;
const LINE = 1.22;
/** Between two paragraphs, as part of a line. */
const GAP = 0.5;
/** Programs break lines a little sooner than they are measured here. */
const ROOM = 0.93;
/** Nobody reads more from slides. */
const MOST_SLIDES = 4;

/** `said`: what is said of the whole case, a sentence each, for the notes below the slide. */
export function makeTitleSlides(
  { chronology, index, foreword, settings }: Presented,
  { title, counts, foresight, filter, hidden }: SceneWords,
  said: readonly string[],
): Slide[] {
  const names = chronology.keptBack === null ? ['Names: as recorded'] : [];
  const set = [foresight === title ? '' : foresight, filter, hidden, ...settings, ...names];
  const span = describeSpan(index.extent);
  const pages = pageNote(noteOf(chronology, foreword).flatMap((each) => each.split(/[\r\n]+/)));
  const first = pages[0] ?? { paragraphs: [], size: LEAST };
  const whole: Slide = {
    title,
    titleSize: [44, 40, 36, 32, 28].find((size) => countTitleLines(title, size) <= 2) ?? 22,
    titleBox: TITLE_BOX,
    parts: [
      writeText(
        'What is in it',
        COUNTS_BOX,
        span === '' ? [counts] : [`Entries from ${span}`, counts],
        20,
        LIGHT.muted,
      ),
      ...(pages.length === 0
        ? []
        : [writeText('To be read first', NOTE_BOX, first.paragraphs, first.size, LIGHT.ink)]),
      writeText('What was set', SET_BOX, [joinSentences(set)], LEAST, LIGHT.muted),
    ],
    notes: said,
  };
  const more = pages.slice(1).map(({ paragraphs, size }): Slide => ({
    title: 'To be read first, continued',
    titleSize: 32,
    parts: [writeText('To be read first', MORE_BOX, paragraphs, size, LIGHT.ink)],
    notes: [],
  }));
  return [whole, ...more];
}

function writeText(
  name: string,
  box: TextPart['box'],
  paragraphs: readonly string[],
  size: number,
  colour: string,
): TextPart {
  return {
    kind: 'text',
    name,
    box,
    paragraphs,
    size,
    colour,
    gap: name === 'To be read first' ? GAP * size : 0,
  };
}

function joinSentences(sentences: readonly string[]): string {
  return sentences.flatMap((each) => each.replace(/\.$/, '') || []).join('. ');
}

/** "2005 to 2022": days would say more of a vague date than is known. */
function describeSpan(extent: { readonly from: number; readonly to: number } | null): string {
  if (extent === null) return '';
  const [from, to] = [asDay(extent.from), asDay(extent.to)];
  const years = [from, to].map((day) => civilFromDay(day).year);
  return isIntervalDay(from) || years[0] === years[1] ? formatStretch(from, to) : years.join(' to ');
}

interface NotePage {
  readonly paragraphs: readonly string[];
  readonly size: number;
}

/** The note in letters as large as one slide allows; one that is longer on several, in the smallest. */
function pageNote(note: readonly string[]): NotePage[] {
  const paragraphs = note.map((each) => each.trim()).filter(Boolean);
  if (paragraphs.length === 0) return [];
  const fits = (size: number) => measureHeight(paragraphs, size) <= NOTE_BOX.height;
  const size = NOTE_SIZES.find(fits) ?? LEAST;
  if (fits(size)) return [{ paragraphs, size }];
  const pages: string[][] = [[]];
  let left: number = NOTE_BOX.height / LEAST / LINE;
  const turn = () => {
    pages.push([]);
    left = MORE_BOX.height / LEAST / LINE;
  };
  for (const paragraph of paragraphs) {
    for (let lines = wrap(paragraph, LEAST); lines.length > 0;) {
      if (left < 1) turn();
      const some = lines.slice(0, Math.floor(left));
      pages.at(-1)?.push(some.join(' '));
      left -= some.length + GAP;
      lines = lines.slice(some.length);
    }
  }
  const kept = pages.slice(0, MOST_SLIDES);
  if (pages.length > MOST_SLIDES) kept.at(-1)?.push('The rest of it is not on these slides.');
  return kept.map((page) => ({ paragraphs: page, size: LEAST }));
}

function measureHeight(paragraphs: readonly string[], size: number): number {
  const lines = paragraphs.reduce((sum, each) => sum + wrap(each, size).length, 0);
  return (lines + GAP * (paragraphs.length - 1)) * size * LINE;
}

function wrap(words: string, size: number): string[] {
  return wrapText(words, NOTE_BOX.width * ROOM, size, 'regular', Infinity);
}

function countTitleLines(title: string, size: number): number {
  return wrapText(title, TITLE_BOX.width * ROOM, size, 'bold', Infinity).length;
}
