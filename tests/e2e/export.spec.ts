/** Pictures and the document, as a visitor saves them, under the built page's policy. */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { readPdf } from '../support/readPdf.ts';
import { expectNothingFromAxe, openSample, SAMPLE_TITLE, openText, waitForPicture } from './case.ts';
import { expect, test } from './fixtures.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function openMenu(page: Page): Promise<void> {
  await button(page, 'Export').click();
  await expect(button(page, 'Picture as SVG')).toBeVisible();
}

/** Presses a button of the menu and gives what is saved. */
async function save(page: Page, name: string): Promise<{ file: string; bytes: Buffer }> {
  const saving = page.waitForEvent('download', { timeout: 100_000 });
  await button(page, name).click();
  const download = await saving;
  return { file: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Width and height of a PNG, from its header. */
function sizeOf(png: Buffer): { width: number; height: number } {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

test('the picture is saved as SVG and PNG, of the screen and of the whole case', async ({ page }) => {
  await openSample(page);
  await openMenu(page);
  await expectNothingFromAxe(page);
  const screen = (await save(page, 'Picture as SVG')).bytes.toString();
  expect(screen).toMatch(/<svg [^>]*width="1600"/);

  await openMenu(page);
  const two = await save(page, 'Picture as PNG');
  expect(two.file).toBe('daniel-pelka.png');
  expect(sizeOf(two.bytes).width).toBe(3200);

  await openMenu(page);
  await page.getByLabel('Size of the PNG').selectOption('4 times');
  expect(sizeOf((await save(page, 'Picture as PNG')).bytes).width).toBe(6400);

  await openMenu(page);
  await page.getByRole('radio', { name: 'Whole case' }).check();
  const whole = (await save(page, 'Picture as SVG')).bytes.toString();
  const wide = Number(/<svg [^>]*width="(\d+)/.exec(whole)?.[1]);
  expect(wide).toBeGreaterThan(1600);
  // The first days and the last.
  expect(whole).toContain('>2005<');
  expect(whole).toContain('>2022<');
});

test('a picture too large for one file is several, and it says so', async ({ page }) => {
  await openSample(page);
  await openMenu(page);
  await page.getByRole('radio', { name: 'Whole case' }).check();
  await page.getByLabel('Size of the PNG').selectOption('4 times');
  const names: string[] = [];
  const sizes: number[] = [];
  page.on('download', (download) => {
    names.push(download.suggestedFilename());
    void download.path().then((path) => sizes.push(sizeOf(readFileSync(path)).width));
  });
  await button(page, 'Picture as PNG').click();
  await expect(page.getByText(/^Saved as .*: the picture is too large for one file$/)).toBeAttached({
    timeout: 100_000,
  });
  await expect.poll(() => sizes.length).toBeGreaterThan(1);
  expect(names[0]).toBe(`daniel-pelka-1-of-${names.length}.png`);
  await expect.poll(() => sizes.length).toBe(names.length);
  expect(Math.max(...sizes)).toBeLessThan(16_384);
});

test('the document is a PDF with the numbers of the screen', async ({ page }) => {
  await openSample(page);
  const status = await page.getByText(/^\d+ entries in \d+ lanes, \d+ marked/).innerText();
  await openMenu(page);
  await page.getByLabel('Paper').selectOption('A3');
  const { file, bytes } = await save(page, 'Document as PDF');
  expect(file).toBe('daniel-pelka.pdf');
  expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
  const { pages, objects } = readPdf(bytes);
  expect(pages[0]).toContain(`${status}.`);
  expect(objects).toContain('/MediaBox [0 0 1190.55 841.89]');
  const [, entries, missed] = /^(\d+) entries.* (\d+) marked/.exec(status) ?? [];
  // Two rows of headings, and the two that are parked.
  expect([...objects.matchAll(/\/S \/TR\b/g)]).toHaveLength(Number(entries) + Number(missed) + 2 + 2);
});

test('the document holds names in other letters, and what the filter leaves', async ({ page }) => {
  await page.goto('./');
  await openText(
    page,
    'ours.csv',
    'date,agency,title\n2011-02-03,School,Łukasz Żółć seen\n2011-03-03,GP,Letter sent\n',
  );
  await waitForPicture(page);
  await button(page, 'Filter').click();
  await page.getByRole('checkbox', { name: 'School 1', exact: true }).check();
  await openMenu(page);
  const { bytes } = await save(page, 'Document as PDF');
  const words = readPdf(bytes).pages.join('\n');
  expect(words).toContain('Łukasz Żółć seen');
  expect(words).toContain('Filter: School. 1 of 2 entries is hidden.');
  expect(words).not.toContain('Letter sent');
});

test('printing gives the document and not the screen', async ({ page }) => {
  await openSample(page);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  // What prints is fetched while nothing else is to do.
  await expect(page.locator('.printed')).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SAMPLE_TITLE);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.locator('.printed svg').first()).toBeVisible();
  await expect(page.locator('.printed tbody').nth(0).getByRole('row')).toHaveCount(42);
  await expect(page.locator('.printed tbody').nth(1).getByRole('row')).toHaveCount(174);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.printed')).toHaveCount(0);

  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect([...pdf.matchAll(/\/Type \/Page\b/g)].length).toBeGreaterThan(10);
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  expect(Number(width)).toBeGreaterThan(Number(height));
});
