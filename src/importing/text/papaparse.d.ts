/**
 * The part of PapaParse that `papa.ts` uses: the splitter of text that is already in memory. Written here
 * because the published types bring all of Node's names with them, and then `process` and `Buffer`
 * would compile in code meant for a browser.
 */
declare module 'papaparse' {
  export interface ParseError {
    readonly code: 'MissingQuotes' | 'InvalidQuotes';
    readonly message: string;
  }

  export interface StepResult {
    /** One record. */
    readonly data: string[][];
    readonly errors: ParseError[];
    readonly meta: {
      /** Index in the text behind the record. */
      readonly cursor: number;
    };
  }

  export interface ParserConfig {
    delimiter: string;
    newline: '\r' | '\n' | '\r\n';
    /** Called for each record; nothing is then collected. */
    step: (result: StepResult) => void;
  }

  /** Splits a text into records. `ignoreLastRow`: the text is cut off, its last record may be unfinished. */
  export class Parser {
    constructor(config: ParserConfig);
    parse(text: string, baseIndex: number, ignoreLastRow: boolean): void;
    /** Calls `step` no more. */
    abort(): void;
  }

  const Papa: { Parser: typeof Parser };
  export default Papa;
}
