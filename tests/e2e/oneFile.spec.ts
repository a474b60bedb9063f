/** The app as one HTML file, opened from disk without a network: it does what the served one does. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { makeWorkbook } from '../support/workbook.ts';
import { expectNothingFromAxe, openText, waitForPicture } from './case.ts';
import { expect, oneFile, test } from './fixtures.ts';

const address = pathToFileURL(oneFile).href;

test.use({ offline: true });

test('opens the sample case from disk, on every screen, and saves it', async ({ page, watch }) => {
  await page.goto(address);
  await page.getByRole('button', { name: 'Open the sample case' }).click();
  await page.getByRole('button', { name: 'Continue to the case' }).click();
  await waitForPicture(page);
  await expect(page.getByRole('banner').getByRole('status').first()).toContainText(
    '42 marked as missed opportunities',
  );
  expect(await page.evaluate(() => document.fonts.check("16px 'Atkinson Hyperlegible Next Variable'"))).toBe(
    true,
  );
  await expectNothingFromAxe(page);
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
  // The view is kept in the address, back and forward of the browser go through it.
  await expect(page).toHaveURL(/screen=Table/);
  await page.goBack();
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
  for (const name of ['Find', 'Filter', 'Counts', 'What was read']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Export' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Chronology as CSV' }).click();
  expect(readFileSync(await (await saving).path(), 'utf8')).toContain('F090');
  await page.getByRole('button', { name: 'Help' }).click();
  await expect(page.getByRole('dialog')).toContainText('the whole of Chronolane in one file');
  expect(watch.requests.every((asked) => asked === address || asked.startsWith('blob:'))).toBe(true);
});

test('opens a workbook, and gives the template, from disk', async ({ page }) => {
  await page.goto(address);
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download a template' }).click();
  expect(readFileSync(await (await saving).path(), 'utf8')).toMatch(/^\W*ref,date/);
  const rows = [
    ['Date', 'Agency', 'Event'],
    [{ n: 40828, s: 1 }, 'School', 'Bruise seen'],
  ];
  await openText(
    page,
    'ours.xlsx',
    makeWorkbook({ sheets: [{ name: 'One', rows }], formats: ['dd/mm/yyyy;@'] }),
  );
  await expect(page.getByRole('banner').getByRole('status').first()).toHaveText(
    '1 entry in 1 lane, none marked as a missed opportunity',
  );
});

test('walks through the case with a second window, from disk', async ({ page }) => {
  await page.goto(address);
  await page.getByRole('button', { name: 'Open the sample case' }).click();
  await page.getByRole('button', { name: 'Continue to the case' }).click();
  await page.getByRole('tab', { name: 'Step through' }).click();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  const opening = page.waitForEvent('popup');
  await page.getByRole('button', { name: "Open trainer's window" }).click();
  const second = await opening;
  await expect(second.getByRole('button', { name: 'Next entry' })).toBeVisible();
  await second.getByRole('button', { name: 'Next stop' }).click();
  await expect(page.getByRole('region', { name: 'Stop' })).toBeVisible();
});

test('can reach nothing', async ({ page, watch }) => {
  watch.expect(/Content Security Policy/);
  watch.expect(/asked for https:\/\/example\.org/);
  await page.goto(address);
  const refused = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(refused).toBe('refused');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("connect-src 'none'");
  expect(policy).not.toContain('unsafe');
});

test('holds the notices of the packages in it', () => {
  const html = readFileSync(oneFile, 'utf8');
  const { dependencies } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as { dependencies: Record<string, string> };
  const named = Object.keys(dependencies).filter((name) => name !== 'd3');
  expect(named.filter((name) => !html.includes(`## ${name} ${dependencies[name]}`))).toEqual([]);
});
