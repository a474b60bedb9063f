/** All lanes in sight at once, or words that say how many are. */
import type { Page } from '@playwright/test';
import { openSample } from './case.ts';
import { expect, test } from './fixtures.ts';

const names = (page: Page) => page.locator('.scroller ol > li strong');
const foot = (page: Page) => page.getByText(/^\d+ of 17 lanes in sight; scroll for the rest$/);

/** Names of lanes that are not in sight whole. */
const namesOutOfSight = (page: Page) =>
  page.evaluate(() => {
    const scroller = document.querySelector('.scroller');
    const { top = 0, bottom = 0 } = scroller?.getBoundingClientRect() ?? {};
    return [...document.querySelectorAll('.scroller ol > li strong')]
      .filter((name) => {
        const box = name.getBoundingClientRect();
        return box.height < 10 || box.top < top || box.bottom > Math.min(bottom, innerHeight);
      })
      .map((name) => name.textContent);
  });

/** What is seen now as a scene after the sample's own, filling the screen. */
async function presentThem(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add scene' }).click();
  await expect(page.getByText('Scene 13 added')).toBeVisible();
  await page.getByRole('tab', { name: 'Present' }).click();
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(page.getByRole('main', { name: 'Scene 13 of 13' })).toBeVisible();
}

test('all lanes of the sample are in sight in a small window, and where a scene fills the screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openSample(page);
  await expect(names(page)).toHaveCount(17);
  await page.getByRole('button', { name: 'All lanes' }).click();
  await expect.poll(() => namesOutOfSight(page)).toEqual([]);
  await expect(foot(page)).toHaveCount(0);

  await page.setViewportSize({ width: 1280, height: 720 });
  await expect.poll(() => namesOutOfSight(page)).toEqual([]);
  await expect(foot(page)).toHaveCount(0);
  await presentThem(page);
  await expect(names(page)).toHaveCount(17);
  await expect.poll(() => namesOutOfSight(page)).toEqual([]);
  await expect(foot(page)).toHaveCount(0);
});

test('where a window is too low for all lanes it is said, and the rest can be scrolled to', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1000, height: 500 });
  await openSample(page);
  await expect(foot(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'All lanes' }).click();
  await expect(foot(page)).toBeVisible();

  await presentThem(page);
  await expect(names(page)).toHaveCount(17);
  await expect(foot(page)).toBeVisible();
  await expect(names(page).last()).not.toBeInViewport();
  for (let press = 0; press < 5; press++) await page.keyboard.press('Shift+ArrowDown');
  await expect(names(page).last()).toBeInViewport();
  await expect(page.getByRole('main', { name: 'Scene 13 of 13' })).toBeVisible();
});
