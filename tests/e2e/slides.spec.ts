/** Slides are made under the page's policy with nothing asked for from anywhere, and can be called off. */
import { unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { chooseSample, openSample, SAMPLE_TITLE } from './case.ts';
import { expect, test } from './fixtures.ts';

test('Slides as PowerPoint holds what the screen shows, and says so when it is saved', async ({ page }) => {
  await openSample(page);
  const counts = await page.getByRole('banner').getByRole('status').first().textContent();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('button', { name: 'Slides as PowerPoint' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('daniel-pelka.pptx');
  await expect(page.getByText('Saved as daniel-pelka.pptx')).toBeAttached();
  const files = unzipSync(readFileSync(await download.path()));
  const text = (name: string) => new TextDecoder().decode(files[name]);
  expect(text('ppt/slides/slide1.xml')).toContain(counts ?? 'nothing');
  expect(text('ppt/slides/slide1.xml')).toContain(`<a:t>${SAMPLE_TITLE}</a:t>`);
  expect(text('ppt/slides/slide1.xml')).toContain('Some people may find this distressing.');
  expect(text('ppt/slides/slide2.xml')).toContain('<a:t>Up to the outcome (1 of 2)</a:t>');
  const rows = Object.keys(files).flatMap((name) => text(name).match(/<a:tr /g) ?? []);
  const tables = Object.keys(files).filter((name) => text(name).includes('<a:tbl>'));
  expect(rows.length - tables.length).toBe(42);
});

for (const [file, how, cancel] of [
  ['Slides as PowerPoint', 'Cancel', pressCancel],
  ['Slides as PowerPoint', 'Escape', (page) => page.keyboard.press('Escape')],
  ['Picture as PNG', 'Cancel', pressCancel],
  ['Picture as SVG', 'Cancel', pressCancel],
] satisfies [string, string, (page: Page) => Promise<void>][]) {
  test(`${file} shows how far it is while it is written, and ${how} leaves nothing of it`, async ({
    page,
  }) => {
    const opened = new Date('2026-01-01T10:00:00');
    await page.clock.install({ time: opened });
    // The clock holds timers alone: work takes its turns by them where the page knows no other way.
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'scheduler'));
    await chooseSample(page);
    const saved: string[] = [];
    page.on('download', (download) => saved.push(download.suggestedFilename()));
    await page.getByRole('button', { name: 'Export' }).click();
    await expect(page.getByRole('button', { name: file })).toBeVisible();
    // Work waits for the page's clock: from here on it does not go on.
    await page.clock.pauseAt(new Date(opened.getTime() + 3_600_000));
    await page.getByRole('button', { name: file }).click();
    await expect(page.getByRole('progressbar', { name: 'Writing the file' })).toBeVisible();
    await cancel(page);
    await page.clock.resume();
    await expect(page.getByText('Cancelled. Nothing was saved.')).toBeVisible();
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Export' })).toBeFocused();
    expect(saved).toEqual([]);
  });
}

async function pressCancel(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
}
