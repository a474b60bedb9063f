/**
 * The few names every platform has (browser, worker, Node) that the pure folders may use. Only
 * `tsconfig.pure.json` includes this file; anything not declared here does not compile there, and
 * that is the point: add a name only if it touches neither a page nor the network.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  readonly encoding: string;
  decode(input?: ArrayBuffer | ArrayBufferView, options?: { stream?: boolean }): string;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
  encodeInto(source: string, destination: Uint8Array): { read: number; written: number };
}

declare function structuredClone<T>(value: T, options?: { transfer?: ArrayBuffer[] }): T;

/** What a chosen file is to code that only reads it, and what a finished file is to code that makes one. */
declare class Blob {
  constructor(parts?: (string | ArrayBuffer | ArrayBufferView | Blob)[], options?: { type?: string });
  readonly size: number;
  slice(start?: number, end?: number): Blob;
  arrayBuffer(): Promise<ArrayBuffer>;
}
