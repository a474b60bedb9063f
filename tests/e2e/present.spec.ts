/** Scenes: made with one button, put in order, presented by a clicker's keys, left and found again. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expectNothingFromAxe, openSample, openText, waitForPicture } from './case.ts';
import { expect, test } from './fixtures.ts';

const CASE = `ref,date,agency,title,kind,missed
A1,2010-05-01,Police,Called,contact,yes
A2,2011-02-01,Police,Called again,contact,
A3,2011-06-10,School,Starts,contact,
A4,2012-01-20,School,Bruises,contact,not referred
A5,2012-03-03,Family,Dies,outcome,
`;

const list = (page: Page) => page.getByRole('list', { name: 'Scenes' });
const captions = (page: Page) => list(page).locator('.caption');
const slide = (page: Page, number: number, of: number) =>
  page.getByRole('main', { name: `Scene ${number} of ${of}` });

async function openCase(page: Page): Promise<void> {
  await page.goto('./');
  await openText(page, 'case.csv', CASE);
  await waitForPicture(page);
}

async function write(page: Page, caption: string): Promise<void> {
  await page.getByLabel('Caption').fill(caption);
}

/** Three scenes, of all, of one lane, and of one entry, by the keyboard alone. */
async function makeThree(page: Page): Promise<void> {
  await openCase(page);
  await press(page.getByRole('button', { name: 'Add scene' }));
  await expect(page.getByText('Scene 1 added')).toBeVisible();
  await page.keyboard.press('m');
  await press(page.getByRole('button', { name: 'Add scene' }));
  await page.keyboard.press('m');
  await press(page.getByRole('button', { name: 'Add scene' }));
  await press(page.getByRole('tab', { name: 'Present' }));
  await expect(captions(page)).toHaveText(['No caption yet', 'No caption yet', 'No caption yet']);
  for (const [at, caption] of ['All of it', 'The first', 'The second'].entries()) {
    await press(
      list(page)
        .getByRole('button', { name: String(at + 1) })
        .first(),
    );
    await write(page, caption);
  }
  await expect(captions(page)).toHaveText(['All of it', 'The first', 'The second']);
}

async function press(button: Locator): Promise<void> {
  await button.focus();
  await button.press('Enter');
}

test('three scenes are made, put in another order, taken out and back, by keyboard alone', async ({
  page,
}) => {
  await makeThree(page);
  const third = list(page).getByRole('button', { name: 'The second' });
  await third.focus();
  await third.press('Alt+ArrowUp');
  await expect(captions(page)).toHaveText(['All of it', 'The second', 'The first']);
  await expect(third).toBeFocused();
  await press(page.getByRole('button', { name: 'Move scene 2 up' }));
  await expect(captions(page)).toHaveText(['The second', 'All of it', 'The first']);
  await press(page.getByRole('button', { name: 'Remove scene 1' }));
  await expect(captions(page)).toHaveText(['All of it', 'The first']);
  await press(page.getByRole('button', { name: 'Undo' }));
  await expect(captions(page)).toHaveText(['The second', 'All of it', 'The first']);
  await page.keyboard.press('Control+z');
  await expect(captions(page)).toHaveText(['All of it', 'The second', 'The first']);
  await expectNothingFromAxe(page);
});

test('a scene is dragged to another place', async ({ page }) => {
  await makeThree(page);
  await list(page).getByRole('listitem').nth(2).dragTo(list(page).getByRole('listitem').nth(0));
  await expect(captions(page)).toHaveText(['The second', 'All of it', 'The first']);
});

test('presenting goes by a clicker’s keys, to any scene, blank, and back to the list', async ({ page }) => {
  await makeThree(page);
  await press(page.getByRole('button', { name: 'Present', exact: true }));
  await expect(slide(page, 3, 3)).toBeFocused();
  await expect(page.getByRole('heading', { name: 'The second' })).toBeVisible();
  await expect(page.getByRole('tab')).toHaveCount(0);

  for (const [key, number] of [
    ['Home', 1],
    ['PageDown', 2],
    ['ArrowRight', 3],
    ['PageDown', 3],
    ['PageUp', 2],
    ['ArrowLeft', 1],
    ['Space', 2],
    ['End', 3],
  ] as const) {
    await page.keyboard.press(key);
    await expect(slide(page, number, 3)).toBeVisible();
  }
  await page.keyboard.press('1');
  await expect(page.getByText('Go to scene 1: Enter')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(slide(page, 1, 3)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Scene 1: All of it' })).toHaveCount(1);
  await expectNothingFromAxe(page);

  for (const key of ['b', '.']) {
    await page.keyboard.press(key);
    await expect(page.locator('.blank')).toBeVisible();
    await expect(page.locator('canvas')).toHaveCount(0);
    // It is spoken, and nothing else is there to be seen or heard.
    const blank = 'The screen is blank. Press b, or any other key, to bring back what was on it.';
    await expect(page.getByRole('status').filter({ hasText: blank })).toHaveClass(/visually-hidden/);
    expect((await page.locator('body').innerText()).trim()).toBe(blank);
    const heard = await page.locator('body').ariaSnapshot();
    expect(heard.replace(/- status(\n|$)/g, '').trim()).toBe(`- status: ${blank}`);
    await page.keyboard.press('PageDown');
    // The key brings the scene back, and does nothing else.
    await expect(slide(page, 1, 3)).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeFocused();
  await expect(list(page).locator('[aria-current="true"]')).toContainText('All of it');
});

test('the key to the marks comes over a scene by a key or a button, and goes, and the scene stays', async ({
  page,
}) => {
  await makeThree(page);
  await press(page.getByRole('button', { name: 'Present', exact: true }));
  await expect(slide(page, 3, 3)).toBeFocused();
  const key = page.getByRole('list', { name: 'Key' });
  await expect(key).toHaveCount(0);
  await page.keyboard.press('k');
  await expect(key.getByText('Missed opportunity', { exact: true })).toBeVisible();
  await expectNothingFromAxe(page);
  // It stays while the clicker goes on.
  await page.keyboard.press('PageUp');
  await expect(slide(page, 2, 3)).toBeVisible();
  await expect(key).toBeVisible();
  await page.keyboard.press('k');
  await expect(key).toHaveCount(0);
  await expect(slide(page, 2, 3)).toBeVisible();
  const button = page.getByRole('toolbar').getByRole('button', { name: 'Key', exact: true });
  await press(button);
  await expect(key).toBeVisible();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
});

test('controls are hidden while presenting, and come to the keyboard and to the pointer', async ({
  page,
}) => {
  await makeThree(page);
  await page.getByRole('button', { name: 'Present', exact: true }).press('Enter');
  const controls = page.getByRole('toolbar', { name: 'Presenting' });
  await expect(controls).toHaveCSS('opacity', '0');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Previous scene' })).toBeFocused();
  await expect(controls).toHaveCSS('opacity', '1');
  await page.keyboard.press('Space');
  await expect(slide(page, 2, 3)).toBeVisible();
  // A clicker does not know where the focus is.
  await page.getByRole('combobox', { name: 'Go to' }).focus();
  await page.keyboard.press('PageDown');
  await expect(slide(page, 3, 3)).toBeVisible();
  await page.getByRole('combobox', { name: 'Go to' }).selectOption({ label: 'Scene 2: The first' });
  await expect(slide(page, 2, 3)).toBeVisible();
  await slide(page, 2, 3).focus();
  await expect(controls).toHaveCSS('opacity', '0');
  await page.mouse.move(300, 300);
  await page.mouse.move(310, 310);
  await expect(controls).toHaveCSS('opacity', '1');
});

test('going back to exploring keeps the place there and the scene here', async ({ page }) => {
  await makeThree(page);
  await page.getByRole('tab', { name: 'Explore' }).click();
  await page.getByRole('application').focus();
  await page.keyboard.press('m');
  const entry = page.getByRole('region', { name: 'Entry' });
  const title = (await entry.getByRole('heading', { level: 2 }).textContent()) ?? '';
  await page.getByRole('tab', { name: 'Present' }).click();
  await list(page).getByRole('button', { name: 'All of it' }).click();
  await expect(page.getByRole('region', { name: 'Entry' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(slide(page, 1, 3)).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect(slide(page, 2, 3)).toBeVisible();
  await page.getByRole('button', { name: 'Back to exploring' }).press('Enter');
  await expect(entry.getByRole('heading', { level: 2 })).toHaveText(title);
  await page.getByRole('tab', { name: 'Present' }).click();
  await expect(list(page).locator('[aria-current="true"]')).toContainText('The first');
});

test('scenes go out as CSV and come in again with their case; leaving unsaved ones asks first', async ({
  page,
}) => {
  await makeThree(page);
  await openText(page, 'other.csv', CASE);
  const dialog = page.getByRole('dialog', { name: 'Your scenes are not saved' });
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Go back' }).click();
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('button', { name: 'Scenes as CSV' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('case.scenes.csv');
  const text = await readFile(await file.path(), 'utf8');

  await openText(page, 'other.csv', CASE);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('other.csv');
  await page.getByRole('tab', { name: 'Present' }).click();
  await expect(page.getByRole('heading', { name: 'No scenes yet' })).toBeVisible();
  await openText(page, 'case.scenes.csv', text.replace('A4', 'A9'));
  await expect(captions(page)).toHaveText(['All of it', 'The first', 'The second']);
  await expect(
    page.getByText('Scene 3: the entry “A9” is not in this chronology. The rest of the scene is kept.'),
  ).toBeVisible();
});

test('while a case is stepped through no scene is shown', async ({ page }) => {
  await makeThree(page);
  await page.getByRole('tab', { name: 'Step through' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('tab', { name: 'Present' }).click();
  await expect(page.getByRole('heading', { name: 'The case is being stepped through' })).toBeVisible();
  await expect(page.locator('body')).not.toContainText('The second');
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('button', { name: 'Scenes as CSV' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'End foresight and show the scenes' }).click();
  await expect(page.locator('body')).not.toContainText('The second');
  await page.getByRole('button', { name: 'Show the scenes', exact: true }).click();
  await expect(captions(page)).toHaveText(['All of it', 'The first', 'The second']);
});

test('the sample carries a story, on a projector of either shape and on a phone', async ({ page }) => {
  await openSample(page);
  await page.getByRole('tab', { name: 'Present' }).click();
  await expect(list(page).getByRole('listitem')).toHaveCount(12);
  await expectNothingFromAxe(page);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  for (const [width, height] of [
    [1024, 768],
    [1920, 1080],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.keyboard.press('Home');
    for (let number = 1; number <= 12; number++) {
      await expect(slide(page, number, 12)).toBeVisible();
      await expect(page.getByText(/^Source: /)).toBeInViewport();
      const picture = await page.locator('.picture .layer').last().boundingBox();
      expect(picture?.height).toBeGreaterThan(height * 0.4);
      const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(room).toBeLessThanOrEqual(0);
      await page.keyboard.press('PageDown');
    }
  }
});
