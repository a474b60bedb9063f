/**
 * A hand-out: what its maker chose of a case, as the data in a page that opens by itself. Its texts are files as
 * Chronolane writes them, so what reads them is what reads any file.
 *
 *     { version: 1, title: 'Board, March', madeOn: 19783, note: [], chronology: '\ufeffref,date,…',
 *       missedNumbers: [1, 3, 4], scenes: null, keptBack: null }
 */
import type { KeptBack } from './naming.ts';

/** The id of the element that holds it. */
export const HAND_OUT_ID = 'hand-out';

export interface HandOut {
  readonly version: 1;
  readonly title: string;
  /** In days, as `base/day.ts` counts them. */
  readonly madeOn: number;
  /** Paragraphs that are read before the case; often none. */
  readonly note: readonly string[];
  /** The chronology as CSV. */
  readonly chronology: string;
  /**
   * The numbers its missed opportunities have in the whole case, in the order in which they come in this part of it.
   * Hand-outs made before there was such a thing are without.
   */
  readonly missedNumbers?: readonly number[] | undefined;
  /** The scenes as CSV; null if there are none. */
  readonly scenes: string | null;
  /** What is replaced or left out; null if it is all as it was recorded. */
  readonly keptBack: KeptBack | null;
}
