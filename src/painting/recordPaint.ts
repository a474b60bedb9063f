/**
 * What is asked of a canvas, kept as numbers and words: to be handed to another thread and painted there.
 *
 *     const recorder = new PaintRecorder()
 *     recorder.beginCanvas(canvas, width, height, ratio)
 *     paintHead(recorder, drawing, theme)
 *     worker.postMessage(recorder.take())
 */
import type { PaintContext } from './paintContext.ts';

/** What each step of a recording asks for. Its numbers follow it. */
export const ASKED = {
  canvas: 0,
  fillStyle: 1,
  strokeStyle: 2,
  lineWidth: 3,
  font: 4,
  textAlign: 5,
  globalAlpha: 6,
  setLineDash: 7,
  beginPath: 8,
  closePath: 9,
  moveTo: 10,
  lineTo: 11,
  quadraticCurveTo: 12,
  bezierCurveTo: 13,
  arc: 14,
  rect: 15,
  fill: 16,
  stroke: 17,
  fillRect: 18,
  strokeRect: 19,
  fillText: 20,
  save: 21,
  restore: 22,
  clip: 23,
  translate: 24,
} as const;

/** A stretch of painting. Words are told once; later recordings name them by their place in the list. */
export interface Recording {
  readonly numbers: Float64Array<ArrayBuffer>;
  /** How many of the numbers count. */
  readonly length: number;
  /** Words that no recording before had, in the order of their places. */
  readonly words: readonly string[];
  /** Whether the list of words begins anew with these. */
  readonly isAnew: boolean;
}

/** Words that are kept. Someone who reads through a long case brings ever more of them. */
const MOST_WORDS = 20_000;
const FIRST_SIZE = 1 << 13;

export class PaintRecorder implements PaintContext {
  #numbers: Float64Array<ArrayBuffer>;
  #length = 0;
  readonly #places = new Map<string, number>();
  #told = 0;
  #words: string[] = [];
  #isAnew = true;
  /** What the canvas is set to, as far as it is known: to set it again would change nothing. */
  #fill = '';
  #stroke = '';
  #width = NaN;
  #font = '';
  #align: PaintContext['textAlign'] | '' = '';
  #alpha = NaN;

  /** Begins with numbers of an earlier recording that nobody reads any more, if there are any. */
  constructor(numbers = new Float64Array(FIRST_SIZE)) {
    this.#numbers = numbers;
  }

  /** Whether anything was asked for since the last `take`. */
  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** What follows is for another canvas: `width` and `height` in its own pixels, `ratio` of them to a pixel of painting. */
  beginCanvas(canvas: number, width: number, height: number, ratio: number): void {
    this.#put(ASKED.canvas, canvas, width, height, ratio);
    this.#forget();
  }

  /** What was recorded. The recorder goes on with `numbers`, or with new ones. */
  take(numbers?: Float64Array<ArrayBuffer>): Recording {
    const taken = { numbers: this.#numbers, length: this.#length, words: this.#words, isAnew: this.#isAnew };
    this.#numbers = numbers ?? new Float64Array(taken.numbers.length);
    this.#length = 0;
    this.#words = [];
    this.#isAnew = this.#told > MOST_WORDS;
    if (this.#isAnew) {
      this.#places.clear();
      this.#told = 0;
    }
    return taken;
  }

  set fillStyle(colour: string) {
    if (colour === this.#fill) return;
    this.#fill = colour;
    this.#put(ASKED.fillStyle, this.#place(colour));
  }

  set strokeStyle(colour: string) {
    if (colour === this.#stroke) return;
    this.#stroke = colour;
    this.#put(ASKED.strokeStyle, this.#place(colour));
  }

  set lineWidth(width: number) {
    if (width === this.#width) return;
    this.#width = width;
    this.#put(ASKED.lineWidth, width);
  }

  set font(font: string) {
    if (font === this.#font) return;
    this.#font = font;
    this.#put(ASKED.font, this.#place(font));
  }

  set textAlign(align: PaintContext['textAlign']) {
    if (align === this.#align) return;
    this.#align = align;
    this.#put(ASKED.textAlign, this.#place(align));
  }

  set globalAlpha(alpha: number) {
    if (alpha === this.#alpha) return;
    this.#alpha = alpha;
    this.#put(ASKED.globalAlpha, alpha);
  }

  setLineDash(segments: readonly number[]): void {
    this.#put(ASKED.setLineDash, segments.length);
    for (const segment of segments) this.#put(segment);
  }

  beginPath(): void {
    this.#put(ASKED.beginPath);
  }

  closePath(): void {
    this.#put(ASKED.closePath);
  }

  moveTo(x: number, y: number): void {
    this.#put(ASKED.moveTo, x, y);
  }

  lineTo(x: number, y: number): void {
    this.#put(ASKED.lineTo, x, y);
  }

  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void {
    this.#put(ASKED.quadraticCurveTo, controlX, controlY, x, y);
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#put(ASKED.bezierCurveTo, x1, y1, x2, y2, x, y);
  }

  arc(x: number, y: number, radius: number, from: number, to: number): void {
    this.#put(ASKED.arc, x, y, radius, from, to);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#put(ASKED.rect, x, y, width, height);
  }

  fill(): void {
    this.#put(ASKED.fill);
  }

  stroke(): void {
    this.#put(ASKED.stroke);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#put(ASKED.fillRect, x, y, width, height);
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#put(ASKED.strokeRect, x, y, width, height);
  }

  fillText(text: string, x: number, y: number): void {
    this.#put(ASKED.fillText, this.#place(text), x, y);
  }

  save(): void {
    this.#put(ASKED.save);
  }

  restore(): void {
    this.#put(ASKED.restore);
    this.#forget();
  }

  clip(): void {
    this.#put(ASKED.clip);
  }

  translate(x: number, y: number): void {
    this.#put(ASKED.translate, x, y);
  }

  /** The place of a word in the list of the reader. */
  #place(word: string): number {
    const known = this.#places.get(word);
    if (known !== undefined) return known;
    const place = this.#told++;
    this.#places.set(word, place);
    this.#words.push(word);
    return place;
  }

  #forget(): void {
    this.#fill = this.#stroke = this.#font = this.#align = '';
    this.#width = this.#alpha = NaN;
  }

  /** At most six numbers go with a step. Those left out are not written: no list is made of them. */
  #put(step: number, a?: number, b?: number, c?: number, d?: number, e?: number, f?: number): void {
    if (this.#length + 7 > this.#numbers.length) this.#grow();
    const numbers = this.#numbers;
    let at = this.#length;
    numbers[at++] = step;
    if (a !== undefined) {
      numbers[at++] = a;
      if (b !== undefined) {
        numbers[at++] = b;
        if (c !== undefined) {
          numbers[at++] = c;
          if (d !== undefined) {
            numbers[at++] = d;
            if (e !== undefined) {
              numbers[at++] = e;
              if (f !== undefined) numbers[at++] = f;
            }
          }
        }
      }
    }
    this.#length = at;
  }

  #grow(): void {
    const grown = new Float64Array(2 * this.#numbers.length);
    grown.set(this.#numbers);
    this.#numbers = grown;
  }
}
