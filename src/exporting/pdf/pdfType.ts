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

  /** Letters that were set as an empty box so far. */
  get lacking(): string[] {
    return [...this.#known.keys()].filter((letter) => this.#known.get(letter) === false);
  }

  /** Sets words in one line, its baseline's beginning at `x`, `y`; `size` in points. */
  set(words: string, x: number, y: number, size: number, weight: Weight): void {
    const plain = tidy(words);
    this.#lookUp(plain);
    this.#doc.font(weight, size).text(plain, x, y, { lineBreak: false, baseline: 'alphabetic' });
  }

  /** How wide words are in one line. */
  measure(words: string, size: number, weight: Weight): number {
    return this.#doc.font(weight, size).widthOfString(tidy(words));
  }

  #lookUp(words: string): void {
    for (const letter of words) {
      if (this.#known.has(letter)) continue;
      this.#known.set(
        letter,
        this.#doc.font('regular')._font.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
      );
    }
  }
}

function tidy(words: string): string {
  return words.normalize('NFC').replace(UNSEEN, '').replace(/\s/gu, ' ');
}
