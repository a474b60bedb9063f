/** The case as a PDF. Fetched when it is asked for: what writes it is large. */
import type { Paper } from '../../exporting/paper.ts';
import { writePdf } from '../../exporting/pdf/writePdf.ts';
import type { MakingTask } from '../../state/making.svelte.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { listTimeSettings } from '../../viewing/pictureTime.ts';
import { PDF_FONTS } from './pdfFonts.ts';

/** The document as it is to be saved; null if nothing is open. Rejects if it is called off. */
export async function writeDocument(
  workspace: Workspace,
  paper: Paper,
  task: MakingTask,
): Promise<Blob | null> {
  const { shown, wholeView: view, timeMap: map, originDay: origin, opening } = workspace;
  if (shown === null) return null;
  const settings = listTimeSettings(shown, view.origin);
  const presented = { shown, view, map, origin, settings, paper, foreword: opening.foreword.seen };
  const pieces = await task.run(writePdf(presented, PDF_FONTS));
  return new Blob(pieces, { type: 'application/pdf' });
}
