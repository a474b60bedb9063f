/** On a phone what is chosen comes into sight, and what is below the controls stays where it is. */
import type { Page } from '@playwright/test';
import { openSample } from './case.ts';
import { expect, test } from './fixtures.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

const screenOf = (page: Page) => page.getByRole('tabpanel');
const topOfScreen = (page: Page) => screenOf(page).evaluate((node) => node.getBoundingClientRect().top);

for (const name of ['Find', 'Filter', 'Counts', 'What was read']) {
  test(`a tab that is chosen while ${name} is open brings its screen into sight, and back`, async ({
    page,
  }) => {
    await openSample(page);
    await page.getByRole('button', { name, exact: true }).tap();
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
    for (const tab of ['Table', 'Explore', 'Present', 'Step through']) {
      const chosen = page.getByRole('tab', { name: tab });
      await chosen.tap();
      await expect(chosen).toHaveAttribute('aria-selected', 'true');
      await expect.poll(() => topOfScreen(page)).toBeLessThan(0.31 * 844);
      // Places are rounded.
      expect(await topOfScreen(page)).toBeGreaterThan(-1);
      await expect(chosen).toBeFocused();
    }
    await page.getByRole('tab', { name: 'Table' }).tap();
    await expect(page.getByRole('columnheader', { name: 'Agency' })).toBeInViewport();
    // The panel is where it was, above what was chosen.
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  });
}

test('by keyboard the tabs stay in sight while one goes along them, and Enter goes on to the screen', async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Counts', exact: true }).tap();
  await expect(page.getByRole('region', { name: 'Counts' })).toBeVisible();
  await page.getByRole('tab', { name: 'Explore' }).focus();
  for (const tab of ['Step through', 'Present', 'Table']) {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: tab })).toBeFocused();
    await expect(page.getByRole('tab', { name: tab })).toBeInViewport();
  }
  await expect(page.getByRole('columnheader', { name: 'Agency' })).not.toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Agency' })).toBeInViewport();
  await expect(page.getByRole('tab', { name: 'Table' })).toBeFocused();
});

test('without a panel a tab that is chosen leaves the page where it is', async ({ page }) => {
  await openSample(page);
  for (const tab of ['Table', 'Explore']) {
    await page.getByRole('tab', { name: tab }).tap();
    await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('tab', { name: tab })).toBeInViewport({ ratio: 1 });
  }
});

test('the row of tabs is as high after a correction as before', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Next missed opportunity' }).tap();
  const heightOf = (selector: string) =>
    page.locator(selector).evaluate((node) => node.getBoundingClientRect().height);
  const before = { header: await heightOf('header'), bar: await heightOf('header .bar') };
  const entry = page.getByRole('region', { name: 'Entry' });
  await entry.getByRole('button', { name: 'Correct', exact: true }).tap();
  await entry.getByLabel('Date', { exact: true }).fill('late 2008');
  await entry.getByLabel('Date', { exact: true }).press('Enter');
  await expect(page.locator('header').getByText('Not saved yet')).toBeVisible();
  expect({ header: await heightOf('header'), bar: await heightOf('header .bar') }).toEqual(before);
});
