/** The part of saxen that `walkXml.ts` uses. Written here because the package has no types. */
declare module 'saxen' {
  export class Parser {
    on(
      event: 'openTag',
      take: (name: string, readAttributes: () => Record<string, string>, decode: Decode) => void,
    ): this;
    on(event: 'closeTag', take: (name: string) => void): this;
    on(event: 'text', take: (text: string, decode: Decode) => void): this;
    on(event: 'cdata', take: (text: string) => void): this;
    /** Takes the next piece of a document and calls for each mark that ends in it. Throws where it is broken. */
    write(piece: string): this;
    /** Reads what is left; gives the fault if the document is not whole. */
    end(): Error | null;
    /** Calls nothing more. */
    stop(): void;
  }

  /** Puts letters in place of `&amp;` and the like. */
  export type Decode = (text: string) => string;
}
