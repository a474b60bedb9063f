/** Lanes stay in sight in low windows and at large text, and nothing is out of reach there. */
import type { Page } from '@playwright/test';
import { expectNothingFromAxe, openSample } from './case.ts';
import { expect, test } from './fixtures.ts';

/** Names of the lanes of which all is in the window, and nothing else over it. */
const lanesInSight = (page: Page) =>
  page.evaluate(() => {
    const { left = 0 } = document.querySelector('.picture')?.getBoundingClientRect() ?? {};
    const isSeen = (lane: Element) => {
      const { top, bottom } = lane.getBoundingClientRect();
      // Beside the names there is the picture.
      return [top + 2, bottom - 2].every((y) => {
        const picture = document.elementFromPoint(left + 5, y)?.closest('.picture');
        return lane.contains(document.elementFromPoint(lane.getBoundingClientRect().left + 8, y)) && picture;
      });
    };
    const lanes = [...document.querySelectorAll('.scroller ol > li')];
    return lanes.filter(isSeen).map((lane) => lane.querySelector('strong')?.textContent);
  });

const enlargeText = (page: Page) => page.evaluate(() => (document.documentElement.style.fontSize = '200%'));

test('on a phone on its side the lane of the chosen entry is in sight among others, and what is recorded beside it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await openSample(page);
  await page.getByRole('button', { name: 'Next missed opportunity' }).click();
  await expect.poll(() => lanesInSight(page)).toContain('Midwifery');
  expect((await lanesInSight(page)).length).toBeGreaterThanOrEqual(3);
  const entry = page.getByRole('region', { name: 'Entry' });
  await expect(entry.getByRole('heading', { level: 2 })).toBeInViewport({ ratio: 1 });
  await entry.getByText('Reference', { exact: true }).scrollIntoViewIfNeeded();
  await expect(entry.getByText('Reference', { exact: true })).toBeInViewport({ ratio: 1 });
  expect(await lanesInSight(page)).toContain('Midwifery');
  await expectNothingFromAxe(page);
});

// The last as a window of 1280 by 1024 pixels at 400 %.
for (const [width, height] of [
  [390, 844],
  [600, 420],
  [320, 256],
] as const) {
  test(`at ${width} × ${height} the lane of the chosen entry is in sight above what is recorded`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openSample(page);
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await page.keyboard.press('m');
    await expect(page.getByRole('region', { name: 'Entry' })).toContainText('Missed opportunity 1 of 42');
    await expect.poll(() => lanesInSight(page)).toContain('Midwifery');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('with text at 200 % at least three lanes are in sight in a window of 1366 × 768, and every button can be reached', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openSample(page);
  await enlargeText(page);
  await expect.poll(async () => (await lanesInSight(page)).length).toBeGreaterThanOrEqual(3);
  const buttons = page.locator('header button:visible, .tools button:visible');
  expect(await buttons.count()).toBeGreaterThan(15);
  for (const button of await buttons.all()) {
    await button.focus();
    await expect(button).toBeInViewport();
    if (await button.isEnabled()) await button.click({ trial: true });
  }
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('button', { name: 'Chronology as CSV' })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Next missed opportunity' }).click();
  await expect.poll(() => lanesInSight(page)).toContain('Midwifery');
  expect((await lanesInSight(page)).length).toBeGreaterThanOrEqual(3);
  await expectNothingFromAxe(page);
});
