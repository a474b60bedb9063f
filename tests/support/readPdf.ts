/** Reads a PDF as far as the tests need it: the text of each page, and all objects as they are written. */
import { inflateSync } from 'node:zlib';

export interface ReadPdf {
  /** The words of each page in the order they are set. */
  readonly pages: readonly string[];
  /** Every object that is not a stream, one after the other. */
  readonly objects: string;
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const text = Buffer.from(bytes).toString('latin1');
  const bodies = new Map<string, string>();
  for (const [, id = '', body = ''] of text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm))
    bodies.set(id, body);
  const streamOf = (id: string): string => {
    const body = bodies.get(id) ?? '';
    // By its length: what is compressed may end in a line break of its own.
    const start = body.indexOf('stream\n') + 7;
    const data = body.slice(start, start + Number(/\/Length (\d+)\n/.exec(body)?.[1] ?? 0));
    const raw = Buffer.from(data, 'latin1');
    return body.includes('FlateDecode') ? inflateSync(raw).toString('latin1') : data;
  };
  const all = [...bodies.values()];
  const letters = readFonts(all, bodies, streamOf);
  const kids = /\/Type \/Pages[\s\S]*?\/Kids \[([^\]]*)\]/.exec(all.join('\n'))?.[1] ?? '';
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, id = '']) => {
    const content = /\/Contents (\d+) 0 R/.exec(bodies.get(id) ?? '')?.[1] ?? '';
    return readWords(streamOf(content), letters);
  });
  return { pages, objects: all.filter((body) => !body.includes('stream\n')).join('\n') };
}

type Letters = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** For each font's name on the pages, the letter of each code. */
function readFonts(
  all: readonly string[],
  bodies: ReadonlyMap<string, string>,
  streamOf: (id: string) => string,
): Letters {
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const body of all) {
    for (const [, name = '', id = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(bodies.get(id) ?? '')?.[1];
      if (map !== undefined && !fonts.has(name)) fonts.set(name, readMap(streamOf(map)));
    }
  }
  return fonts;
}

function readMap(stream: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, first = '', list = ''] of stream.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([^>]*)>/g)].forEach(([, codes = ''], i) => {
      const code = (parseInt(first, 16) + i).toString(16).padStart(4, '0');
      const units = codes.split(' ').map((unit) => parseInt(unit, 16));
      letters.set(code, String.fromCharCode(...units));
    });
  }
  return letters;
}

/** Words as they are set, a line each. */
function readWords(content: string, fonts: Letters): string {
  let letters: ReadonlyMap<string, string> = new Map();
  const words: string[] = [];
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (font !== undefined) letters = fonts.get(font) ?? new Map();
    else {
      const codes = [...(shown ?? '').matchAll(/<(\w+)>/g)].map(([, hex]) => hex).join('');
      words.push((codes.match(/.{4}/g) ?? []).map((code) => letters.get(code) ?? '?').join(''));
    }
  }
  return words.join('\n');
}
