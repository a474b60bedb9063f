/**
 * A canvas context that writes SVG: what is painted on it comes out as elements. So what is painted once
 * for the screen is in the export too.
 *
 *     const context = new SvgContext()
 *     paintHatches(context, drawing, theme)
 *     context.elements  → ['<path d="…" …/>', …]
 */
import { path } from 'd3';
import type { PaintContext } from './paintContext.ts';
import { line, rect, shape, text } from './svgText.ts';

export class SvgContext implements PaintContext {
  readonly elements: string[] = [];
  fillStyle: unknown = '';
  strokeStyle: unknown = '';
  lineWidth = 1;
  font = '';
  textAlign: PaintContext['textAlign'] = 'start';
  #path = path();
  #dash = '';

  beginPath(): void {
    this.#path = path();
  }
  moveTo(x: number, y: number): void {
    this.#path.moveTo(x, y);
  }
  lineTo(x: number, y: number): void {
    this.#path.lineTo(x, y);
  }
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    this.#path.arc(x, y, radius, from, to);
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rect(x, y, width, height);
  }
  closePath(): void {
    this.#path.closePath();
  }
  fill(): void {
    this.elements.push(shape(this.#path.toString(), String(this.fillStyle)));
  }
  stroke(): void {
    this.elements.push(line(this.#path.toString(), String(this.strokeStyle), this.#dash, this.lineWidth));
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.elements.push(rect(x, y, width, height, String(this.fillStyle)));
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    const outline = path();
    outline.rect(x, y, width, height);
    this.elements.push(line(outline.toString(), String(this.strokeStyle), this.#dash, this.lineWidth));
  }
  fillText(words: string, x: number, y: number): void {
    const [, weight, size] = /^(?:(\d+) )?(\d+)px/.exec(this.font) ?? [];
    const anchor = this.textAlign === 'center' ? 'middle' : this.textAlign === 'end' ? 'end' : 'start';
    const style = { size: Number(size), fill: String(this.fillStyle), anchor } as const;
    this.elements.push(text(words, x, y, weight ? { ...style, weight: Number(weight) } : style));
  }
  setLineDash(segments: number[]): void {
    this.#dash = segments.join(' ');
  }
  /** Whoever paints here paints in one place and wholly inside it: nothing to keep, move or cut. */
  save(): void {}
  restore(): void {}
  clip(): void {}
  translate(): void {}
}
