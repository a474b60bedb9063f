/**
 * What blocks are painted on: the document, its type and canvas, and its structure, by which it is read aloud.
 * Each thing painted is part of an element of the structure or an artifact: decoration, said by nothing.
 */
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./pdfkit.d.ts" />
import PDFDocument, { type StructureContent, type StructureElement, type StructureOptions } from 'pdfkit';
import type { Weight } from '../../drawing/textWidth.ts';
import { wrapText } from '../../drawing/textWidth.ts';
import { escapeXml } from '../../painting/svgContext.ts';
import { LIGHT } from '../../painting/theme.ts';
import type { Block } from './blocks.ts';
import { MARGIN } from '../paper.ts';
import { BytePieces } from './bytePieces.ts';
import { PdfContext } from './pdfContext.ts';
import { PdfType, type FontFiles } from './pdfType.ts';

/** Height of a line for a size of type. */
export const LINE = 1.35;

/** How words are set: a size in points, a weight, a colour. */
export interface Face {
  readonly size: number;
  readonly weight: Weight;
  readonly ink: string;
}

export const BODY: Face = { size: 9.5, weight: 'regular', ink: LIGHT.ink };
export const SMALL: Face = { size: 8, weight: 'regular', ink: LIGHT.muted };

/** Keeps its bytes. pdfkit's own stream takes seconds for a hundred thousand pieces, and gives them later. */
class KeptDocument extends PDFDocument {
  /** Made when the first piece comes, which is before a field would be set. */
  declare pieces: BytePieces | undefined;

  override push(bytes: Uint8Array | null): boolean {
    this.pieces ??= new BytePieces();
    if (bytes !== null) this.pieces.add(bytes);
    return true;
  }
}

export class PdfSheet {
  readonly doc: KeptDocument;
  readonly type: PdfType;
  readonly context: PdfContext;
  /** The element that all others stand in. */
  readonly root: StructureElement;

  constructor(title: string, fonts: FontFiles) {
    this.doc = new KeptDocument({
      autoFirstPage: false,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      tagged: true,
      displayTitle: true,
      lang: 'en-GB',
      font: null,
      info: { Title: title, Creator: 'Chronolane', Producer: 'Chronolane with PDFKit' },
    });
    this.type = new PdfType(this.doc, fonts);
    this.context = new PdfContext(this.doc, this.type);
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
    // The title goes into XML too, where pdfkit writes it as it is; by then it stands where it stands as text.
    const endMetadata = this.doc.endMetadata.bind(this.doc);
    this.doc.endMetadata = () => {
      this.doc.info['Title'] = escapeXml(title);
      endMetadata();
    };
  }

  /** Nothing more comes: the pieces of the file. */
  finish(): Uint8Array<ArrayBuffer>[] {
    this.root.end();
    this.doc.end();
    return this.doc.pieces?.all ?? [];
  }

  /** Paints something that is an element of its own, of one piece, in another. */
  paintElement(
    parent: StructureElement,
    type: string,
    paint: () => void,
    options: StructureOptions = {},
  ): void {
    parent.add(this.doc.struct(type, options, [this.mark(type, paint)]));
  }

  /** Paints a piece of an element, which takes what is given back. */
  mark(type: string, paint: () => void): StructureContent {
    const content = this.doc.markStructureContent(type);
    paint();
    this.doc.endMarkedContent();
    return content;
  }

  /** Paints what is not to be read aloud. */
  paintArtifact(paint: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    paint();
    this.doc.endMarkedContent();
  }

  /** Sets lines one below the other, the first one's top at `top`. */
  setLines(lines: readonly string[], x: number, top: number, { size, weight, ink }: Face): void {
    const { context } = this;
    context.fillStyle = ink;
    context.font = `${weight === 'bold' ? '600 ' : ''}${size}px`;
    context.textAlign = 'start';
    lines.forEach((line, i) => {
      // The blank parts the words at the break where the text is taken out of the document.
      const words = i < lines.length - 1 ? `${line} ` : line;
      context.fillText(words, x, top + (i + 0.75) * size * LINE);
    });
  }

  /** Text over the width of a page, a block a line; a heading stays with what follows it. */
  makeText(tag: 'H1' | 'H2' | 'P' | 'LI', words: string, width: number, face: Face, after: number): Block[] {
    const lines = this.wrap(words, width, face);
    const parts: StructureContent[] = [];
    const isHeading = tag === 'H1' || tag === 'H2';
    return lines.map((line, i): Block => {
      const isLast = i === lines.length - 1;
      return {
        height: face.size * LINE + (isLast ? after : 0),
        isKeptWithNext: isHeading || (i === 0 && !isLast),
        paint: (top) => {
          const said = isLast ? line : `${line} `;
          parts.push(this.mark(tag, () => this.setLines([said], MARGIN, top, face)));
          if (isLast) this.root.add(this.doc.struct(tag, {}, parts));
          if (isHeading && i === 0) this.doc.outline.addItem(words, { fit: true });
        },
      };
    });
  }

  /** Text as lines of a width in points; line breaks in it stay. */
  wrap(words: string, width: number, { size, weight }: Face): string[] {
    const plain = words.normalize('NFC').replace(/\p{Cf}/gu, '');
    return plain.split(/[\n\r\u2028\u2029]+/).flatMap((part) => {
      const line = part.replace(/\s+/g, ' ');
      this.type.has(line);
      return wrapText(line, width, size, weight, Infinity);
    });
  }
}
