/** A correction that gives missed opportunities other numbers says so; what is handed on says of which dates counts are. */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { readPdf } from '../support/readPdf.ts';
import { expectNothingFromAxe, openSample, openText, waitForPicture } from './case.ts';
import { expect, test } from './fixtures.ts';

const THREE = `date,agency,title,missed,said_by
2011-02-13,GP,Letter sent,yes,Review
2011-04-13,School,Bruise seen,yes,Review
2011-06-13,Police,Called to the home,yes,Review
`;
const MOVED = 'Missed opportunity 1 is now 3; 2 and 3 are now 1 and 2.';
const MOVED_BACK = 'Missed opportunities 1 and 2 are now 2 and 3; 3 is now 1.';

const entryOf = (page: Page) => page.getByRole('region', { name: 'Entry' });
const saidOn = (page: Page) => page.locator('[data-said]');
const lineOf = (page: Page) => page.getByRole('region', { name: 'What else has changed' });

/** Dates the first letter after all else, in its entry. */
async function moveLetter(page: Page): Promise<void> {
  await page.goto('./');
  await openText(page, 'three.csv', THREE);
  await waitForPicture(page);
  await page.getByRole('tab', { name: 'Table' }).click();
  await page.getByRole('table').first().getByRole('button', { name: 'Letter sent' }).click();
  await entryOf(page).getByRole('button', { name: 'Correct' }).click();
  await entryOf(page).getByLabel('Date', { exact: true }).fill('31/12/2011');
  await entryOf(page).getByRole('button', { name: 'Save' }).click();
}

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const) {
  test(`other numbers are said, shown and closed by key at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await moveLetter(page);
    const line = lineOf(page);
    await expect(line).toContainText(MOVED);
    // Spoken once, with the correction: the line itself is no live region.
    await expect(saidOn(page)).toHaveText(`Row 2: date corrected. ${MOVED}`);
    await expect(entryOf(page)).toContainText('Missed opportunity 3 of 3');
    // In sight where one is, wherever the page is scrolled to.
    await expect(line).toBeInViewport({ ratio: 1 });
    await expect(entryOf(page).getByRole('button', { name: 'Correct' })).toBeFocused();
    await expectNothingFromAxe(page);

    const close = line.getByRole('button', { name: 'Close' });
    await close.focus();
    await page.keyboard.press('Enter');
    await expect(line).toHaveCount(0);
    await expect(entryOf(page)).toBeFocused();

    // A step back moves them once more, and a correction that moves none takes the line away.
    await page.keyboard.press('Control+z');
    await expect(line).toContainText(MOVED_BACK);
    await expect(saidOn(page)).toHaveText(`Undone. Row 2: date corrected. ${MOVED_BACK}`);
    await entryOf(page).getByRole('button', { name: 'Correct' }).click();
    await entryOf(page).getByLabel('Title').fill('Letter sent to the school');
    await entryOf(page).getByRole('button', { name: 'Save' }).click();
    await expect(saidOn(page)).toHaveText('Row 2: title corrected');
    await expect(line).toHaveCount(0);
  });
}

test('a date that cannot be read takes the entry out of the picture, and this is said and shown', async ({
  page,
}) => {
  await page.goto('./');
  await openText(page, 'three.csv', THREE);
  await waitForPicture(page);
  await page.getByRole('tab', { name: 'Table' }).click();
  await page.getByRole('table').first().getByRole('button', { name: 'Called to the home' }).click();
  await entryOf(page).getByRole('button', { name: 'Correct' }).click();
  await entryOf(page).getByLabel('Date', { exact: true }).fill('31/02/2011');
  await entryOf(page).getByRole('button', { name: 'Save' }).click();
  const parked =
    'Row 4 is parked and no longer in the picture. It has no date that could be read. It can be corrected in What was read.';
  await expect(saidOn(page)).toHaveText(`Row 4: date corrected. ${parked}`);
  await expect(lineOf(page)).toContainText(parked);
  await expect(lineOf(page)).toBeInViewport({ ratio: 1 });
  await expect(page.locator('body')).not.toBeFocused();
  await lineOf(page).getByRole('button', { name: 'Close' }).click();
  await expect(lineOf(page)).toHaveCount(0);
  await expect(entryOf(page)).toBeFocused();
});

async function save(page: Page, name: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return readFileSync(await (await saving).path());
}

const COUNTS = 'Counts are of all dates';
/** What a case opens with is less than all of it, where years come after its outcome. */
const OPENING = `${COUNTS}; the picture shows 22 July 2005 to 7 September 2012`;

test('pictures of a part of the case say that their counts are of all dates', async ({ page }) => {
  await openSample(page);
  const words = readPdf(await save(page, 'Document as PDF')).pages.map((text) => text.replace(/\s+/g, ' '));
  // Once, under the picture that stands before all others.
  expect(words.join(' ').split(COUNTS)).toHaveLength(2);
  expect(words[1]).toContain(`${COUNTS}.`);
  expect((await save(page, 'Picture as SVG')).toString()).toContain(OPENING);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('radio', { name: 'Whole case' }).check();
  await page.keyboard.press('Escape');
  expect((await save(page, 'Picture as SVG')).toString()).not.toContain(COUNTS);

  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.printed').getByText(COUNTS)).toHaveCount(1);
  await expect(page.locator('.printed').getByText(COUNTS)).toBeVisible();
});
