/** The filter: asked in a panel, said in words on every screen, followed by everything but CSV and JSON. */
import { readFileSync } from 'node:fs';
import { expectNothingFromAxe, nextFrames, openSample, openText, waitForPicture } from './case.ts';
import { expect, test } from './fixtures.ts';

const CSV = `ref,date,agency,title,missed,themes,person,child_seen
A,2011-10-12,School,Bruise seen,not referred,injury,Anna,seen
B,January 2012,GP,Letter sent,,,Anna,
C,2012-03-03,Police,Called,yes,injury,Daniel,not seen
D,some day,GP,No usable date,,,,
`;

test('a filter says what it hides on every screen, and all follows it', async ({ page }) => {
  test.slow();
  await page.goto('./');
  await openText(page, 'ours.csv', CSV);
  await waitForPicture(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const option = (name: string) =>
    page.getByRole('region', { name: 'Filter' }).getByRole('checkbox', { name, exact: true });
  await button('Filter').click();
  await expectNothingFromAxe(page);
  await option('School 1').check();
  await expect(page.getByText('Filter: School. 2 of 3 entries are hidden.')).toBeVisible();
  await expect(page.getByText('1 entry in 1 lane, 1 marked as a missed opportunity')).toBeVisible();
  // What else could be chosen is counted with it.
  await expect(option('Daniel 0')).toBeVisible();
  await option('Police 1').check();
  await option('Not seen 1').check();
  await option('Seen 1').check();
  await expect(
    page.getByText('Filter: School or Police, child not seen or seen. 1 of 3 entries is hidden.'),
  ).toBeVisible();

  // Keeps its place and the keyboard when it is closed.
  await page.keyboard.press('Escape');
  await expect(button('Filter')).toBeFocused();

  await button('Next missed opportunity').click();
  await button('Next missed opportunity').click();
  await expect(page.getByRole('region', { name: 'Entry' })).toContainText('Missed opportunity 2 of 2');

  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByText(/^Filter: /)).toBeVisible();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(4);
  await expect(page.getByRole('table')).not.toContainText('Letter sent');

  await button('Find').click();
  await page.getByRole('searchbox').fill('anna');
  await expect(page.getByText('1 entry found')).toBeVisible();
  await button('Find').click();

  await button('Export').click();
  await expect(page.getByText('CSV and JSON hold every entry.')).toBeVisible();
  const saving = page.waitForEvent('download');
  await button('Chronology as CSV').click();
  expect(readFileSync(await (await saving).path(), 'utf8')).toContain('Letter sent');
  await button('Export').click();
  const drawing = page.waitForEvent('download');
  await button('Picture as SVG').click();
  const svg = readFileSync(await (await drawing).path(), 'utf8');
  expect(svg).toContain('1 of 3 entries is hidden.');
  expect(svg).not.toContain('Letter sent');

  await button('Clear filter').click();
  await expect(button('Filter')).toBeFocused();
  await expect(page.getByText(/^Filter: /)).toBeHidden();
  await expect(page.getByRole('table')).toContainText('Letter sent');
});

test('nothing left is said calmly, and the way back is there', async ({ page }) => {
  await page.goto('./');
  await openText(page, 'ours.csv', CSV);
  await waitForPicture(page);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('checkbox', { name: 'GP 1', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Missed opportunities 0', exact: true }).check();
  const said = page.getByRole('status').filter({ hasText: /entr(y|ies)/ });
  await expect(said).toHaveText(['No entry matches the filter: GP, missed opportunities.']);
  await expect(said).toBeVisible();
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeHidden();
  await expectNothingFromAxe(page);
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
});

test('the filter on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openSample(page);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Filter' });
  await panel.getByText('Agency', { exact: true }).click();
  await panel.getByRole('checkbox', { name: /^School \d/ }).check();
  await panel.getByRole('button', { name: 'Close' }).click();
  await expectNothingFromAxe(page);
  // The words stay in sight while the page is moved.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await nextFrames(page);
  await expect(page.getByRole('button', { name: 'Clear filter' })).toBeInViewport();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});
