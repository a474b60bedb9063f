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
    await expect(stop.getByRole('group', { name: 'How many' }).getByRole('textbox')).toHaveCount(4);
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
  const asked = page.getByRole('dialog', { name: 'Reveal the outcome?' });
  await expect(asked.getByRole('button', { name: 'Go back' })).toBeFocused();
  await expectNothingFromAxe(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('body')).not.toContainText('3 March 2012');
  await page.getByRole('button', { name: 'Reveal the outcome' }).click();
  await asked.getByRole('button', { name: 'Show how it ended' }).click();
  await expect(page.getByRole('region', { name: 'End of the walk' })).toContainText('3 March 2012');
  await openAndCloseSupport(page);
});

test('stepping never draws the whole case: what it opens on is asked first', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Open the sample case' }).click();
  await page.getByRole('button', { name: 'Step through it' }).click();
  const begin = page.getByRole('button', { name: 'Begin' });
  // At the height of a projector it is in sight, with a path that the guide names.
  await expect(begin).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('radio', { name: 'Sixty minutes: 12 stops' })).toBeChecked();
  expect(await page.evaluate(() => performance.getEntriesByName('chronolane:drawn').length)).toBe(0);
  await begin.click();
  await expect(
    page.getByRole('group', { name: 'Foresight' }).getByText('As known on 31 December 2005'),
  ).toBeVisible();
});

test('through the eyes of the hospital the walk goes on to the same stops, and the outcome is not offered', async ({
  page,
}) => {
  await beginPath(page, 'Sixty minutes');
  const next = page.getByRole('button', { name: 'Next stop' });
  for (let stop = 0; stop < 5; stop++) await next.click();
  await expect(
    page.getByRole('group', { name: 'Foresight' }).getByText('As known on 31 January 2011'),
  ).toBeVisible();
  await page.getByLabel('Whose eyes').selectOption('Hospital and A&E');
  await page.getByRole('button', { name: 'Reveal', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Stop' })).toContainText('Strategy meeting');
  for (const name of ['Next entry', 'Next stop', 'Next month']) {
    await expect(page.getByRole('button', { name })).toBeEnabled();
  }
  await expect(page.getByRole('button', { name: 'Reveal the outcome' })).toHaveCount(0);
  await next.click();
  await expect(
    page.getByRole('group', { name: 'Foresight' }).getByText('As known on 28 February 2011'),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'New' })).toContainText('Nothing new for Hospital and A&E');
  await expect(page.getByRole('region', { name: 'Stop held elsewhere' })).toBeVisible();
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
