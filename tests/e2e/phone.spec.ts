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

test('on a walk the next entry is one tap away, and what it brought is read beside the picture', async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole('tab', { name: 'Step through' }).tap();
  await page.getByRole('button', { name: 'Begin', exact: true }).tap();
  const walk = page.getByRole('region', { name: 'Walk' });
  const next = walk.getByRole('button', { name: 'Next entry' });
  for (let step = 1; step <= 4; step++) {
    await next.tap();
    await expect(walk.getByText('As known on')).toBeInViewport({ ratio: 1 });
    await expect(next).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('region', { name: 'Entry' }).getByRole('heading')).toBeInViewport({
      ratio: 1,
    });
    await expect(page.getByRole('list', { name: 'Lanes' }).getByText('Family')).toBeInViewport({ ratio: 1 });
  }
  await expect(walk).toContainText('As known on 30 November 2006');
  // The lane of what is new is in sight above what is read, however many lanes there are.
  await next.tap();
  const entry = page.getByRole('region', { name: 'Entry' });
  await expect(entry).toContainText('Joint Screening Meetings are set up');
  const lane = page.getByRole('list', { name: 'Lanes' }).getByText('Joint screening', { exact: true });
  const above = async () => {
    const edges = (node: Element) => node.getBoundingClientRect();
    return (await entry.evaluate(edges)).top - (await lane.evaluate(edges)).bottom;
  };
  await expect.poll(above).toBeGreaterThan(0);
  await expect(next).toBeInViewport({ ratio: 1 });
  // A stop has all the room: its question comes before the picture.
  await walk.getByRole('button', { name: 'Next stop' }).tap();
  await expect(page.getByRole('region', { name: 'Stop' }).getByRole('heading').first()).toBeInViewport({
    ratio: 1,
  });
  await expect(page.getByRole('button', { name: 'Reveal', exact: true })).toBeInViewport({ ratio: 1 });
});

test.describe('with text at 200 %', () => {
  const openLarge = async (page: Page) => {
    await openSample(page);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await expect.poll(() => page.locator('.head').evaluate((node) => node.clientHeight)).toBeGreaterThan(150);
  };
  const nameOf = (page: Page, lane: string) =>
    page.getByRole('list', { name: 'Lanes' }).locator('li strong').getByText(lane, { exact: true });

  /** Pixels of the lanes that are seen: those of the window's height above the entry that lies over them. */
  const heightSeen = (page: Page) =>
    page.evaluate(() => {
      const { top = 0, bottom = 0 } = document.querySelector('.scroller')?.getBoundingClientRect() ?? {};
      const entry = document.querySelector('[aria-label="Entry"]')?.getBoundingClientRect();
      return Math.min(innerHeight, bottom, entry?.top ?? 0) - Math.max(0, top);
    });

  test('the picture has most of the width, and names of lanes are read whole beside it', async ({ page }) => {
    await openLarge(page);
    const widthOf = () =>
      page.getByRole('application', { name: 'Swim lanes' }).evaluate((node) => node.clientWidth);
    await expect.poll(widthOf).toBeGreaterThan(0.55 * 390);
    for (const lane of ['Midwifery', "Children's social care", 'Education welfare']) {
      const isWhole = () =>
        nameOf(page, lane).evaluate(
          (node) => node.scrollWidth <= node.clientWidth + 1 && node.scrollHeight <= node.clientHeight + 2,
        );
      await expect.poll(isWhole, lane).toBe(true);
    }
  });

  test('a walk that is begun from far down the page has its day whole and the lane of what is new below the steps', async ({
    page,
  }) => {
    await openLarge(page);
    await page.getByRole('tab', { name: 'Step through' }).tap();
    await page.getByRole('button', { name: 'Begin', exact: true }).tap();
    const walk = page.getByRole('region', { name: 'Walk' });
    for (let step = 1; step <= 4; step++) await walk.getByRole('button', { name: 'Next entry' }).tap();
    await expect(walk.getByText('As known on 30 November 2006')).toBeInViewport({ ratio: 1 });
    const foot = await walk.evaluate((node) => node.getBoundingClientRect().bottom);
    const topOf = () => nameOf(page, 'Police').evaluate((node) => node.getBoundingClientRect().top);
    await expect.poll(topOf).toBeGreaterThanOrEqual(foot);
    await expect(nameOf(page, 'Police')).toBeInViewport({ ratio: 1 });
  });

  test('lanes have four tenths of the height where the page is scrolled to them, and a third beside an entry', async ({
    page,
  }) => {
    await openLarge(page);
    await page.getByRole('region', { name: 'Timeline' }).evaluate((node) => {
      node.scrollIntoView();
    });
    await expect.poll(() => heightSeen(page)).toBeGreaterThan(0.4 * 844);
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await page.keyboard.press('m');
    await expect(page.getByRole('region', { name: 'Entry' })).toContainText('Missed opportunity 1 of 42');
    await expect.poll(() => heightSeen(page)).toBeGreaterThan(0.33 * 844);
    await expect(nameOf(page, 'Midwifery')).toBeInViewport({ ratio: 1 });
    // No word is broken beside the way back.
    const number = page.getByText('Missed opportunity 1 of 42', { exact: true });
    const linesOfWord = await number.evaluate((node) => {
      const range = document.createRange();
      range.setStart(node.firstChild ?? node, 0);
      range.setEnd(node.firstChild ?? node, 'Missed'.length);
      return range.getClientRects().length;
    });
    expect(linesOfWord).toBe(1);
  });
});
