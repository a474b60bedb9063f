/** Paints what was recorded. */
import type { PaintContext } from './paintContext.ts';
import { ASKED, type Recording } from './recordPaint.ts';

/** A canvas of the browser. */
export interface ReplayContext extends PaintContext {
  globalAlpha: number;
}

/** Gives a canvas by its number, of so many of its own pixels, cleared of settings and scaled by `ratio`. */
export type FindCanvas = (canvas: number, width: number, height: number, ratio: number) => ReplayContext;

/** Paints recordings, all of one recorder and in the order in which they were taken. */
export class PaintReplayer {
  #words: string[] = [];
  #numbers = new Float64Array(0);
  #at = 0;

  /** The first thing a recording asks for is a canvas. */
  paint({ numbers, length, words, isAnew }: Recording, find: FindCanvas): void {
    if (isAnew) this.#words = [];
    for (const word of words) this.#words.push(word);
    this.#numbers = numbers;
    this.#at = 0;
    let context: ReplayContext | null = null;
    while (this.#at < length) {
      const step = this.#next();
      if (step === ASKED.canvas) context = find(this.#next(), this.#next(), this.#next(), this.#next());
      else if (context !== null) this.#paintStep(step, context);
    }
  }

  #next(): number {
    return this.#numbers[this.#at++] ?? 0;
  }

  #nextWord(): string {
    return this.#words[this.#next()] ?? '';
  }

  /** Numbers are read in the order of the arguments, which is the order they were written in. */
  #paintStep(step: number, context: ReplayContext): void {
    switch (step) {
      case ASKED.fillStyle:
        context.fillStyle = this.#nextWord();
        break;
      case ASKED.strokeStyle:
        context.strokeStyle = this.#nextWord();
        break;
      case ASKED.lineWidth:
        context.lineWidth = this.#next();
        break;
      case ASKED.font:
        context.font = this.#nextWord();
        break;
      case ASKED.textAlign:
        context.textAlign = this.#nextWord() as PaintContext['textAlign'];
        break;
      case ASKED.globalAlpha:
        context.globalAlpha = this.#next();
        break;
      case ASKED.setLineDash:
        context.setLineDash(Array.from({ length: this.#next() }, () => this.#next()));
        break;
      case ASKED.beginPath:
        context.beginPath();
        break;
      case ASKED.closePath:
        context.closePath();
        break;
      case ASKED.moveTo:
        context.moveTo(this.#next(), this.#next());
        break;
      case ASKED.lineTo:
        context.lineTo(this.#next(), this.#next());
        break;
      case ASKED.quadraticCurveTo:
        context.quadraticCurveTo(this.#next(), this.#next(), this.#next(), this.#next());
        break;
      case ASKED.bezierCurveTo:
        context.bezierCurveTo(
          this.#next(),
          this.#next(),
          this.#next(),
          this.#next(),
          this.#next(),
          this.#next(),
        );
        break;
      case ASKED.arc:
        context.arc(this.#next(), this.#next(), this.#next(), this.#next(), this.#next());
        break;
      case ASKED.rect:
        context.rect(this.#next(), this.#next(), this.#next(), this.#next());
        break;
      case ASKED.fill:
        context.fill();
        break;
      case ASKED.stroke:
        context.stroke();
        break;
      case ASKED.fillRect:
        context.fillRect(this.#next(), this.#next(), this.#next(), this.#next());
        break;
      case ASKED.strokeRect:
        context.strokeRect(this.#next(), this.#next(), this.#next(), this.#next());
        break;
      case ASKED.fillText:
        context.fillText(this.#nextWord(), this.#next(), this.#next());
        break;
      case ASKED.save:
        context.save();
        break;
      case ASKED.restore:
        context.restore();
        break;
      case ASKED.clip:
        context.clip();
        break;
      case ASKED.translate:
        context.translate(this.#next(), this.#next());
        break;
    }
  }
}
