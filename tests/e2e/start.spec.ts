/**
 * The page as a visitor first gets it: it loads, its policy holds, and nothing about it keeps anyone out.
 */
import AxeBuilder from '@axe-core/playwright';
import { chooseSample, openSample, startAndPractise } from './case.ts';
import { expect, test } from './fixtures.ts';

test('the page loads', async ({ page, watch }) => {
  await page.goto('./');
  await expect(page).toHaveTitle('Chronolane');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(watch.requests.length).toBeGreaterThan(0);
});

test('the policy stands in the page and refuses every connection', async ({ page, watch, baseURL }) => {
  watch.expect(/Content Security Policy|violates|Refused to/);
  watch.expect(/asked for .*\?refused/);
  await page.goto('./');

  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /default-src 'none'.*connect-src 'none'/);

  const fetched = await page.evaluate(
    (address) =>
      fetch(address).then(
        () => 'went out',
        () => 'refused',
      ),
    `${baseURL ?? ''}?refused`,
  );
  expect(fetched).toBe('refused');
});

test('what the page practises is seen by nobody and leaves nothing behind', async ({ page }) => {
  await startAndPractise(page);
  await expect(page.locator('[inert], canvas, [role="application"]')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chronolane');
  expect(await page.evaluate(() => performance.getEntriesByName('chronolane:drawn').length)).toBe(0);
});

test('axe finds nothing', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
});

test('a part that cannot be fetched is said to be missing, and the rest works', async ({ page, watch }) => {
  watch.expect(/Failed to load resource|FindPanel/);
  await page.route(/FindPanel/, (route) => route.abort());
  await openSample(page);
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Filter' })).toBeVisible();
});

test('where the picture cannot be drawn this is said, and the table is there', async ({ page, watch }) => {
  watch.expect(/Failed to load resource|canvasWorker/);
  await page.route(/canvasWorker/, (route) => route.abort());
  await chooseSample(page);
  await expect(page.getByRole('alert')).toHaveText(
    'The picture could not be drawn. The table has everything that is in it. Save what you changed with Export, then load the page again.',
  );
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
});

for (const width of [390, 320]) {
  test(`the start page is no wider than a screen of ${width} with text at 200 %`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('./');
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
