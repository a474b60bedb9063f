/** The picture fills its place, though its size is known before the page is laid out. */
import type { Page } from '@playwright/test';
import { openText, startAndPractise, waitForPicture } from './case.ts';
import { expect, test } from './fixtures.ts';

/** What of its place the picture leaves empty, from top to bottom, and whether its canvas covers it. */
const roomOfPicture = (page: Page) =>
  page.evaluate(() => {
    const picture = document.querySelector('.picture');
    const canvas = picture?.querySelector('canvas');
    if (!picture?.parentElement || !canvas) throw new Error('There is no picture.');
    const size = canvas.getBoundingClientRect();
    return {
      isEmpty: picture.parentElement.clientHeight - picture.clientHeight,
      isCovered: size.width >= picture.clientWidth && size.height >= picture.clientHeight,
    };
  });
const FILLED = { isEmpty: 0, isCovered: true };

const TWO_ENTRIES = 'date,agency,title\n2011-05-03,School,Hungry\n2011-06-03,Police,Called';

test('the picture fills its place, whatever the start page has made ready and what stood there before', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await startAndPractise(page);
  // Its key is lower than that of what was practised on, and so the picture is higher.
  await openText(page, 'two.csv', TWO_ENTRIES);
  await waitForPicture(page);
  await expect.poll(() => roomOfPicture(page)).toEqual(FILLED);
  await page.setViewportSize({ width: 1100, height: 700 });
  await expect.poll(() => roomOfPicture(page)).toEqual(FILLED);
  await page.getByRole('button', { name: 'Counts', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Counts' })).toBeVisible();
  await expect.poll(() => roomOfPicture(page)).toEqual(FILLED);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openText(page, 'others.csv', `${TWO_ENTRIES}\n2011-07-03,GP,Seen`);
  await expect(page.getByRole('region', { name: 'Counts' })).toBeHidden();
  await expect.poll(() => roomOfPicture(page)).toEqual(FILLED);
});

test('text that was made larger on the start page is as large in the picture', async ({ page }) => {
  await startAndPractise(page);
  await openText(page, 'two.csv', TWO_ENTRIES);
  await waitForPicture(page);
  const headHeight = () => page.locator('.head').evaluate((node) => node.getBoundingClientRect().height);
  const usual = await headHeight();
  await startAndPractise(page);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await openText(page, 'two.csv', TWO_ENTRIES);
  await waitForPicture(page);
  await expect.poll(headHeight).toBeGreaterThan(1.9 * usual);
  await expect.poll(() => roomOfPicture(page)).toEqual(FILLED);
});
