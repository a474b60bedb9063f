/** What is recorded and painted elsewhere is the picture that would have been painted at once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDrawing } from '../../src/drawing/buildDrawing.ts';
import { makeLayout } from '../../src/drawing/layout.ts';
import { buildStrip } from '../../src/drawing/strip.ts';
import { paintHead } from '../../src/painting/paintDrawing.ts';
import type { PaintContext } from '../../src/painting/paintContext.ts';
import { paintSections } from '../../src/painting/paintSections.ts';
import { paintStrip, paintStripWindow } from '../../src/painting/paintStrip.ts';
import { PaintRecorder, type Recording } from '../../src/painting/recordPaint.ts';
import { PaintReplayer } from '../../src/painting/replayPaint.ts';
import { SvgContext } from '../../src/painting/svgContext.ts';
import { DARK, LIGHT } from '../../src/painting/theme.ts';
import { takeAllSteps } from '../../src/base/steps.ts';
import { csvTexts } from '../support/chronologies.ts';
import { showText } from '../support/readText.ts';

const size = { top: 0, height: 300 };
const none = { selected: null, opened: [] };

/** An SVG that can also be told how much is seen through what is painted, which SVG contexts have no need of. */
class Canvas extends SvgContext {
  readonly alphas: number[] = [];
  set globalAlpha(alpha: number) {
    this.alphas.push(alpha);
  }
}

/** Recordings as they are after a thread has handed them to another. */
const handOver = (recording: Recording): Recording => structuredClone(recording);

describe('a recording', () => {
  it('gives the same picture as painting at once, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(csvTexts(30), fc.constantFrom(LIGHT, DARK), async (csv, theme) => {
        const shown = await showText(csv);
        const window = shown.wholeCase;
        const strip = takeAllSteps(buildStrip(shown, 800, 52));
        if (window === null || strip === null) return;
        const layout = makeLayout(shown, { lanesHeight: 300, timeWidth: 800 });
        const drawing = buildDrawing(layout, { window, width: 800, selected: shown.order[0] ?? null });
        const paintings: readonly ((context: PaintContext) => void)[] = [
          (context) => paintHead(context, drawing, theme),
          (context) => paintSections(context, drawing, theme, size, { ...none, selected: 0 }),
          (context) => paintStrip(context, strip, theme),
        ];
        const recorder = new PaintRecorder(new Float64Array(8));
        paintings.forEach((paint, i) => {
          recorder.beginCanvas(i, 800, 300, 1);
          paint(recorder);
        });
        const canvases = paintings.map(() => new Canvas());
        new PaintReplayer().paint(handOver(recorder.take()), (i) => canvases[i] ?? new Canvas());
        paintings.forEach((paint, i) => {
          const atOnce = new Canvas();
          paint(atOnce);
          expect(canvases[i]?.toString()).toBe(atOnce.toString());
        });
      }),
      { numRuns: 40 },
    );
  });

  it('names words of earlier ones, and goes on with numbers that were read', () => {
    const recorder = new PaintRecorder();
    const replayer = new PaintReplayer();
    const texts: string[][] = [];
    let spare: Recording['numbers'] | undefined;
    for (const words of [['GP', 'School'], ['School', 'Police'], ['GP']]) {
      recorder.beginCanvas(0, 10, 10, 1);
      for (const word of words) recorder.fillText(word, 0, 0);
      const recording = handOver(recorder.take(spare));
      const canvas = new Canvas();
      replayer.paint(recording, () => canvas);
      spare = recording.numbers;
      texts.push([...canvas.toString().matchAll(/>(\w+)<\/text>/g)].map(([, word = '']) => word));
    }
    expect(texts).toEqual([['GP', 'School'], ['School', 'Police'], ['GP']]);
    expect(recorder.isEmpty).toBe(true);
  });

  it('forgets words where there have been very many, and still says the right ones', () => {
    const recorder = new PaintRecorder();
    const replayer = new PaintReplayer();
    let told = 0;
    for (let part = 0; part < 50; part++) {
      recorder.beginCanvas(0, 10, 10, 1);
      for (let i = 0; i < 1000; i++) recorder.fillText(`word${part * 500 + i}x`, i, 0);
      const recording = recorder.take();
      told = recording.isAnew ? recording.words.length : told + recording.words.length;
      expect(told).toBeLessThan(22_000);
      const canvas = new Canvas();
      replayer.paint(handOver(recording), () => canvas);
      for (const i of [0, 499, 999]) expect(canvas.toString()).toContain(`word${part * 500 + i}x`);
    }
  });

  it('sees through the window in the strip, and not through what comes after', () => {
    const recorder = new PaintRecorder();
    recorder.beginCanvas(0, 100, 52, 2);
    paintStripWindow(recorder, { x: 10, width: 30 }, 52, LIGHT);
    const canvas = new Canvas();
    const asked: number[][] = [];
    new PaintReplayer().paint(handOver(recorder.take()), (...about) => {
      asked.push(about);
      return canvas;
    });
    expect(asked).toEqual([[0, 100, 52, 2]]);
    expect(canvas.alphas).toEqual([0.12, 1]);
  });
});
