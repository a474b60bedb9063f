/** Steps that browser tests share: opening the sample or a file, and asking axe. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** What stands above the sample, as recorded. */
export const SAMPLE_TITLE = 'Daniel Pelka: chronology from the serious case review, Coventry 2013';

/** Opens the sample case from the start screen, past its content note. */
export async function openSample(page: Page): Promise<void> {
  await chooseSample(page);
  await waitForPicture(page);
}

/** The same without waiting for its picture, which cannot be asked for where the page's clock is held. */
export async function chooseSample(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Open the sample case' }).click();
  await page.getByRole('button', { name: 'Continue to the case' }).click();
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
}

/** Goes to the start page and waits until it has practised, seen by nobody: three tables, six times each. */
export async function startAndPractise(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const practised: string[] = [];
    Object.assign(globalThis, { practised });
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (node instanceof HTMLElement && node.inert) practised.push(node.style.visibility);
      }
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('./');
  const practised = () => page.evaluate(() => (globalThis as unknown as { practised: string[] }).practised);
  await expect.poll(practised).toEqual(Array.from({ length: 18 }, () => 'hidden'));
}

/** Chooses a file made of text or bytes. */
export async function openText(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page
    .getByLabel('Chronology file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}

/** Waits until the picture has been drawn once. */
export async function waitForPicture(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('chronolane:drawn').length > 0);
}

/** Fails with what axe finds wrong with the page as it is. */
export async function expectNothingFromAxe(page: Page, besides: readonly string[] = []): Promise<void> {
  const rules = Object.fromEntries(besides.map((rule) => [rule, { enabled: true }]));
  const { violations } = await new AxeBuilder({ page }).options({ rules }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** Waits until what was asked for can be seen: two frames of the page, as the second follows the first's painting. */
export async function nextFrames(page: Page): Promise<void> {
  await page.evaluate(passTwoFrames);
  await waitForPainter(page);
}

/** Waits until the worker that paints has painted what it was handed, and the page has that. */
async function waitForPainter(page: Page): Promise<void> {
  for (const worker of page.workers()) {
    if (worker.url().includes('canvasWorker')) await worker.evaluate(passTwoFrames);
  }
  // What the worker has painted comes to the page as a message of the browser.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      }),
  );
}

/** Runs in a page or a worker. */
function passTwoFrames(): Promise<void> {
  return new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

interface Box {
  readonly x: number;
  readonly width: number;
}

/** Where the window stands on the strip, in CSS pixels, once what was asked for has been drawn. */
export async function windowOnStrip(page: Page): Promise<Box> {
  await nextFrames(page);
  return readWindowOnStrip(page);
}

/** The same as it is painted now: where the page's clock is held, no frame comes. */
export async function readWindowOnStrip(page: Page): Promise<Box> {
  await waitForPainter(page);
  return page.evaluate(readBoxOfStrip);
}

/** Runs in the page. The box is painted: its upper edge is a line in the colour of what is selected. */
function readBoxOfStrip(): Box {
  const canvas = document.querySelector<HTMLCanvasElement>('.strip .layer:last-child canvas');
  if (!canvas || canvas.width === 0) return { x: NaN, width: NaN };
  // A copy that is meant for reading: of the picture itself the browser would warn.
  const copy = new OffscreenCanvas(canvas.width, 1).getContext('2d', { willReadFrequently: true });
  if (!copy) return { x: NaN, width: NaN };
  copy.drawImage(canvas, 0, -1);
  const colour = getComputedStyle(canvas).getPropertyValue('--selected').trim();
  const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const { data } = copy.getImageData(0, 0, canvas.width, 1);
  const isEdge = (x: number) =>
    wanted.every((value, part) => Math.abs((data[x * 4 + part] ?? 0) - value) < 8);
  const columns = [...Array(canvas.width).keys()].filter(isEdge);
  const perPixel = canvas.width / canvas.getBoundingClientRect().width;
  const first = columns[0] ?? NaN;
  return { x: first / perPixel, width: ((columns.at(-1) ?? NaN) - first + 1) / perPixel };
}
