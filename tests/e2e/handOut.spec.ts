/** A hand-out: made from the sample under pseudonyms, opened from disk without a network, and read only. */
import type { Browser, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expectNothingFromAxe, openSample, openText, waitForPicture } from './case.ts';
import { expect, oneFile, test } from './fixtures.ts';

const NAMES =
  /.{0,40}(?<!\p{L})(?:daniel|pelka|luczak|krezolek|krężołek|magdelena|mariusz|anna|adam|coventry|bedworth|warwickshire|poland)(?!\p{L}).{0,40}/giu;

/** Lists all likely names, and switches to pseudonyms. */
async function nameEverybody(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Names', exact: true }).click();
  await page.getByRole('button', { name: /^List all \d+ likely names$/ }).click();
  await page.getByRole('radio', { name: 'Pseudonyms' }).check();
  await expect(page.locator('header').getByText('Names: pseudonyms')).toBeVisible();
}

async function askForHandOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: 'Hand-out' }).click();
  await expect(page.getByRole('dialog', { name: 'Hand-out' })).toBeVisible();
}

/** Saves it where it can be opened from; gives its address, its name and what is in it. */
async function saveHandOut(page: Page, path: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the hand-out' }).click(),
  ]);
  await download.saveAs(path);
  return {
    address: pathToFileURL(path).href,
    name: download.suggestedFilename(),
    text: await readFile(path, 'utf8'),
  };
}

/** Opens a file from disk in a browser without a network; `complaints` gathers what goes wrong there. */
async function openOffline(browser: Browser, address: string) {
  const context = await browser.newContext({ offline: true, reducedMotion: 'reduce' });
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  context.on('request', (request) => {
    const asked = request.url();
    if (asked !== address && !/^(?:blob|data):/.test(asked)) complaints.push(`asked for ${asked}`);
  });
  const page = await context.newPage();
  await page.goto(address);
  return { page, complaints, close: () => context.close() };
}

const status = (page: Page) => page.getByRole('banner').getByRole('status').first();

async function listLanes(page: Page): Promise<string[]> {
  await waitForPicture(page);
  return page.getByRole('region', { name: 'Timeline' }).getByRole('listitem').allInnerTexts();
}

test('made from the served app under pseudonyms, it shows the same from disk and can change nothing', async ({
  page,
  browser,
}, testInfo) => {
  await openSample(page);
  await nameEverybody(page);
  await page
    .getByRole('region', { name: 'Names', exact: true })
    .getByRole('button', { name: 'Close' })
    .click();
  const lanes = await listLanes(page);
  const counts = await status(page).innerText();
  await askForHandOut(page);
  await expectNothingFromAxe(page);
  await page.getByLabel('Title').fill('What we learnt from Daniel Pelka');
  await expect(page.getByText('In the hand-out: What we learnt from Child A')).toBeVisible();
  const made = await saveHandOut(page, testInfo.outputPath('given.html'));

  expect(made.text.match(NAMES) ?? []).toEqual([]);
  expect(made.name).toBe('chronology with pseudonyms.hand-out.html');
  const built = await readFile(oneFile, 'utf8');
  const policyOf = (text: string) => /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1];
  expect(policyOf(made.text)).toBe(policyOf(built));
  // Notes are for whoever presents; nobody asked for them, nor for questions.
  expect(made.text.includes('neither number is given without the other')).toBe(false);
  expect(made.text.includes('Bring out:')).toBe(false);

  const { page: given, complaints, close } = await openOffline(browser, made.address);
  await expect(given).toHaveTitle('Chronolane');
  await expect(given.getByText('real child, who was four years old')).toBeVisible();
  await expect(given.getByRole('region', { name: 'Timeline' })).toHaveCount(0);
  await expectNothingFromAxe(given);
  await given.getByRole('button', { name: 'Continue to the case' }).click();
  await expect(given.getByRole('heading', { level: 1 })).toHaveText('What we learnt from Child A');
  expect(await listLanes(given)).toEqual(lanes);
  await expect(status(given)).toHaveText(counts);
  await expect(given.getByRole('banner')).toContainText('Hand-out, read only, made ');
  await expect(given.getByRole('banner')).toContainText('Names: pseudonyms');
  await expect(given.getByRole('tab')).toHaveText(['Explore', 'Present', 'Table']);
  for (const name of ['Open', 'Names', 'What was read', 'Undo', 'Add scene', 'Correct'])
    await expect(given.getByRole('button', { name, exact: true })).toHaveCount(0);
  for (const name of ['Find', 'Filter', 'Counts']) {
    await given.getByRole('button', { name, exact: true }).click();
    await expect(given.getByRole('region', { name, exact: true })).toBeVisible();
  }
  await given.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(given.getByRole('button', { name: 'Document as PDF' })).toBeVisible();
  await expect(given.getByRole('button', { name: 'Chronology as CSV' })).toHaveCount(0);
  await expect(given.getByRole('button', { name: 'Hand-out' })).toHaveCount(0);
  await given.keyboard.press('Escape');

  await given.getByRole('tab', { name: 'Table' }).click();
  await given.getByRole('table').getByRole('button', { name: 'Child A is born' }).click();
  const entry = given.getByRole('region', { name: 'Entry' });
  await expect(entry.getByRole('heading', { level: 2 })).toBeVisible();
  await expect(entry.getByRole('button', { name: 'Correct' })).toHaveCount(0);
  await given.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'date,agency,title\n2011-01-02,Police,Visit');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  });
  await expect(given.getByRole('alert')).toHaveText(/read only: no other file opens in it/);
  await expect(status(given)).toHaveText(counts);

  await given.getByRole('tab', { name: 'Present' }).click();
  await expect(given.getByRole('list', { name: 'Scenes' }).getByRole('listitem')).toHaveCount(12);
  await expect(given.getByLabel('Caption')).toHaveCount(0);
  await expect(given.getByText('open Names')).toHaveCount(0);
  await expect(given.getByRole('button', { name: /^Remove scene/ })).toHaveCount(0);
  await expectNothingFromAxe(given);
  expect(complaints).toEqual([]);
  await close();
});

test('made from the one file without a network, it is the same page, with questions where they were chosen', async ({
  page,
  browser,
  context,
}, testInfo) => {
  await openSample(page);
  await askForHandOut(page);
  const served = await saveHandOut(page, testInfo.outputPath('served.html'));
  await expect(page.getByText('Saved as daniel-pelka.hand-out.html')).toBeAttached();

  // The served page may still be fetching its parts ahead.
  await page.goto('about:blank');
  await context.setOffline(true);
  await page.goto(pathToFileURL(oneFile).href);
  await page.getByRole('button', { name: 'Open the sample case' }).click();
  await page.getByRole('button', { name: 'Continue to the case' }).click();
  await waitForPicture(page);
  await askForHandOut(page);
  const same = await saveHandOut(page, testInfo.outputPath('same.html'));
  expect(same.text === served.text).toBe(true);

  await askForHandOut(page);
  await page.getByLabel('Questions for Step through').check();
  await page.getByLabel('12 scenes').uncheck();
  await page.getByLabel('To be read before the case').fill('');
  const asking = await saveHandOut(page, testInfo.outputPath('asking.html'));
  const { page: given, complaints, close } = await openOffline(browser, asking.address);
  await given.getByRole('button', { name: 'Step through it' }).click();
  await expect(given.getByRole('tab')).toHaveText(['Explore', 'Step through', 'Table']);
  await expect(given.getByRole('button', { name: 'Begin', exact: true })).toBeVisible();
  expect(complaints).toEqual([]);
  await close();
});

test('holds only what is shown where that is chosen, and says what it lacks', async ({
  page,
  browser,
}, testInfo) => {
  await page.goto('./');
  await openText(
    page,
    'case.csv',
    'date,agency,title,detail,missed\n2011-01-02,Police,Visit,</script><b>bold</b><!-- still,yes\nsame day,School,Bruise seen,Told nobody,yes\n2011-09-03,GP,Weighed,,\n',
  );
  await waitForPicture(page);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page
    .getByRole('region', { name: 'Filter' })
    .getByRole('checkbox', { name: /^School/ })
    .check();
  await expect(page.getByText('1 of 3 entries').or(page.getByText('2 of 3 entries')).first()).toBeVisible();
  await askForHandOut(page);
  await page.getByRole('radio', { name: 'Only what is shown now (1)' }).check();
  const made = await saveHandOut(page, testInfo.outputPath('part.html'));
  expect(made.text.includes('Weighed')).toBe(false);
  expect(made.text.includes('<b>bold')).toBe(false);
  const { page: given, complaints, close } = await openOffline(browser, made.address);
  await expect(status(given)).toHaveText('1 entry in 1 lane, 1 marked as a missed opportunity');
  // It is the second of the whole case.
  expect(made.text).toContain('"missedNumbers":[2]');
  await given.getByRole('tab', { name: 'Table' }).click();
  // The row above, which its words count from, was left out.
  await expect(given.getByRole('row', { name: /Bruise seen/ })).toContainText('2 January 2011');
  expect(complaints).toEqual([]);
  await close();
});

test('is not offered where it cannot be made: what to do is said', async ({ page, context, watch }) => {
  watch.expect(/Failed to load resource|asked for/);
  await openSample(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Picture as SVG' })).toBeVisible();
  await page.keyboard.press('Escape');
  await context.route('**/handOutPage.js', (route) => route.abort());
  await askForHandOut(page);
  await expect(page.getByRole('alert')).toContainText('could not be fetched');
  await expect(page.getByRole('button', { name: 'Save the hand-out' })).toHaveCount(0);
});
