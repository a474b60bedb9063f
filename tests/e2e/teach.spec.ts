/** The sample as it is taught: paths to choose from, a calm word before, and where to find support after. */
import type { Page } from '@playwright/test';
import { expectNothingFromAxe, openSample } from './case.ts';
import { expect, test } from './fixtures.ts';

const support = (page: Page) => page.getByRole('dialog', { name: 'Where to find support' });

async function openAndCloseSupport(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Where to find support' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(support(page)).toContainText('Samaritans: 116 123');
  await expect(support(page).getByRole('link')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(support(page)).toHaveCount(0);
  await expect(button).toBeFocused();
}

async function beginPath(page: Page, name: string): Promise<void> {
  await openSample(page);
  await page.getByRole('tab', { name: 'Step through' }).click();
  await page.getByRole('radio', { name }).check();
  await page.getByRole('button', { name: 'Begin' }).click();
}

test('before a walk it is said what it is about, and how many stops each path has', async ({ page }) => {
  await openSample(page);
  await page.getByRole('tab', { name: 'Step through' }).click();
  await expect(page.getByRole('region', { name: 'Begin' })).toContainText('harm to a child');
  for (const name of ['All 14 stops', 'Sixty minutes: 12 stops', 'Ten minutes: 3 stops']) {
    await expect(page.getByRole('radio', { name })).toBeVisible();
  }
});

test('the ten minutes: three stops, each asked before it is told; then the end, and where to find support', async ({
  page,
}) => {
  await beginPath(page, 'Ten minutes');
  const stop = page.getByRole('region', { name: 'Stop' });
  const next = page.getByRole('button', { name: 'Next stop' });
  for (const [asked, done] of [
    ['What do you agree?', 'Strategy meeting at the hospital'],
    ['what do you do?', 'Sees and weighs Daniel'],
    ['What happens today?', 'An injury to Daniel'],
  ] as const) {
    await next.click();
    await expect(stop.getByRole('heading', { level: 2 })).toContainText(asked);
    await expect(stop.getByRole('spinbutton')).toHaveCount(4);
    await expect(page.locator('body')).not.toContainText(done);
    await stop.getByRole('button', { name: 'Reveal' }).focus();
    await page.keyboard.press('Enter');
    await expect(stop).toContainText(done);
    await expect(stop.getByText('What was done').locator('..')).toBeFocused();
  }
  await expect(next).toBeDisabled();

  const onward = page.getByRole('button', { name: 'Next entry' });
  while (await onward.isEnabled()) await onward.click();
  await expect(page.getByRole('group', { name: 'Foresight' })).toContainText('2 March 2012');
  await page.getByRole('button', { name: 'Reveal the outcome' }).click();
  await expect(page.getByRole('region', { name: 'End of the walk' })).toContainText('3 March 2012');
  await openAndCloseSupport(page);
});

test('support is found from the pause and from Help', async ({ page }) => {
  await beginPath(page, 'Sixty minutes');
  await page.getByRole('button', { name: 'Pause' }).click();
  await openAndCloseSupport(page);
  await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();

  await page.getByRole('button', { name: 'Help' }).click();
  await openAndCloseSupport(page);
  await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
  await page.getByRole('button', { name: 'Where to find support' }).click();
  await expectNothingFromAxe(page);
});
