/** Lanes stay in sight in low windows and at large text, and nothing is out of reach there. */
import type { Page } from '@playwright/test';
import { expectNothingFromAxe, nextFrames, openSample } from './case.ts';
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

test('no word is broken beside the way back to the list, on a phone with text at twice its size', async ({
  page,
}) => {
  await page.setViewportSize({ width: 195, height: 422 });
  await openSample(page);
  await page.getByRole('button', { name: 'Next missed opportunity' }).click();
  const entry = page.getByRole('region', { name: 'Entry' });
  const number = await entry.getByText('Missed opportunity 1 of 42').boundingBox();
  const back = await entry.getByRole('button', { name: 'Back to the list' }).boundingBox();
  if (!number || !back) throw new Error('nothing is chosen');
  expect(number.y).toBeGreaterThanOrEqual(back.y + back.height);
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

test('with text at 200 % at least three lanes are in sight in a window of 1920 × 1080', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openSample(page);
  await enlargeText(page);
  await expect.poll(async () => (await lanesInSight(page)).length).toBeGreaterThanOrEqual(3);
});

/** Whether the row that a control is in shows that it goes on, at either end. */
const endsOf = (page: Page, row: string) =>
  page.locator(row).evaluate((node) => {
    const isShown = (end: string) => !['none', 'normal'].includes(getComputedStyle(node, end).content);
    return { back: isShown('::before'), on: isShown('::after') };
  });

for (const row of ['header .bar', '.tools']) {
  test(`on a phone the row of controls ${row} shows at which end it goes on, and what has the focus is clear of that`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openSample(page);
    await expect.poll(() => endsOf(page, row)).toEqual({ back: false, on: true });
    await page.locator(row).locator('button').first().focus();
    const focused = page.locator(row).locator(':focus');
    let seen = 0;
    await page.keyboard.press('Tab');
    while ((await focused.count()) > 0) {
      await nextFrames(page);
      const { left, right } = await focused.evaluate((node) => node.getBoundingClientRect());
      const ends = await endsOf(page, row);
      expect(left).toBeGreaterThanOrEqual(ends.back ? 32 : 0);
      expect(right).toBeLessThanOrEqual(390 - (ends.on ? 32 : 0));
      seen++;
      await page.keyboard.press('Tab');
    }
    expect(seen).toBeGreaterThan(5);
    await expect.poll(() => endsOf(page, row)).toEqual({ back: true, on: false });
  });
}

test('a row of controls that has room shows no sign of more', async ({ page }) => {
  await openSample(page);
  for (const row of ['header .bar', '.tools']) {
    expect(await endsOf(page, row)).toEqual({ back: false, on: false });
  }
});

test('where colours are forced, All lanes shows that it is on, and the end of a row is still covered', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openSample(page);
  const button = page.getByRole('button', { name: 'All lanes' });
  const groundOf = () => button.evaluate((node) => getComputedStyle(node).backgroundColor);
  const off = await groundOf();
  await button.click();
  await page.mouse.move(0, 0);
  expect(await groundOf()).not.toBe(off);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => endsOf(page, '.tools')).toEqual({ back: false, on: true });
  const end = await page
    .locator('.tools')
    .evaluate((node) => getComputedStyle(node, '::after').backgroundImage);
  expect(end).toContain('gradient');
});

const laneNamed = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Lanes' }).locator('li', { hasText: name });
const wholeName = (page: Page) => page.locator('.scroller .whole');

for (const [width, height] of [
  [844, 390],
  [1366, 768],
] as const) {
  test(`at ${width} × ${height} the name of a lane that is cut can be read whole, pointed at or by keyboard`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openSample(page);
    await page.getByRole('button', { name: 'All lanes' }).click();
    const lane = laneNamed(page, 'Courts, inspection and government');
    await lane.hover();
    await expect(wholeName(page)).toHaveText('Courts, inspection and government 16 entries');
    await expect(wholeName(page)).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await expect(wholeName(page)).toBeHidden();
    await lane.getByRole('button', { name: 'Arrange Courts, inspection and government' }).focus();
    await expect(wholeName(page)).toHaveText('Courts, inspection and government 16 entries');
    // What can be read where it stands is not said twice.
    await laneNamed(page, 'GP').getByRole('button').focus();
    await laneNamed(page, 'GP').hover();
    await expect(wholeName(page)).toBeHidden();
  });
}

test('under All lanes what is in a lane stands after its name where there is room, and is there to be heard where not', async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole('button', { name: 'All lanes' }).click();
  await nextFrames(page);
  const isSeen = (name: string) =>
    laneNamed(page, name)
      .locator('.name > span')
      .evaluate((node) => {
        const { left, top } = node.getBoundingClientRect();
        return document.elementFromPoint(left + 4, top + 4) === node;
      });
  expect(await isSeen('Midwifery')).toBe(true);
  expect(await isSeen('Courts')).toBe(false);
  await expect(page.getByRole('list', { name: 'Lanes' })).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - paragraph:
          - strong: Courts, inspection and government
          - text: 16 entries
  `);
});

test('the list of missed opportunities is whole as soon as one is back at it, on a page that is never idle', async ({
  page,
}) => {
  await openSample(page);
  const listed = page.getByRole('region', { name: 'Entry' }).locator('ol > li');
  await expect(listed).toHaveCount(42);
  await page.evaluate(() => (window.requestIdleCallback = () => 0));
  await page.keyboard.press('m');
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await expect(listed).toHaveCount(42);
});

test.describe('on a screen of four pixels to one', () => {
  test.use({ deviceScaleFactor: 4, viewport: { width: 480, height: 270 } });

  test('the samples of the key are painted anew when the window comes to a size with less of them', async ({
    page,
  }) => {
    await openSample(page);
    const sample = page.getByRole('list', { name: 'Key' }).locator('canvas').first();
    const perPixel = () =>
      sample.evaluate((node: HTMLCanvasElement) => node.width / node.getBoundingClientRect().width);
    await expect.poll(perPixel).toBeCloseTo(4);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await expect.poll(perPixel).toBeCloseTo(2);
  });
});

test.describe('under a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('the whole name of a lane, with what is in it, is told at a tap until another', async ({ page }) => {
    await openSample(page);
    await page.getByRole('button', { name: 'All lanes' }).tap();
    await laneNamed(page, 'Courts, inspection').locator('strong').tap();
    await expect(wholeName(page)).toHaveText('Courts, inspection and government 16 entries');
    await page.locator('header h1').tap();
    await expect(wholeName(page)).toBeHidden();
  });

  test('the entries of a box that was tapped lead back to the list, and nothing lies over them', async ({
    page,
  }) => {
    await openSample(page);
    const picture = page.getByRole('application', { name: 'Swim lanes' });
    // The box of what was known only later of the family, at the right of its band.
    const band = await laneNamed(page, 'Family').locator('.band').boundingBox();
    const { x, width } = (await picture.boundingBox()) ?? { x: 0, width: 0 };
    await page.touchscreen.tap(x + width - 15, (band?.y ?? 0) + (band?.height ?? 0) - 13);
    const entry = page.getByRole('region', { name: 'Entry' });
    await expect(entry.getByRole('heading', { level: 2 })).toHaveText('9 entries close together');
    await page.getByRole('button', { name: 'Filter' }).tap();
    await page.getByText('Agency', { exact: true }).tap();
    // The end of the row of controls, which now lies under what is read, lets pointers through: by order alone it is seen.
    const orders = await page.evaluate(() =>
      [getComputedStyle(document.querySelector('.tools') ?? document.body, '::after')]
        .concat(getComputedStyle(document.querySelector('[aria-label="Entry"]') ?? document.body))
        .map(({ zIndex }) => Number(zIndex)),
    );
    expect(orders[1]).toBeGreaterThan(orders[0] ?? NaN);
    await entry.getByRole('button', { name: 'Back to the list' }).tap();
    await expect(entry.getByRole('heading', { level: 2 })).toHaveText('Marked as missed opportunities');
  });

  test('rows of a walk and of counts show that they go on', async ({ page }) => {
    await openSample(page);
    await page.getByRole('button', { name: 'Counts' }).tap();
    const figures = page.getByRole('group', { name: 'How often' });
    await expect(figures).toHaveCSS('mask-image', /gradient/);
    await figures.evaluate((node) => {
      node.scrollTo(node.scrollWidth, 0);
    });
    await expect(figures).toHaveCSS('mask-image', 'none');
    await page.getByRole('tab', { name: 'Step through' }).tap();
    await page.getByRole('button', { name: 'Begin', exact: true }).tap();
    await expect.poll(() => endsOf(page, '[aria-label="Walk"] .steps')).toEqual({ back: false, on: true });
  });
});

for (const [width, height, text] of [
  [320, 568, '100%'],
  [390, 844, '200%'],
  [844, 390, '150%'],
] as const) {
  test(`at ${width} × ${height} with text at ${text} the content note begins at its heading`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./');
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), text);
    await page.getByRole('button', { name: 'Open the sample case' }).click();
    const dialog = page.getByRole('dialog');
    const heading = dialog.getByRole('heading');
    await expect(heading).toBeInViewport({ ratio: 1 });
    await expect(heading).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(dialog.getByRole('button', { name: 'Go back' })).toBeFocused();
  });
}

test('where all of a question is in sight its first button has the focus', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto('./');
  await page.getByRole('button', { name: 'Open the sample case' }).click();
  await expect(page.getByRole('button', { name: 'Go back' })).toBeFocused();
});
