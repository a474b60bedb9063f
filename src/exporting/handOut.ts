/**
 * Writes a hand-out: the page of the app around a block of data. A block of data is no script, so the page's policy,
 * which names its script by a hash, has nothing to say about it.
 *
 *     out   …<script type="application/json" id="hand-out">{"version":1,…,"chronology":"\ufeffref,date,…"}</script>…
 *
 * In the block every < is written as \u003c: nothing in a cell can end it, or begin a comment.
 */
import { HAND_OUT_ID, type HandOut } from '../domain/handOut.ts';

/** The page before its data, and after. */
export type HandOutPage = readonly [before: string, after: string];

/** A hand-out whose chronology comes in pieces: no text ever holds all of a large one. */
export type HandOutParts = Omit<HandOut, 'chronology'> & { readonly chronology: Iterable<string> };

/** The file in pieces, to be encoded as UTF-8 and put end to end. */
export function* writeHandOut(handOut: HandOutParts, [before, after]: HandOutPage): Generator<string> {
  const { chronology, ...rest } = handOut;
  yield before;
  yield `<script type="application/json" id="${HAND_OUT_ID}">`;
  yield `${escapeMarkup(JSON.stringify(rest)).slice(0, -1)},"chronology":"`;
  // A pair of surrogates may be cut by the end of a piece: each half is then written as an escape.
  for (const piece of chronology) yield escapeMarkup(JSON.stringify(piece)).slice(1, -1);
  yield '"}</script>';
  yield after;
}

/** Within JSON the escape means the same. */
function escapeMarkup(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
