/** Dates told as intervals on the built page: no year, month or day of the sample on it, nor in any file it saves. */
import { unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { readPdf } from '../support/readPdf.ts';
import { expectNothingFromAxe, openSample, waitForPicture } from './case.ts';
import { expect, test } from './fixtures.ts';

const DATES =
  /.{0,40}(?<![\d.,-])(?:200[5-9]|201[0-5])(?![\d.,]).{0,30}|.{0,40}(?<!\p{L})(?:January|February|March|April|June|July|August|September|October|November|December)(?!\p{L}).{0,30}/gu;

/** What the program itself says: namespaces, and how it tells intervals to other programs. */
function expectNoDates(text: string, where: string): void {
  const told = text.replace(/https?:\/\/[\w./-]+/g, '').replace(/day -?\d+/g, '');
  expect(told.match(DATES) ?? [], where).toEqual([]);
}

async function hideDates(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Names', exact: true }).click();
  await page.getByLabel('Dates, telling intervals instead').check();
  await expect(page.locator('header').getByText('dates as intervals')).toBeVisible();
}

async function closeNames(page: Page): Promise<void> {
  const names = page.getByRole('region', { name: 'Names', exact: true });
  await names.getByRole('button', { name: 'Close' }).click();
}

const readPage = async (page: Page) =>
  [await page.locator('body').innerText(), await page.locator('body').ariaSnapshot(), page.url()].join('\n');

async function save(page: Page, name: string): Promise<{ file: string; bytes: Buffer }> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 100_000 }),
    page.getByRole('button', { name }).click(),
  ]);
  return { file: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('no date of the sample is on the page', async ({ page }) => {
  await openSample(page);
  await hideDates(page);
  await expectNothingFromAxe(page);
  await closeNames(page);
  for (const screen of ['Explore', 'Present', 'Table']) {
    await page.getByRole('tab', { name: screen }).click();
    await expect(page.getByRole('tab', { name: screen, selected: true })).toBeVisible();
    expectNoDates(await readPage(page), screen);
  }
  await page.getByRole('table').getByRole('button', { name: 'Daniel is born' }).click();
  await expect(page.getByRole('region', { name: 'Entry' })).toContainText('day 653');
  expectNoDates(await readPage(page), 'an entry');
  await page.getByRole('button', { name: 'Counts', exact: true }).click();
  const counts = page.getByRole('region', { name: 'Counts', exact: true });
  await counts.getByRole('button', { name: 'Year', exact: true }).click();
  await expect(counts.getByText('year 6', { exact: true }).first()).toBeVisible();
  expectNoDates(await readPage(page), 'counts');
});

test('a walk goes to a day that is typed as an interval', async ({ page }) => {
  await openSample(page);
  await hideDates(page);
  await closeNames(page);
  await page.getByRole('tab', { name: 'Step through' }).click();
  await page.getByRole('button', { name: 'Begin', exact: false }).first().click();
  const field = page.getByRole('textbox', { name: 'Date' });
  await expect(field).toHaveValue('day 92');
  await field.fill('day 1,204');
  await field.press('Enter');
  await expect(page.getByText('As known on day 1,204', { exact: true })).toBeVisible();
  await field.fill('1300');
  await field.press('Enter');
  await expect(page.getByText('As known on day 1,300', { exact: true })).toBeVisible();
  expectNoDates(await readPage(page), 'a walk');
});

test('no date of the sample is in a file that is saved', async ({ page }) => {
  await openSample(page);
  await hideDates(page);
  await closeNames(page);
  for (const name of ['Chronology as CSV', 'Chronology as JSON', 'Picture as SVG']) {
    const { file, bytes } = await save(page, name);
    // Places in a picture are figures too.
    const words = bytes.toString().replace(/="[\d\s.,MLHVZCQAmlhvzcqa-]*"/g, '');
    expectNoDates(`${file}\n${words}`, name);
  }
  const document = readPdf((await save(page, 'Document as PDF')).bytes).pages.join('\n');
  expectNoDates(document, 'the document');
  expect(document).toContain('Dates told as intervals: day 1 is the day of the first entry');
  const slides = unzipSync((await save(page, 'Slides as PowerPoint')).bytes);
  for (const [name, bytes] of Object.entries(slides)) {
    const xml = new TextDecoder().decode(bytes);
    expectNoDates([...xml.matchAll(/<a:t>([^<]*)|(?:descr|title|name)="([^"]*)"/g)].join('\n'), name);
  }
});

test('a hand-out has no date in it, and shows the same intervals', async ({ page, browser }, testInfo) => {
  await openSample(page);
  await hideDates(page);
  await closeNames(page);
  const counts = await page.getByRole('banner').getByRole('status').first().innerText();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: 'Hand-out' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the hand-out' }).click(),
  ]);
  const path = testInfo.outputPath('given.html');
  await download.saveAs(path);
  const [, data = ''] =
    /<script type="application\/json"[^>]*>([^]*?)<\/script>/.exec(await readFile(path, 'utf8')) ?? [];
  expect(data).toContain('day 653');
  expectNoDates(data, 'the hand-out');

  const context = await browser.newContext({ offline: true, reducedMotion: 'reduce' });
  const given = await context.newPage();
  await given.goto(pathToFileURL(path).href);
  await given.getByRole('button', { name: 'Continue to the case' }).click();
  await waitForPicture(given);
  await expect(given.getByRole('banner').getByRole('status').first()).toHaveText(counts);
  await expect(given.getByRole('banner')).toContainText('dates as intervals');
  await given.getByRole('tab', { name: 'Table' }).click();
  await given.getByRole('table').getByRole('button', { name: 'Daniel is born' }).click();
  await expect(given.getByRole('region', { name: 'Entry' })).toContainText('day 653');
  await context.close();
});
