/** A case file: everything of a case in one file, saved, locked with a password, and opened again. */
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expectNothingFromAxe, openSample, openText, SAMPLE_TITLE, waitForPicture } from './case.ts';
import { expect, test } from './fixtures.ts';

const CASE = 'ref,date,agency,title\nA1,2010-05-01,Police,Called\nA2,2011-02-01,School,Starts\n';
const PASSWORD = 'Grüße, three words';

interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

const dialogOf = (page: Page, name: string) => page.getByRole('dialog', { name });

async function askForCaseFile(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: 'Case file', exact: true }).click();
  await expect(dialogOf(page, 'Case file')).toBeVisible();
}

async function saveCaseFile(page: Page, password = ''): Promise<Saved> {
  await askForCaseFile(page);
  const dialog = dialogOf(page, 'Case file');
  await dialog.getByLabel('Password', { exact: true }).fill(password);
  await dialog.getByLabel('Password once more').fill(password);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save case file' }).click(),
  ]);
  await expect(page.getByText(`Saved as ${download.suggestedFilename()}`)).toBeVisible();
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Corrects the title of an entry of the table. */
async function correctTitle(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('tab', { name: 'Table' }).click();
  await page.getByRole('table').getByRole('button', { name: from }).first().click();
  const entry = page.getByRole('region', { name: 'Entry' });
  await entry.getByRole('button', { name: 'Correct', exact: true }).click();
  await entry.getByLabel('Title', { exact: true }).fill(to);
  await entry.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('table').getByRole('button', { name: to })).toBeVisible();
}

async function addScene(page: Page, caption: string): Promise<void> {
  await page.getByRole('tab', { name: 'Explore' }).click();
  await page.getByRole('button', { name: 'Add scene' }).click();
  await page.getByRole('tab', { name: 'Present' }).click();
  const scenes = page.getByRole('list', { name: 'Scenes' });
  await expect(scenes).toBeVisible();
  await scenes.getByRole('button').last().waitFor();
  await page.getByLabel('Caption').fill(caption);
  await expect(scenes).toContainText(caption);
}

/** Nothing asks to be saved: another file opens without a question. */
async function expectNothingUnsaved(page: Page): Promise<void> {
  await openText(page, 'other.csv', CASE);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('other.csv');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('everything of a case comes back from a file locked with a password', async ({ page }) => {
  await openSample(page);
  await correctTitle(page, 'Registers Ms Luczak as a patient', 'Registers her as a patient');
  await page.getByRole('button', { name: 'Names', exact: true }).click();
  await page.getByRole('button', { name: 'Add Ms Luczak', exact: true }).click();
  await page.getByLabel('Role of Ms Luczak').fill('the mother');
  await page
    .getByRole('region', { name: 'Names', exact: true })
    .getByRole('button', { name: 'Close' })
    .click();
  await addScene(page, 'Nobody asked him');

  await askForCaseFile(page);
  const dialog = dialogOf(page, 'Case file');
  await expect(dialog).toContainText('It holds names as recorded, whatever Names shows.');
  await expectNothingFromAxe(page);
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await dialog.getByLabel('Password once more').fill(`${PASSWORD}.`);
  await dialog.getByRole('button', { name: 'Save case file' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(
    'The two passwords are not the same. Type both once more.',
  );
  await dialog.getByRole('button', { name: 'Go back' }).click();
  const saved = await saveCaseFile(page, PASSWORD);
  expect(saved.name).toBe('daniel-pelka.chronolane');
  const text = saved.bytes.toString('utf8');
  expect(text).toMatch(/^\{"chronolane":"locked case file","version":1,/);
  // Besides what is locked, which is random letters, nothing is said.
  expect(text.replace(/"(?:data|salt|iv)":"[^"]*"/g, '')).not.toMatch(/pelka|luczak|nobody asked/i);
  await expectNothingUnsaved(page);

  await page.goto('./');
  await page.reload();
  await openText(page, saved.name, saved.bytes);
  const question = dialogOf(page, 'This case file is locked');
  await question.getByLabel('Password').fill('another');
  await question.getByRole('button', { name: 'Open the case file' }).click();
  await expect(question.getByRole('alert')).toContainText('That password does not open this file.');
  await expectNothingFromAxe(page);
  await question.getByLabel('Password').fill(PASSWORD);
  await question.getByLabel('Password').press('Enter');
  // What is to be read before the case comes before it again.
  await expect(page.getByRole('heading', { name: 'Before you open this case' })).toBeVisible();
  await expect(page.getByText('Some people may find this distressing.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Timeline' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Continue to the case' }).click();
  // The sample has stops: nothing of it is drawn before somebody chose the screen.
  await page.getByRole('button', { name: 'Explore the case' }).click();
  await waitForPicture(page);
  await expect(question).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SAMPLE_TITLE);
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(
    page.getByRole('table').getByRole('button', { name: 'Registers her as a patient' }),
  ).toBeVisible();
  await page.getByRole('tab', { name: 'Present' }).click();
  await expect(page.getByRole('list', { name: 'Scenes' })).toContainText('Nobody asked him');
  await page.getByRole('tab', { name: 'Explore' }).click();
  await page.getByRole('button', { name: 'Names', exact: true }).click();
  await expect(page.getByLabel('Role of Ms Luczak')).toHaveValue('the mother');
  await expectNothingUnsaved(page);
});

test('a title is given by keyboard, kept in the case file and nowhere else, and taken back', async ({
  page,
}) => {
  await page.goto('./');
  await openText(page, 'case.csv', CASE);
  await waitForPicture(page);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('case.csv');
  await page.getByRole('button', { name: 'Change title' }).press('Enter');
  const dialog = dialogOf(page, 'Title of the case');
  await expect(dialog).toBeVisible();
  await expectNothingFromAxe(page);
  await dialog.getByLabel('Title').fill('Our review');
  await page.keyboard.press('Enter');
  await expect(title).toHaveText('Our review');
  await expect(page.getByRole('button', { name: 'Change title' })).toBeFocused();
  await expect(page).toHaveTitle('Chronolane');
  expect(page.url()).not.toContain('review');
  const saved = await saveCaseFile(page);

  await page.goto('./');
  await page.reload();
  await openText(page, saved.name, saved.bytes);
  await expect(title).toHaveText('Our review');
  await page.getByRole('button', { name: 'Change title' }).click();
  await dialog.getByLabel('Title').fill('');
  await dialog.getByRole('button', { name: 'Use this title' }).click();
  await expect(title).toHaveText('case.csv');
});

test('a case saved under pseudonyms opens under them, and is called after no name', async ({ page }) => {
  await page.goto('./');
  await openText(
    page,
    'ann-bell.csv',
    'ref,date,agency,title,person\nA1,2010-05-01,Police,Sees Ann Bell,Ann Bell\nA2,2011-02-01,School,Starts,\n',
  );
  await waitForPicture(page);
  await page.getByRole('button', { name: 'Names', exact: true }).click();
  await page.getByRole('button', { name: 'List the likely name' }).click();
  await page.getByRole('radio', { name: 'Pseudonyms' }).check();
  await expect(page.locator('header').getByText('Names: pseudonyms')).toBeVisible();
  const saved = await saveCaseFile(page);
  expect(saved.name).toBe('chronology with names as recorded.chronolane');

  await page.reload();
  await openText(page, saved.name, saved.bytes);
  await expect(page.locator('header').getByText('Names: pseudonyms')).toBeVisible();
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.getByRole('table')).not.toContainText('Ann Bell');

  await page.getByRole('button', { name: 'Names', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Keep names on' }).check();
  await askForCaseFile(page);
  await expect(dialogOf(page, 'Case file')).toContainText('Names are kept on, and a case file holds names');
  await expect(page.getByRole('button', { name: 'Save case file' })).toHaveCount(0);
});

test('what is no whole case file opens nothing, and says why', async ({ page }) => {
  await page.goto('./');
  await openText(page, 'case.csv', CASE);
  await waitForPicture(page);
  const saved = await saveCaseFile(page);
  const alert = page.getByRole('alert');
  await openText(page, 'cut.chronolane', saved.bytes.subarray(0, saved.bytes.length - 20));
  await expect(alert).toContainText('it is damaged or not complete');
  await openText(page, 'newer.json', saved.bytes.toString('utf8').replace('"version":1', '"version":2'));
  await expect(alert).toContainText('a newer version of Chronolane');
  await page.getByLabel('Chronology file').setInputFiles([
    { name: 'case.csv', mimeType: 'text/csv', buffer: Buffer.from(CASE) },
    { name: saved.name, mimeType: '', buffer: saved.bytes },
  ]);
  await expect(alert).toContainText('A case file is opened by itself');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('case.csv');
  // However it is called, it is known by what stands in it.
  await openText(page, 'renamed.txt', saved.bytes);
  await expect(alert).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('case.csv');
});

test('no case file is saved on a walk', async ({ page }) => {
  await openSample(page);
  await page.getByRole('tab', { name: 'Step through' }).click();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Next entry' })).toBeVisible();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Chronology as CSV' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Case file', exact: true })).toHaveCount(0);
});

test('the room’s answers are offered again from the case file', async ({ page }) => {
  await page.goto('./');
  await openText(
    page,
    'case.csv',
    'ref,date,agency,title,question\nA1,2010-05-01,Police,Called,What now?\nA2,2011-02-01,School,Starts,\n',
  );
  await page.getByRole('button', { name: 'Step through it' }).click();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.getByRole('region', { name: 'Stop' }).getByLabel('Answer', { exact: true }).fill('Visit');
  await page.getByRole('button', { name: 'End foresight' }).click();
  await page.getByRole('dialog').getByRole('button').last().click();
  await waitForPicture(page);
  const saved = await saveCaseFile(page);

  await page.reload();
  await openText(page, saved.name, saved.bytes);
  await page.getByRole('button', { name: 'Step through it' }).click();
  const offer = page.getByRole('region', { name: 'Session in the case file' });
  await expect(offer).toContainText('1 stop answered');
  await expectNothingFromAxe(page);
  await offer.getByRole('button', { name: 'Continue the session' }).click();
  await expect(page.getByRole('region', { name: 'Stop' }).getByLabel('Answer', { exact: true })).toHaveValue(
    'Visit',
  );
});
