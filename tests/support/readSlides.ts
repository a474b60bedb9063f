/** Decks for tests: composed of a chronology, packed, and unpacked again. */
import { unzipSync } from 'fflate';
import { indexChronology } from '../../src/analysis/indexChronology.ts';
import { takeAllSteps } from '../../src/base/steps.ts';
import { NO_FOREWORD } from '../../src/domain/foreword.ts';
import { FIRST_VIEW } from '../../src/domain/view.ts';
import { composeDeck, type Presented } from '../../src/exporting/slides/composeDeck.ts';
import { packDeck } from '../../src/exporting/slides/packDeck.ts';
import { readText } from './readText.ts';

export type Files = ReadonlyMap<string, string>;

export async function present(csv: string, more: Partial<Presented> = {}): Promise<Presented> {
  const chronology = await readText(csv);
  const index = indexChronology(chronology);
  return { chronology, index, foreword: NO_FOREWORD, view: FIRST_VIEW, scenes: [], settings: [], ...more };
}

export function unpack(presented: Presented): Files {
  const pieces = [...packDeck(takeAllSteps(composeDeck(presented)))];
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  const decoder = new TextDecoder();
  return new Map(Object.entries(unzipSync(whole)).map(([name, bytes]) => [name, decoder.decode(bytes)]));
}

export const slidesOf = (files: Files) =>
  [...files.keys()]
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
    .map((name) => files.get(name)!);

export const unescape = (xml: string) =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

/** The texts of a part, in their order. */
export const textsOf = (xml = '') =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => unescape(text));
