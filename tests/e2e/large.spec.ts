/** A chronology of 100,000 rows: reading it says how far it has come and can be called off; then all of it is at hand. */
import { writeFileSync } from 'node:fs';
import { waitForPicture } from './case.ts';
import { expect, test } from './fixtures.ts';

const ROWS = 100_000;

/** Twelve agencies over ten years, every tenth entry missed, every fifth a period; one word stands once. */
function makeCsv(): string {
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const date = `${1 + (i % 28)}/${1 + (i % 12)}/${2003 + (i % 10)}`;
    const end = i % 5 === 0 ? `28/12/${2003 + (i % 10)}` : '';
    const title = i === 61_803 ? 'A letter about the nightingale' : `Contact ${i}`;
    return `${date},${end},Agency ${i % 12},${title},${i % 10 === 0 ? 'yes' : ''}`;
  });
  return `date,end_date,agency,title,missed\n${rows.join('\n')}\n`;
}

test('100,000 rows', async ({ page }, info) => {
  test.setTimeout(180_000);
  page.setDefaultTimeout(60_000);
  const patient = { timeout: 60_000 };
  const file = info.outputPath('large.csv');
  writeFileSync(file, makeCsv());
  await page.goto('./');
  const chooser = page.getByLabel('Chronology file');
  const progress = page.getByRole('progressbar', { name: 'Reading the chronology' });

  await test.step('reading four such files is called off', async () => {
    const opener = page.getByRole('button', { name: 'Open a chronology' });
    await opener.focus();
    await chooser.setInputFiles([file, file, file, file]);
    const reading = page.getByRole('dialog', { name: 'Reading' });
    await expect(reading.getByText('large.csv')).toBeVisible(patient);
    await expect(reading.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await expect
      .poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.value), patient)
      .toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(progress).toBeHidden();
    await expect(page.getByRole('button', { name: 'Open the sample case' })).toBeVisible();
    await expect(opener).toBeFocused();
  });

  await test.step('one is read and drawn', async () => {
    await chooser.setInputFiles(file);
    await waitForPicture(page);
    await expect(page.getByText('100,000 entries in 12 lanes, 10,000 marked')).toBeVisible(patient);
    await expect(progress).toBeHidden();
  });

  const entry = page.getByRole('region', { name: 'Entry' });
  await test.step('the picture zooms, and its keys go from entry to entry', async () => {
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('button', { name: 'Next missed opportunity' }).click();
    await expect(entry.getByText('Missed opportunity 1 of 10,000')).toBeVisible(patient);
    await page.getByRole('application', { name: 'Swim lanes' }).press('ArrowDown');
    await expect(entry.getByText('Missed opportunity 1 of 10,000')).toBeHidden(patient);
  });

  await test.step('a word that stands once is found', async () => {
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Find' }).fill('nightingale');
    const find = page.getByRole('region', { name: 'Find' });
    await expect(find.getByRole('status')).toHaveText('1 entry found', patient);
    await find.getByRole('button', { name: /nightingale/ }).click();
    await expect(entry.getByRole('heading', { name: 'A letter about the nightingale' })).toBeVisible(patient);
    await page.getByRole('button', { name: 'Close' }).first().click();
  });

  await test.step('the table sorts and turns its pages', async () => {
    await page.getByRole('tab', { name: 'Table' }).click();
    const table = page.getByRole('table');
    await table.getByRole('button', { name: 'Title' }).click();
    await page.getByRole('navigation', { name: 'Pages of the table' }).getByText('of 100,000').waitFor();
    await expect(table.getByRole('row', { name: /nightingale/ })).toBeVisible(patient);
    await page.getByRole('button', { name: 'Next page' }).click();
    await expect(table.getByRole('row', { name: /Contact \d+/ }).first()).toBeVisible(patient);
    await expect(page.getByText('Rows 201 to 400 of 100,000')).toBeVisible(patient);
  });
});
