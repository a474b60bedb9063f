/**
 * The typeface in a PDF: words in, set at a place, out. A web font comes in files for different letters; each
 * stretch of words is set from the first file that has its letters. A letter that none has is set as the
 * typeface's empty box and remembered, so that the document can say so.
 *
 *     const type = new PdfType(doc, { regular: [latin, latinExtended], bold: [latin, latinExtended] })
 *     type.set('Łukasz', 36, 48, 9, 'regular')
 */
import type PDFDocument from 'pdfkit';
import type { Weight } from '../../drawing/textWidth.ts';

/** The bytes of font files, in the order in which they are asked for a letter. */
export type FontFiles = Readonly<Record<Weight, readonly Uint8Array[]>>;

interface Run {
  readonly font: string;
  readonly words: string;
}

/** Signs that are nothing to see: they would be set as boxes. */
const UNSEEN = /[\p{Cf}\p{Variation_Selector}]/gu;

export class PdfType {
  readonly #doc: PDFDocument;
  readonly #fonts: Readonly<Record<Weight, readonly string[]>>;
  /** For each weight, the font of each letter met so far. */
  readonly #fontOf = { regular: new Map<number, string>(), bold: new Map<number, string>() };
  /** Letters that no font has. */
  readonly #lacking = new Set<string>();

  constructor(doc: PDFDocument, files: FontFiles) {
    this.#doc = doc;
    const register = (weight: Weight) =>
      files[weight].map((bytes, i) => {
        const name = `${weight} ${i}`;
        doc.registerFont(name, bytes);
        return name;
      });
    this.#fonts = { regular: register('regular'), bold: register('bold') };
  }

  /** Letters that were set as an empty box so far. */
  get lacking(): readonly string[] {
    return [...this.#lacking];
  }

  /** Sets words in one line, its baseline's beginning at `x`, `y`; `size` in points. */
  set(words: string, x: number, y: number, size: number, weight: Weight): void {
    let at = x;
    for (const run of this.#splitRuns(words, weight)) {
      this.#doc.font(run.font, size).text(run.words, at, y, { lineBreak: false, baseline: 'alphabetic' });
      at += this.#doc.widthOfString(run.words);
    }
  }

  /** How wide words are in one line. */
  measure(words: string, size: number, weight: Weight): number {
    return this.#splitRuns(words, weight).reduce(
      (sum, run) => sum + this.#doc.font(run.font, size).widthOfString(run.words),
      0,
    );
  }

  #splitRuns(words: string, weight: Weight): Run[] {
    const runs: { font: string; words: string }[] = [];
    const plain = words.normalize('NFC').replace(UNSEEN, '').replace(/\s/gu, ' ');
    for (const letter of plain) {
      const font = this.#findFont(letter, weight);
      const last = runs.at(-1);
      if (last && (last.font === font || letter === ' ')) last.words += letter;
      else runs.push({ font, words: letter });
    }
    return runs;
  }

  #findFont(letter: string, weight: Weight): string {
    const code = letter.codePointAt(0) ?? 0;
    const known = this.#fontOf[weight].get(code);
    if (known !== undefined) return known;
    const fonts = this.#fonts[weight];
    const has = (name: string) => this.#doc.font(name)._font.font.hasGlyphForCodePoint(code);
    const found = fonts.find(has);
    if (found === undefined) this.#lacking.add(letter);
    const font = found ?? fonts[0] ?? '';
    this.#fontOf[weight].set(code, font);
    return font;
  }
}
