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

declare function btoa(text: string): string;
declare function atob(text: string): string;

declare interface ReadableStreamDefaultReader<Part> {
  read(): Promise<{ done: false; value: Part } | { done: true; value?: Part }>;
  cancel(): Promise<void>;
}

/** Packs what is written to it, or unpacks it. */
declare class CompressionStream {
  constructor(format: 'gzip');
  readonly writable: { getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void> } };
  readonly readable: { getReader(): unknown };
}

declare class DecompressionStream extends CompressionStream {}

/** What a key is to code that only hands it on. */
declare interface CryptoKey {
  readonly type: string;
}

/** The platform's cryptography; `subtle` is missing on pages that came over plain http. */
declare const crypto: {
  getRandomValues<Numbers extends Uint8Array>(into: Numbers): Numbers;
  readonly subtle: {
    importKey(
      format: 'raw',
      bytes: Uint8Array,
      name: string,
      canLeave: boolean,
      uses: string[],
    ): Promise<CryptoKey>;
    deriveKey(
      by: object,
      source: CryptoKey,
      of: object,
      canLeave: boolean,
      uses: string[],
    ): Promise<CryptoKey>;
    encrypt(cipher: object, key: CryptoKey, bytes: Uint8Array): Promise<ArrayBuffer>;
    decrypt(cipher: object, key: CryptoKey, bytes: Uint8Array): Promise<ArrayBuffer>;
  };
};
