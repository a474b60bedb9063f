/** Steps that browser tests share: opening the sample or a file, and asking axe. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Opens the sample case from the start screen, past its content note. */
export async function openSample(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Open the sample case' }).click();
  await page.getByRole('button', { name: 'Continue to the case' }).click();
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
  await waitForPicture(page);
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
export async function expectNothingFromAxe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** Waits until what was asked for has been drawn: two frames, as the second follows the first's painting. */
export async function nextFrames(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}
