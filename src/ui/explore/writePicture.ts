/** What is on the screen, all lanes of it, as an SVG document. */
import { buildDrawing } from '../../drawing/buildDrawing.ts';
import { makeLayout } from '../../drawing/layout.ts';
import { buildLegend } from '../../drawing/legend.ts';
import { paintSvg } from '../../painting/paintSvg.ts';
import type { Theme } from '../../painting/theme.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { describeHidden } from '../../viewing/hiddenLanes.ts';
import { describeKeptBack } from '../../viewing/names/describeNames.ts';
import { describeShown } from '../../viewing/showChronology.ts';

/** Width of the picture in pixels, without the lane names: that of a wide slide. */
const WIDTH = 1410;
const LANES_HEIGHT = 760;

/** The window in sight as an SVG document; empty if nothing is open. */
export function writePicture(workspace: Workspace, theme: Theme): string {
  const { shown, window, view } = workspace;
  if (!shown) return '';
  const layout = makeLayout(shown, {
    lanesHeight: LANES_HEIGHT,
    timeWidth: WIDTH,
    map: workspace.timeMap,
  });
  const selected = view.selected?.row ?? null;
  const origin = workspace.originDay;
  const hits = workspace.search?.hits ?? workspace.stepping.outlined;
  return paintSvg(buildDrawing(layout, { window, width: WIDTH, selected, origin, drawn: view, hits }), {
    theme,
    title: shown.chronology.files.map(({ name }) => name).join(', '),
    summary: [
      describeShown(shown),
      shown.filterWords,
      describeHidden(shown),
      describeKeptBack(shown.chronology.keptBack),
    ]
      .filter(Boolean)
      .join('. '),
    legend: buildLegend(shown, view),
  });
}
