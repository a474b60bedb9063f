/** The part of pdfkit that is used here. It has no types of its own. */
declare module 'pdfkit' {
  /** A stretch of a page's content that belongs to a structure element. */
  export interface StructureContent {
    readonly refs: readonly unknown[];
  }

  export interface StructureElement {
    add(child: StructureElement | StructureContent): StructureElement;
    /** Says that nothing more comes: it is written, and forgotten. */
    end(): void;
  }

  export interface StructureOptions {
    readonly alt?: string;
    readonly actual?: string;
    readonly scope?: 'Row' | 'Column';
    readonly bbox?: readonly [left: number, top: number, right: number, bottom: number];
  }

  export interface OutlineItem {
    addItem(title: string, options?: { readonly fit?: boolean; readonly expanded?: boolean }): OutlineItem;
  }

  export default class PDFDocument {
    constructor(options: {
      readonly autoFirstPage: false;
      readonly pdfVersion: '1.7';
      readonly subset: 'PDF/UA';
      readonly tagged: true;
      readonly displayTitle: true;
      readonly lang: string;
      /** Null: no font until one is asked for. */
      readonly font: null;
      readonly info: Readonly<Record<string, string>>;
    });
    info: Record<string, unknown>;
    readonly outline: OutlineItem;
    /** The font in use. */
    readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
    endMetadata(): void;
    addPage(options: { readonly size: readonly [width: number, height: number]; readonly margin: 0 }): this;
    /** Writes operators of a page's content as they are. */
    addContent(operators: string): this;
    registerFont(name: string, bytes: Uint8Array): this;
    font(name: string, size?: number): this;
    widthOfString(text: string): number;
    text(text: string, x: number, y: number, options: { lineBreak: false; baseline: 'alphabetic' }): this;
    markContent(tag: 'Artifact', options: { readonly type: 'Layout' | 'Pagination' }): this;
    /** What is said in place of the letters shown. */
    markContent(tag: 'Span', options: { readonly actual: string }): this;
    markStructureContent(tag: string): StructureContent;
    endMarkedContent(): this;
    struct(
      type: string,
      options?: StructureOptions,
      children?: readonly (StructureElement | StructureContent)[],
    ): StructureElement;
    addStructure(element: StructureElement): this;
    /** Takes a piece of the file, null after the last. */
    push(bytes: Uint8Array | null): boolean;
    end(): void;
  }
}
