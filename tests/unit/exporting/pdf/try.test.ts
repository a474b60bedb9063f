import { test } from 'vitest';
import { readFileSync, writeFileSync } from 'node:fs';
import { showText } from '../../../support/readText.ts';
import { startPdf } from '../../../../src/exporting/pdf/writePdf.ts';
import { takeAllSteps } from '../../../../src/base/steps.ts';
import { FIRST_VIEW } from '../../../../src/domain/view.ts';
import { keepCalendar } from '../../../../src/drawing/timeMap.ts';
const font = (n: string) => new Uint8Array(readFileSync(`node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${n}-normal.woff`));
const fonts = { regular: [font('latin-400'), font('latin-ext-400')], bold: [font('latin-600'), font('latin-ext-600')] };
for (const paper of ['A4', 'A3', 'long'] as const) test(paper, async () => {
  const shown = await showText(readFileSync('data/daniel-pelka.csv', 'utf8'), 'daniel-pelka.csv');
  const t = performance.now();
  const { steps, finished } = startPdf({ shown, view: FIRST_VIEW, map: keepCalendar(shown.shortest), origin: null, settings: [], paper }, fonts);
  takeAllSteps(steps);
  const bytes = await finished;
  writeFileSync(`/tmp/h/scratch-u5/${paper}.pdf`, Buffer.concat(bytes));
  console.log(paper, performance.now() - t);
});
