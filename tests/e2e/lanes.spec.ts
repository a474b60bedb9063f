/** Arranging the lanes by hand, by keys and from the panel, and what is said of it. */
import type { Page } from '@playwright/test';
import { expectNothingFromAxe, nextFrames, openSample, openText, waitForPicture } from './case.ts';
import { expect, test } from './fixtures.ts';

const CSV = `date,agency,title,missed
2011-01-01,Police,Called,yes
2011-02-01,School,Starts,
2011-03-01,GP,Letter,yes
2011-04-01,Housing,Moves,
`;

async function openCase(page: Page): Promise<void> {
  await page.goto('./');
  await openText(page, 'case.csv', CSV);
  await waitForPicture(page);
}

const names = (page: Page) =>
  page.getByRole('list', { name: 'Lanes', exact: true }).locator('strong').allTextContents();
const grip = (page: Page, lane: string) => page.getByRole('button', { name: `Arrange ${lane}`, exact: true });
const choose = async (page: Page, lane: string, act: string) => {
  await grip(page, lane).click();
  await page
    .getByRole('list', { name: `Arrange ${lane}` })
    .getByRole('button', { name: act })
    .click();
};
const said = (page: Page, words: string | RegExp) =>
  expect(
    page.getByRole('region', { name: 'Timeline' }).getByRole('status').filter({ hasText: words }),
  ).toHaveCount(1);

async function middleOf(page: Page, lane: string): Promise<{ x: number; y: number }> {
  const box = (await grip(page, lane).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a lane is dragged by its name, with a line where it will stand; Escape leaves it', async ({ page }) => {
  await openCase(page);
  expect(await names(page)).toEqual(['Police', 'School', 'GP', 'Housing']);
  const from = await middleOf(page, 'Housing');
  const to = await middleOf(page, 'Police');
  await page.mouse.move(from.x - 80, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 80, to.y - 5, { steps: 5 });
  await expect(page.locator('.tall .line')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.tall .line')).toHaveCount(0);
  await page.mouse.up();
  expect(await names(page)).toEqual(['Police', 'School', 'GP', 'Housing']);

  await page.mouse.move(from.x - 80, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 80, to.y - 5, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => names(page)).toEqual(['Housing', 'Police', 'School', 'GP']);
  await said(page, 'Housing: lane 1 of 4');
});

test('a finger drags the grip, and does not open its menu', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await openCase(page);
  const from = await middleOf(page, 'Police');
  const to = await middleOf(page, 'GP');
  const session = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: from.x, y }],
    });
  await touch('touchStart', from.y);
  for (let step = 1; step <= 5; step++) await touch('touchMove', from.y + ((to.y + 8 - from.y) * step) / 5);
  await touch('touchEnd', to.y);
  await expect.poll(() => names(page)).toEqual(['School', 'GP', 'Police', 'Housing']);
  await expect(page.getByRole('list', { name: 'Arrange Police' })).toHaveCount(0);
  await context.close();
});

test('keys alone move, pin, collapse, hide and show a lane, and the focus is never lost', async ({
  page,
}) => {
  await openCase(page);
  await arrangeByKeys(page);
});

test('nor is it lost while a large chronology is laid out anew', async ({ page }) => {
  await openCase(page);
  await passSlowly(page);
  await arrangeByKeys(page);
});

/** Makes each slice of work end after its first step, as where there is more to lay out than one slice has time for. */
async function passSlowly(page: Page): Promise<void> {
  await page.evaluate(() => {
    const now = performance.now.bind(performance);
    let late = 0;
    performance.now = () => now() + (late += 30);
  });
}

/** Expects that nothing which can be done with a lane loses the focus. */
async function arrangeByKeys(page: Page): Promise<void> {
  await grip(page, 'Police').focus();
  await page.keyboard.press('ArrowDown');
  await expect(grip(page, 'School')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => names(page)).toEqual(['Police', 'GP', 'School', 'Housing']);
  await said(page, 'School: lane 3 of 4');
  await expect(grip(page, 'School')).toBeFocused();

  await page.keyboard.press('Enter');
  const act = (name: string) =>
    page.getByRole('list', { name: 'Arrange School' }).getByRole('button', { name });
  await expect(act('Move up')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect.poll(() => names(page)).toEqual(['School', 'Police', 'GP', 'Housing']);
  await expect(act('Move up')).toBeFocused();
  await expectNothingFromAxe(page);
  for (const name of ['Move down', 'Pin to the top']) {
    await page.keyboard.press('ArrowDown');
    await expect(act(name)).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await said(page, 'School is pinned to the top');
  await expect(grip(page, 'School')).toBeFocused();

  await page.keyboard.press('Enter');
  await act('Hide').focus();
  await page.keyboard.press('Enter');
  await expect(grip(page, 'Police')).toBeFocused();
  await said(page, 'School is hidden. 1 lane hidden');
  await page.getByRole('button', { name: 'Show all lanes' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('application', { name: 'Swim lanes' })).toBeFocused();
  expect(await names(page)).toEqual(['School', 'Police', 'GP', 'Housing']);
}

test('what is hidden is said, keeps its number, and is still in the table', async ({ page }) => {
  await openCase(page);
  await choose(page, 'GP', 'Hide');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline).toContainText('1 lane hidden: GP. 1 entry is hidden with it, 1 of them marked');
  await expect(page.getByRole('banner')).toContainText(
    '4 entries in 4 lanes, 2 marked as missed opportunities',
  );
  const entry = page.getByRole('region', { name: 'Entry' });
  await entry.getByRole('button', { name: /Letter/ }).click();
  await expect(entry).toContainText('Missed opportunity 2 of 2');
  await expect(entry).toContainText('Not in the picture: its lane is hidden.');
  await expectNothingFromAxe(page);
  await page.getByRole('button', { name: 'Next missed opportunity' }).click();
  await expect(entry).toContainText('Missed opportunity 1 of 2');
  await page.getByRole('button', { name: 'Next missed opportunity' }).click();
  await expect(entry).toContainText('Missed opportunity 1 of 2');
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('table').first()).toContainText('Letter');
});

test('the panel orders, groups, hides and shows; pinned lanes stay while the others scroll', async ({
  page,
}) => {
  await openSample(page);
  const panel = page.getByRole('region', { name: 'Lanes in the picture' });
  await page.getByRole('button', { name: 'Lanes', exact: true }).click();
  const bySector = await names(page);
  await panel.getByRole('radio', { name: 'By first contact' }).check();
  await expect.poll(() => names(page)).not.toEqual(bySector);
  await panel.getByRole('checkbox', { name: 'Group by sector' }).check();
  await panel.getByRole('checkbox', { name: /^Police/ }).uncheck();
  await expect(panel.getByRole('checkbox', { name: /^Police/ })).toBeFocused();
  await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('1 lane hidden: Police.');
  await expectNothingFromAxe(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Lanes', exact: true })).toBeFocused();

  await page.getByRole('button', { name: 'Health', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Health', exact: true })).toHaveAttribute(
    'aria-expanded',
    'false',
  );
  await choose(page, 'School', 'Pin to the top');
  await expect.poll(async () => (await names(page))[0]).toBe('School');
  const before = await middleOf(page, 'School');
  await page.locator('.scroller').evaluate((scroller) => (scroller.scrollTop = 200));
  await nextFrames(page);
  expect(await middleOf(page, 'School')).toEqual(before);
});

test('what is drawn in a pinned lane can be chosen there, whatever is scrolled under it', async ({
  page,
}) => {
  await openCase(page);
  // So low that the four lanes must scroll, and one of them pinned leaves room for others.
  const high = await page.locator('.scroller').evaluate((scroller) => scroller.clientHeight);
  await page.locator('.explore').evaluate((explore) => (explore.style.minHeight = '0'));
  await page.setViewportSize({ width: 1366, height: 768 - high + 110 });
  await choose(page, 'Housing', 'Pin to the top');
  await page.locator('.scroller').evaluate((scroller) => (scroller.scrollTop = 40));
  await nextFrames(page);
  expect(await page.locator('.scroller').evaluate((scroller) => scroller.scrollTop)).toBeGreaterThan(20);
  const { y } = await middleOf(page, 'Housing');
  const picture = await page.getByRole('application', { name: 'Swim lanes' }).boundingBox();
  const entry = page.getByRole('region', { name: 'Entry' });
  const chosen = new Set<string>();
  for (let part = 0.02; part < 1; part += 0.02) {
    await page.mouse.click((picture?.x ?? 0) + (picture?.width ?? 0) * part, y);
    const isChosen = (await entry.getByRole('button', { name: 'Back to the list' }).count()) > 0;
    if (isChosen) chosen.add((await entry.getByRole('heading').textContent()) ?? '');
  }
  expect([...chosen]).toEqual(['Moves']);
});
