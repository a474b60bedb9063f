/** Names on the built page: under pseudonyms no name of the sample is anywhere on it, nor in any file it saves. */
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expectNothingFromAxe, openSample, SAMPLE_TITLE } from './case.ts';
import { expect, test } from './fixtures.ts';
import { gatherPage } from './foresightCase.ts';

const NAMES =
  /.{0,40}(?<!\p{L})(?:daniel|pelka|luczak|krezolek|krężołek|magdelena|mariusz|anna|adam|coventry|bedworth|warwickshire|poland)(?!\p{L}).{0,40}/giu;

const expectNoNames = (text: string, where: string) => {
  expect(text.match(NAMES) ?? [], where).toEqual([]);
};

async function openNames(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Names', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Names', exact: true })).toBeVisible();
}

/** Lists all likely names, says of the rest that it is none, and switches to pseudonyms. */
async function nameEverybody(page: Page): Promise<void> {
  await openNames(page);
  await page.getByRole('button', { name: /^List all \d+ likely names$/ }).click();
  await expect(page.getByLabel('Pseudonym of Daniel Pelka')).toHaveValue('Child A');
  await page.getByRole('radio', { name: 'Pseudonyms' }).check();
  await expect(page.locator('header').getByText('Names: pseudonyms', { exact: true })).toBeVisible();
}

async function saveAs(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return `${download.suggestedFilename()}\n${await readFile(await download.path(), 'utf8')}`;
}

test('no name of the sample is on the page or in a file under pseudonyms', async ({ page }) => {
  await openSample(page);
  await nameEverybody(page);
  await page
    .getByRole('region', { name: 'Names', exact: true })
    .getByRole('button', { name: 'Close' })
    .click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Child A: chronology from /);
  for (const screen of ['Explore', 'Step through', 'Table']) {
    await page.getByRole('tab', { name: screen }).click();
    await expect(page.getByRole('tab', { name: screen, selected: true })).toBeVisible();
    expectNoNames(await gatherPage(page), screen);
  }
  await page.getByRole('table').getByRole('button', { name: 'Child A is born' }).click();
  await expect(page.getByRole('region', { name: 'Entry' }).getByRole('heading', { level: 2 })).toBeVisible();
  expectNoNames(await gatherPage(page), 'an entry');

  for (const panel of ['Find', 'Filter', 'Counts', 'Names']) {
    await page.getByRole('button', { name: panel, exact: true }).click();
    await expect(page.getByRole('region', { name: panel, exact: true })).toBeVisible();
    if (panel === 'Find') {
      await page.getByRole('searchbox').fill('pelka');
      await expect(page.getByRole('region', { name: 'Find' }).getByRole('status')).toHaveText(/No entr/);
      await page.getByRole('searchbox').fill('child a');
    }
    expectNoNames(await gatherPage(page), panel);
  }

  for (const name of ['Chronology as CSV', 'Chronology as JSON', 'Picture as SVG']) {
    if (name === 'Picture as SVG') await page.getByRole('tab', { name: 'Explore' }).click();
    const saved = await saveAs(page, name);
    expectNoNames(saved, name);
    expect(saved).toContain('Child A');
    expect(saved.split('\n')[0]).toMatch(/^chronology with pseudonyms\./);
  }
});

test('what shows the file as recorded is absent while names are on, and back after', async ({ page }) => {
  await openSample(page);
  const absent = ['What was read', 'Open', 'Change title'].map((name) =>
    page.getByRole('button', { name, exact: true }),
  );
  for (const button of absent) await expect(button).toBeVisible();
  await nameEverybody(page);
  for (const button of absent) await expect(button).toHaveCount(0);
  await expect(page.getByText('it cannot be corrected')).toBeVisible();
  await page.getByRole('radio', { name: 'As recorded' }).check();
  for (const button of absent) await expect(button).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SAMPLE_TITLE);
});

test('names that are kept on are let go only after a question, by keyboard too', async ({ page }) => {
  await openSample(page);
  await nameEverybody(page);
  const keep = page.getByRole('checkbox', { name: 'Keep names on' });
  await keep.focus();
  await page.keyboard.press('Space');
  await expect(keep).toBeChecked();
  await expect(page.getByRole('radio')).toHaveCount(0);
  expectNoNames(await gatherPage(page), 'kept on');
  await expectNothingFromAxe(page);

  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog', { name: 'Let names be switched?' })).toBeVisible();
  await expectNothingFromAxe(page);
  await page.keyboard.press('Escape');
  await expect(keep).toBeChecked();

  await keep.click();
  await page.getByRole('button', { name: 'Let names be switched' }).click();
  await expect(keep).not.toBeChecked();
  await expect(page.getByRole('radio', { name: 'Pseudonyms' })).toBeChecked();
});

test('a list is written, changed and taken back, and axe finds nothing', async ({ page }) => {
  await openSample(page);
  await openNames(page);
  await page.getByRole('button', { name: 'Add Ms Luczak', exact: true }).click();
  await expect(page.getByLabel('Written as, for Ms Luczak')).toHaveValue('Ms Luczak; Luczak');
  await page.getByLabel('Role of Ms Luczak').fill('the mother');
  // What the chronology tells is chosen already; what it does not tell has to be said.
  await expect(page.getByLabel('Add Coventry as')).toHaveValue('place');
  await page.getByRole('button', { name: 'Add Coventry', exact: true }).click();
  await expect(page.getByLabel('Pseudonym of Coventry')).toHaveValue('Place A');
  await page.getByRole('button', { name: 'Add LGiU', exact: true }).click();
  await expect(page.getByLabel('Pseudonym of LGiU')).toHaveCount(0);
  await expect(page.getByLabel('Add LGiU as')).toBeFocused();
  await expectNothingFromAxe(page);
  await page.getByRole('radio', { name: 'Roles only' }).check();
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('row', { name: /Registers the mother as a patient/ })).toBeVisible();
  await page.getByRole('button', { name: 'Remove Ms Luczak' }).click();
  await expect(page.getByRole('row', { name: /Registers Ms Luczak as a patient/ })).toBeVisible();
  expect(page.url()).not.toMatch(/luczak|coventry|mother/i);
});

test('Export says which names may be left, and opens Names with the list to look through', async ({
  page,
}) => {
  await openSample(page);
  const look = page.getByRole('button', { name: 'Look through what might be missed' });
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Document as PDF' })).toBeVisible();
  await expect(look).toHaveCount(0);
  await page.keyboard.press('Escape');

  await nameEverybody(page);
  const names = page.getByRole('region', { name: 'Names', exact: true });
  await names.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const said = page.getByText('Only names in your list are replaced.');
  await expect(said).toContainText(/more words may be names/);
  await look.click();
  await expect(look).toBeHidden();

  // Looked through, there is nothing more to say.
  await names.getByRole('button', { name: 'LGiU is not a name' }).click();
  await expect(names.getByText('1 word said to be no name')).toBeVisible();
  await names.getByRole('button', { name: /^None of these \d+ is a name$/ }).click();
  await expect(names.getByText('Nothing is left to look through')).toBeVisible();
  await expectNothingFromAxe(page);
  await names.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Document as PDF' })).toBeVisible();
  await expect(said).toHaveCount(0);
});

test('by keyboard alone: pseudonyms with none listed say so, and all likely ones are listed', async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Names', exact: true }).focus();
  await page.keyboard.press('Enter');
  const names = page.getByRole('region', { name: 'Names', exact: true });
  const all = names.getByRole('button', { name: /^List all \d+ likely names$/ });
  await expect(all).toBeVisible();
  await names.getByRole('radio', { name: 'As recorded' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('header').getByText('Names: pseudonyms, none listed')).toBeVisible();
  await expect(names.getByText('every name is still shown')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(all).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(names.getByRole('heading', { name: /^Persons and places: \d+ listed$/ })).toBeFocused();
  await expect(page.locator('header').getByText('Names: pseudonyms', { exact: true })).toBeVisible();
  await expect(names.getByLabel('Role of Daniel Pelka')).toHaveValue('the child');
  await expect(names.getByLabel('Pseudonym of Anna')).toHaveValue('Sibling A');
  await expect(names.getByLabel('What Coventry is')).toHaveValue('place');
  await expect(all).toHaveCount(0);
});

test('the list fits a phone, in large type too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openSample(page);
  await openNames(page);
  await page.getByRole('button', { name: /^List all \d+ likely names$/ }).click();
  const role = page.getByLabel('Role of Ms Luczak');
  for (const size of ['100%', '200%']) {
    await page.evaluate((large) => {
      document.documentElement.style.fontSize = large;
    }, size);
    await role.scrollIntoViewIfNeeded();
    await expect(role).toBeInViewport();
    const isWider = await page
      .getByRole('region', { name: 'Persons and places' })
      .evaluate((node) => node.scrollWidth > node.clientWidth + 1);
    expect(isWider, size).toBe(false);
    await role.fill('the mother');
  }
});
