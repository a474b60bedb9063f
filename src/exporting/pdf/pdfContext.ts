/**
 * A canvas that writes a PDF: what paints the screen paints a document with the same commands.
 *
 *     const context = new PdfContext(doc, type)
 *     paintPicture(context, drawing, theme, 0, sight)
 *
 * Lines and surfaces are written as the page's operators (PDF 32000-1, 8.4 and 8.5), because a canvas keeps its
 * path after filling it and a PDF does not. Words are set by `PdfType`.
 */
import type PDFDocument from 'pdfkit';
import type { PaintContext } from '../../painting/paintContext.ts';
import type { PdfType } from './pdfType.ts';

/** What `save` keeps and `restore` brings back, besides what the PDF's own state has. */
type Style = Pick<PaintContext, 'fillStyle' | 'strokeStyle' | 'lineWidth' | 'font' | 'textAlign'>;

export class PdfContext implements PaintContext {
  fillStyle: unknown = '#000000';
  strokeStyle: unknown = '#000000';
  lineWidth = 1;
  font = '10px sans-serif';
  textAlign: PaintContext['textAlign'] = 'start';
  readonly #doc: PDFDocument;
  readonly #type: PdfType;
  readonly #saved: { readonly style: Style; readonly dash: string }[] = [];
  #path: string[] = [];
  /** Where the path has come to. */
  #at: readonly [x: number, y: number] = [0, 0];
  #dash = '';

  constructor(doc: PDFDocument, type: PdfType) {
    this.#doc = doc;
    this.#type = type;
  }

  beginPath(): void {
    this.#path = [];
  }

  moveTo(x: number, y: number): void {
    this.#at = [x, y];
    this.#path.push(`${short(x)} ${short(y)} m`);
  }

  lineTo(x: number, y: number): void {
    this.#at = [x, y];
    this.#path.push(`${short(x)} ${short(y)} ${this.#path.length === 0 ? 'm' : 'l'}`);
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#at = [x, y];
    this.#path.push(`${list(x1, y1, x2, y2, x, y)} c`);
  }

  /** PDF has cubic curves only. */
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void {
    const [fromX, fromY] = this.#at;
    const part = 2 / 3;
    this.bezierCurveTo(
      fromX + part * (controlX - fromX),
      fromY + part * (controlY - fromY),
      x + part * (controlX - x),
      y + part * (controlY - y),
      x,
      y,
    );
  }

  /** In pieces of a quarter turn at most, each a curve that differs from the circle by less than can be seen. */
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    const pieces = Math.max(1, Math.ceil(Math.abs(to - from) / (Math.PI / 2)));
    const turn = (to - from) / pieces;
    const reach = (4 / 3) * Math.tan(turn / 4) * radius;
    this.lineTo(x + radius * Math.cos(from), y + radius * Math.sin(from));
    for (let i = 0; i < pieces; i++) {
      const a = from + i * turn;
      const b = a + turn;
      this.bezierCurveTo(
        x + radius * Math.cos(a) - reach * Math.sin(a),
        y + radius * Math.sin(a) + reach * Math.cos(a),
        x + radius * Math.cos(b) + reach * Math.sin(b),
        y + radius * Math.sin(b) - reach * Math.cos(b),
        x + radius * Math.cos(b),
        y + radius * Math.sin(b),
      );
    }
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path.push(rectangle(x, y, width, height));
  }

  closePath(): void {
    if (this.#path.length > 0) this.#path.push('h');
  }

  fill(): void {
    if (this.#path.length > 0) this.#write(colour(this.fillStyle, 'rg'), ...this.#path, 'f');
  }

  stroke(): void {
    if (this.#path.length > 0) this.#write(this.#strokeState(), ...this.#path, 'S');
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    if (width <= 0 || height <= 0) return;
    this.#write(colour(this.fillStyle, 'rg'), rectangle(x, y, width, height), 'f');
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    if (width <= 0 || height <= 0) return;
    this.#write(this.#strokeState(), rectangle(x, y, width, height), 'S');
  }

  fillText(words: string, x: number, y: number): void {
    if (words === '') return;
    const [, weight = '400', size = '10'] = /^(?:(\d+) )?([\d.]+)px/.exec(this.font) ?? [];
    const heavy = Number(weight) >= 600 ? 'bold' : 'regular';
    const share = this.textAlign === 'center' ? 0.5 : /end|right/.test(this.textAlign) ? 1 : 0;
    const left = share === 0 ? 0 : share * this.#type.measure(words, Number(size), heavy);
    this.#write(colour(this.fillStyle, 'rg'));
    this.#type.set(words, x - left, y, Number(size), heavy);
  }

  setLineDash(segments: number[]): void {
    this.#dash = segments.join(' ');
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, font, textAlign } = this;
    this.#saved.push({
      style: { fillStyle, strokeStyle, lineWidth, font, textAlign },
      dash: this.#dash,
    });
    this.#write('q');
  }

  restore(): void {
    const saved = this.#saved.pop();
    if (saved === undefined) return;
    Object.assign(this, saved.style);
    this.#dash = saved.dash;
    this.#write('Q');
  }

  translate(x: number, y: number): void {
    this.#write(`1 0 0 1 ${short(x)} ${short(y)} cm`);
  }

  /** So many points to a pixel, from here on. */
  scale(factor: number): void {
    this.#write(`${factor} 0 0 ${factor} 0 0 cm`);
  }

  clip(): void {
    this.#write(...this.#path, 'W n');
  }

  #strokeState(): string {
    return `${colour(this.strokeStyle, 'RG')} ${short(this.lineWidth)} w [${this.#dash}] 0 d`;
  }

  #write(...operators: readonly string[]): void {
    this.#doc.addContent(operators.join(' '));
  }
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `${list(x, y, width, height)} re`;
}

/** `#rrggbb` as an operator. */
function colour(style: unknown, operator: 'rg' | 'RG'): string {
  const [, ...parts] = /^#(..)(..)(..)$/.exec(String(style)) ?? [];
  return `${parts.map((part) => short(parseInt(part, 16) / 255, 1000)).join(' ')} ${operator}`;
}

function list(...numbers: readonly number[]): string {
  return numbers.map((n) => short(n)).join(' ');
}

/** PDF knows no exponents. */
function short(n: number, parts = 100): string {
  return String(Math.round(n * parts) / parts);
}
