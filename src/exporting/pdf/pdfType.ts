/**
 * The typeface in a PDF: words in, set at a place, out. A letter that the typeface lacks is set as its empty box
 * and remembered, so that the document can say so: nothing vanishes.
 *
 *     const type = new PdfType(doc, { regular, bold })
 *     type.set('Łukasz', 36, 48, 9, 'regular')
 */
import type PDFDocument from 'pdfkit';
import type { Weight } from '../../drawing/textWidth.ts';

/** The bytes of a font file for each weight. */
export type FontFiles = Readonly<Record<Weight, Uint8Array>>;

/** Signs that are nothing to see: they would be set as boxes. */
const UNSEEN = /[\p{Cf}\p{Variation_Selector}]/gu;

export class PdfType {
  readonly #doc: PDFDocument;
  /** Letters met so far, and whether the typeface has them. */
  readonly #known = new Map<string, boolean>();

  constructor(doc: PDFDocument, files: FontFiles) {
    this.#doc = doc;
    doc.registerFont('regular', files.regular);
    doc.registerFont('bold', files.bold);
  }

  /** Letters met so far that stand as an empty box. */
  get lacking(): string[] {
    return [...this.#known.keys()].filter((letter) => this.#known.get(letter) === false);
  }

  /** Sets words in one line, its baseline's beginning at `x`, `y`; `size` in points. */
  set(words: string, x: number, y: number, size: number, weight: Weight): void {
    const plain = tidy(words);
    const isWhole = this.has(plain);
    // A box says nothing to who searches or listens: the letters are given beside it.
    if (!isWhole) this.#doc.markContent('Span', { actual: plain });
    this.#doc.font(weight, size).text(plain, x, y, { lineBreak: false, baseline: 'alphabetic' });
    if (!isWhole) this.#doc.endMarkedContent();
  }

  /** How wide words are in one line. */
  measure(words: string, size: number, weight: Weight): number {
    return this.#doc.font(weight, size).widthOfString(tidy(words));
  }

  /** Whether the typeface has all letters of some words; those it lacks are remembered. */
  has(words: string): boolean {
    let isWhole = true;
    for (const letter of words) {
      let isThere = this.#known.get(letter);
      if (isThere === undefined) {
        isThere = this.#doc.font('regular')._font.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
        this.#known.set(letter, isThere);
      }
      isWhole &&= isThere;
    }
    return isWhole;
  }
}

function tidy(words: string): string {
  return words.normalize('NFC').replace(UNSEEN, '').replace(/\s/gu, ' ');
}
