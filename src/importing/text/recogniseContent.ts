/**
 * Says what a file's bytes are before they are read as text.
 *
 * In: the first bytes of a file (START_LENGTH of them, or all there are). Out: the encoding to begin with,
 * or what the file seems to be instead.
 *
 *     recogniseContent([EF BB BF 64 61 …])  → text, utf-8, marked with a byte order mark of 3 bytes
 *     recogniseContent([25 50 44 46 2D …])  → not text, "a PDF document"
 */
import type { Encoding } from '../../domain/receipt.ts';

/** How many bytes are looked at. A zip names what is in it, and a PDF may begin, some way in. */
export const START_LENGTH = 4096;

export type Content =
  | {
      readonly isText: true;
      readonly encoding: Encoding;
      /** Length of the byte order mark in bytes; 0 if there is none. */
      readonly markLength: number;
    }
  | { readonly isText: false; readonly seems: Seems };

/** What a file that is not text seems to be, in words that fit "it seems to be …". */
export type Seems =
  | 'a picture'
  | 'a PDF document'
  | 'an Excel workbook'
  | 'a Word document'
  | 'a zip archive'
  | 'an older Excel or Word file'
  | 'a compressed file'
  | 'a web page'
  | 'an XML document'
  | 'a JSON document'
  | 'an e-mail'
  | 'not text';

/** Recognises content by its first bytes. An empty file is text. */
export function recogniseContent(start: Uint8Array): Content {
  const markup = matchMarkup(start);
  if (markup !== null) return { isText: false, seems: markup };
  const marked = findMark(start);
  if (marked !== null) return marked;
  const seems = matchSignature(start);
  if (seems !== null) return { isText: false, seems };
  const wide = findWideShape(start);
  if (wide !== null) return { isText: true, encoding: wide, markLength: 0 };
  if (countControls(start) > start.length * TOLERATED_CONTROLS) return { isText: false, seems: 'not text' };
  return { isText: true, encoding: 'utf-8', markLength: 0 };
}

/** A stray control character in a cell is no reason to refuse a file; a fiftieth of them is no text. */
const TOLERATED_CONTROLS = 0.02;

function findMark(start: Uint8Array): Content | null {
  if (beginsWith(start, [0xef, 0xbb, 0xbf])) return { isText: true, encoding: 'utf-8', markLength: 3 };
  if (beginsWith(start, [0xff, 0xfe])) return { isText: true, encoding: 'utf-16le', markLength: 2 };
  if (beginsWith(start, [0xfe, 0xff])) return { isText: true, encoding: 'utf-16be', markLength: 2 };
  return null;
}

const SIGNATURES: readonly (readonly [readonly number[], Seems])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'], // PNG
  [[0xff, 0xd8, 0xff], 'a picture'], // JPEG
  [[0x47, 0x49, 0x46, 0x38], 'a picture'], // GIF8
  [[0x49, 0x49, 0x2a, 0x00], 'a picture'], // TIFF
  [[0x4d, 0x4d, 0x00, 0x2a], 'a picture'], // TIFF
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], 'an older Excel or Word file'],
  [[0x1f, 0x8b], 'a compressed file'],
];

function matchSignature(start: Uint8Array): Seems | null {
  for (const [signature, seems] of SIGNATURES) if (beginsWith(start, signature)) return seems;
  if (beginsWith(start, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return 'a Word document'; // {\rtf
  if (!beginsWith(start, [0x50, 0x4b, 0x03, 0x04])) return null;
  // The newer Office files are zip archives with folders named after the program.
  const names = String.fromCharCode(...start);
  if (names.includes('xl/')) return 'an Excel workbook';
  if (names.includes('word/')) return 'a Word document';
  if (names.includes('[Content_Types].xml')) return 'an Excel workbook';
  return 'a zip archive';
}

/** How far in markup shows itself. */
const MARKUP_LENGTH = 512;

/** Case systems write tables as web pages, or as XML, and call them spreadsheets. A cell that holds markup is text. */
function matchMarkup(start: Uint8Array): Seems | null {
  // The zeros are those of UTF-16.
  const words = String.fromCharCode(...start.subarray(0, MARKUP_LENGTH)).replace(
    /^[\u00ef\u00bb\u00bf\u00fe\u00ff]+|\0/g,
    '',
  );
  if (/^\s*<(?:!doctype html|html|head|body|table|style|meta)[\s>/]/i.test(words)) return 'a web page';
  if (/^MIME-Version:\s*1\.0\s/i.test(words)) return 'a web page';
  if (/^\s*<\?xml\s/i.test(words)) return 'an XML document';
  if (/^\s*(?:\{\s*"[^"\n]*"\s*:|\[\s*[{[])/.test(words)) return 'a JSON document';
  return isEmail(words) ? 'an e-mail' : null;
}

/** By headers that only mail has: "Date:" and "Subject:" may well stand above a table. */
function isEmail(words: string): boolean {
  if (/^(?:Received|Return-Path|Delivered-To|Message-ID): /i.test(words)) return true;
  return /^[A-Z][\w-]*: /i.test(words) && /\nMIME-Version: 1\.0\s/i.test(words);
}

/**
 * UTF-16 without a mark: in Western text every second byte is zero. Looked for only where zeros are many
 * and all on one side, which no other text has.
 */
function findWideShape(start: Uint8Array): Encoding | null {
  let zerosAtEven = 0;
  let zerosAtOdd = 0;
  for (let i = 0; i < start.length; i++) {
    if (start[i] !== 0) continue;
    if (i % 2 === 0) zerosAtEven++;
    else zerosAtOdd++;
  }
  const many = start.length * 0.3;
  if (zerosAtOdd > many && zerosAtEven === 0) return 'utf-16le';
  if (zerosAtEven > many && zerosAtOdd === 0) return 'utf-16be';
  return null;
}

function countControls(start: Uint8Array): number {
  let count = 0;
  for (const byte of start) {
    const isLayout = byte === 0x09 || byte === 0x0a || byte === 0x0b || byte === 0x0c || byte === 0x0d;
    if (byte < 0x20 && !isLayout) count++;
  }
  return count;
}

function beginsWith(start: Uint8Array, signature: readonly number[]): boolean {
  return start.length >= signature.length && signature.every((byte, i) => start[i] === byte);
}
