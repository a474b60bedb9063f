/** The case as a PDF. Fetched when it is asked for: what writes it is large. */
import type { Paper } from '../../exporting/paper.ts';
import { writePdf } from '../../exporting/pdf/writePdf.ts';
import { runInSlices } from '../../state/slices.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { PDF_FONTS } from './pdfFonts.ts';

interface Watch {
  /** Calls it off. */
  readonly signal?: AbortSignal;
  /** Told how much is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** The document as it is to be saved; null if nothing is open, or it was called off. */
export async function writeDocument(
  workspace: Workspace,
  paper: Paper,
  { signal, onProgress }: Watch = {},
): Promise<Blob | null> {
  const { shown, view, timeMap: map, originDay: origin } = workspace;
  if (shown === null) return null;
  const pieces = await runInSlices(writePdf({ shown, view, map, origin, settings: [], paper }, PDF_FONTS), {
    ...(signal && { signal }),
    onSlice: (done) => onProgress?.(done),
  });
  return pieces === undefined ? null : new Blob(pieces, { type: 'application/pdf' });
}
