/**
 * Walks through an XML part of a workbook, mark by mark; nothing is built. The only file that knows saxen.
 *
 *     walkXml(bytes, { open, close, text })   → true: to its end
 *
 * Names come without their prefix: `x:row` and `row` are the same to a spreadsheet. Documents of a type of
 * their own (DOCTYPE) mean nothing here, so no text grows out of a few letters.
 */
// Wherever this file is compiled, its idea of saxen comes along.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./saxen.d.ts" />
import { Parser, type Decode } from 'saxen';

export interface XmlListener {
  /** `attribute` gives the value of an attribute by its name without a prefix; null if it has none. */
  open(name: string, attribute: (name: string) => string | null): void;
  close(name: string): void;
  /** Text between two marks, decoded; may come in several parts. */
  text(text: string): void;
  /** Asked after each stretch of text; true ends the walk. */
  isDone?(): boolean;
}

const STRETCH = 1 << 17;

/**
 * Walks to the end, or until the listener is done. False if the part is broken off or no XML; all that
 * stands before has been told then. Whatever the listener throws comes through. `onShare` is told how far
 * the walk has come, 0 to 1.
 */
export function walkXml(
  bytes: Uint8Array,
  listener: XmlListener,
  onShare?: (share: number) => void,
): boolean {
  const thrown: unknown[] = [];
  const parser = makeParser(listener, thrown);
  const { encoding, markLength } = findEncoding(bytes);
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  try {
    for (let at = markLength; at < bytes.length; at += STRETCH) {
      parser.write(decoder.decode(bytes.subarray(at, at + STRETCH), { stream: true }));
      onShare?.(Math.min(1, (at + STRETCH) / bytes.length));
      if (listener.isDone?.() === true) return true;
    }
    parser.write(decoder.decode());
    return parser.end() === null;
  } catch (error) {
    if (thrown.length > 0) throw error;
    return false;
  }
}

/** A parser that tells the listener, and remembers what the listener threw. */
function makeParser(listener: XmlListener, thrown: unknown[]): Parser {
  const tell = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      thrown.push(error);
      throw error;
    }
  };
  return new Parser()
    .on('openTag', (name, readAttributes, decode) =>
      tell(() =>
        listener.open(withoutPrefix(name), (wanted) => findAttribute(readAttributes(), wanted, decode)),
      ),
    )
    .on('closeTag', (name) => tell(() => listener.close(withoutPrefix(name))))
    .on('text', (text, decode) => tell(() => listener.text(decodeText(text, decode))))
    .on('cdata', (text) => tell(() => listener.text(text)));
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function findAttribute(
  attributes: Readonly<Record<string, string>>,
  wanted: string,
  decode: Decode,
): string | null {
  const plain = attributes[wanted];
  if (plain !== undefined) return decodeText(plain, decode);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.endsWith(`:${wanted}`) && !name.startsWith('xmlns:')) return decodeText(value, decode);
  }
  return null;
}

/** saxen cuts numbers of letters to 16 bits; those beyond are put in here. */
function decodeText(text: string, decode: Decode): string {
  if (!text.includes('&')) return text;
  return decode(
    text.replace(/&#(?:x([\da-f]{5,6})|(\d{5,7}));/gi, (whole, hex: string | undefined, plain: string) => {
      const code = hex === undefined ? Number(plain) : Number.parseInt(hex, 16);
      return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }),
  );
}

function findEncoding(bytes: Uint8Array): { encoding: string; markLength: number } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', markLength: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', markLength: 2 };
  return { encoding: 'utf-8', markLength: first === 0xef && second === 0xbb ? 3 : 0 };
}
