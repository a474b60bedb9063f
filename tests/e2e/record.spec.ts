/** The learning record of a walk: answered, revealed, saved, printed, kept only where that was asked for. */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expectNothingFromAxe, openText, waitForPicture } from './case.ts';
import { expect, test } from './fixtures.ts';

const CASE = `ref,date,agency,title,detail,kind,shared_with,expected,said_by,question,options,trainer_note,path
A1,2011-01-05,School,Bruise noted in a book,,,,Refer the same day,Review,What do you do with this?,Wait and see; Call social care,,
A2,2011-02-05,GP,Letter about weight,,,School,,,,,,
A3,2011-03-05,Police,Called to the home,,,,Tell the school,Review,Whom do you tell?,,,
A4,2011-04-05,School,Absent again,,,,,,,,,
A5,2012-03-03,Family,Child dies,,outcome,,,,,,,
`;

const bar = (page: Page) => page.getByRole('group', { name: 'Foresight' });
const stop = (page: Page) => page.getByRole('region', { name: 'Stop' });
const storage = (page: Page) => page.evaluate(() => localStorage.length + sessionStorage.length);

async function openCase(page: Page, text = CASE): Promise<void> {
  await page.goto('./');
  await openText(page, 'name of the child.csv', text);
  await page.getByRole('button', { name: 'Step through it' }).click();
}

async function answerFirst(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(stop(page)).toContainText('What do you do with this?');
  await stop(page).getByLabel('Wait and see').fill('3');
  await stop(page).getByLabel('Call social care').fill('12');
  await stop(page).getByRole('radio', { name: '2' }).check();
}

async function endForesight(page: Page): Promise<void> {
  await bar(page).getByRole('button', { name: 'End foresight' }).click();
  await page.getByRole('button', { name: 'Show the whole case' }).click();
}

async function saveRecord(page: Page): Promise<{ name: string; text: string }> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save learning record' }).click();
  const download = await saving;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** How many sheets it prints on. */
async function countSheets(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('a walk is answered, revealed, ended, judged again, saved and printed', async ({ page }) => {
  await openCase(page);
  await expectNothingFromAxe(page);
  await answerFirst(page);
  await expectNothingFromAxe(page);
  await stop(page).getByRole('button', { name: 'Reveal' }).click();
  await expect(stop(page)).toContainText('Refer the same day');
  await bar(page).getByRole('button', { name: 'Next stop' }).click();
  await stop(page).getByLabel('Answer').fill('=Nobody');
  await stop(page).getByLabel('Reason').fill('It is not our case');
  await stop(page).getByRole('radio', { name: '1' }).check();

  // On the way, only what has been met is in it.
  const early = await saveRecord(page);
  expect(early.name).toMatch(/^learning record \d{4}-\d\d-\d\d\.csv$/);
  expect(early.text).toContain('The outcome was not shown in this walk.');
  expect(early.text).not.toContain('Called to the home');

  await stop(page).getByRole('button', { name: 'Reveal' }).click();
  await bar(page).getByRole('button', { name: 'Next entry' }).click();
  await page.getByRole('button', { name: 'Reveal the outcome' }).click();
  await page.getByRole('button', { name: 'Show how it ended' }).click();
  const now = (name: string) => page.getByRole('radiogroup', { name });
  await page.getByRole('group', { name: 'All stops, now' }).getByRole('button', { name: '4' }).click();
  await expect(now('School, 5 January 2011').getByRole('radio', { name: '4' })).toBeChecked();
  await expect(page.getByRole('row', { name: /Police, 5 March 2011 1/ })).toContainText('3 higher');
  await now('School, 5 January 2011').getByRole('radio', { name: '5' }).check();
  const card = page.getByRole('region', { name: 'Learning record' });
  await card.getByText('Name of the case, and keeping the answers').click();
  await card.getByLabel('Name of the case').fill('Case one');
  await expectNothingFromAxe(page);
  expect(await storage(page)).toBe(0);

  const { text } = await saveRecord(page);
  const lines = text.split('\r\n');
  expect(lines[1]).toContain(
    ',Case one,A1,5 January 2011,School,What do you do with this?,"Wait and see: 3; Call social care: 12",,,2,,5,',
  );
  expect(lines[1]).toContain('at 2 stops: A1 and A3. The outcome was shown only at the end');
  expect(lines[2]).toContain(`,A3,5 March 2011,Police,Whom do you tell?,,'=Nobody,It is not our case,1,,4,`);
  expect(text).not.toMatch(/name of the child|Bruise noted|Refer the same day|Child dies/);

  await page.getByRole('button', { name: 'Learning record as a page to print' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Learning record' })).toBeFocused();
  await expect(page.getByRole('main')).toContainText('Case one');
  await expectNothingFromAxe(page);
  expect(await countSheets(page)).toBe(1);
  await page.getByRole('button', { name: 'Back to the case' }).click();
  await expect(bar(page)).toBeVisible();
});

test('a path of four stops, with answers as long as a room gives them, prints on one sheet', async ({
  page,
}) => {
  const question =
    'The child has come to school hungry again, and the mother says that it is a medical matter. What do you do?';
  const options =
    'Accept the explanation and watch; Ask the school nurse to see the child this week; Refer to social care today; Speak to the mother once more before anything else';
  const rows = [1, 2, 3, 4].map((n) => `S${n},2011-0${n}-05,School,Title ${n},"${question}","${options}"`);
  await openCase(page, ['ref,date,agency,title,question,options', ...rows].join('\n'));
  await page.getByRole('button', { name: 'Begin' }).click();
  for (let n = 1; n <= 4; n++) {
    if (n > 1) await bar(page).getByRole('button', { name: 'Next stop' }).click();
    await expect(stop(page)).toContainText(`5 ${['January', 'February', 'March', 'April'][n - 1]} 2011`);
    await stop(page).getByLabel('Accept the explanation').fill('14');
    await stop(page).getByText('The room’s answer in words').click();
    await stop(page)
      .getByLabel('Answer')
      .fill(
        'Most would refer, but some would first ask what the GP knows about the weight, and who last saw the child at home.',
      );
    await stop(page)
      .getByLabel('Reason')
      .fill(
        'What the mother says does not fit with what the class teacher has seen for weeks, and nobody has asked the child.',
      );
    await stop(page).getByRole('radio', { name: '4' }).check();
    await stop(page).getByRole('button', { name: 'Reveal' }).click();
  }
  await page.getByRole('button', { name: 'Learning record as a page to print' }).click();
  await expect(page.getByRole('heading', { name: 'How hindsight was limited' })).toBeVisible();
  expect(await countSheets(page)).toBe(1);
});

test('nothing is kept unless it is asked for; what is kept outlives the page, goes on, and is deleted', async ({
  page,
}) => {
  await openCase(page);
  await answerFirst(page);
  expect(await storage(page)).toBe(0);
  await endForesight(page);
  await page.getByRole('tab', { name: 'Step through' }).click();
  const left = page.getByRole('region', { name: 'Session that was not saved' });
  await expect(left).toContainText('1 stop answered');
  await expect(page.getByRole('button', { name: 'Begin' })).toHaveCount(0);
  await expectNothingFromAxe(page);
  await left.getByRole('button', { name: 'Delete' }).click();
  await expect(left).toHaveCount(0);

  await page.getByRole('checkbox', { name: /Keep this session’s answers/ }).check();
  await answerFirst(page);
  expect(await storage(page)).toBe(1);
  const kept = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  expect(kept).not.toMatch(/child|School|Bruise|What do you|Wait/);

  // As after a crash.
  await openCase(page);
  await left.getByRole('button', { name: 'Continue the session' }).click();
  await expect(stop(page).getByLabel('Call social care')).toHaveValue('12');
  await expect(stop(page).getByRole('radio', { name: '2' })).toBeChecked();
  const { text } = await saveRecord(page);
  expect(text).toContain('in between, the whole case may have been seen on this computer');
  expect(await storage(page)).toBe(0);
});

test('a mouse wheel neither slides the page away nor changes a count; a word is no count', async ({
  page,
}) => {
  await openCase(page);
  await answerFirst(page);
  const count = stop(page).getByLabel('Call social care');
  await count.hover();
  await count.focus();
  await page.mouse.wheel(0, -300);
  await page.mouse.wheel(0, 5000);
  const excess = () =>
    page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
  await expect(page.getByRole('button', { name: 'Save learning record' })).toBeInViewport();
  expect(await excess()).toBe(0);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(count).toHaveValue('12');
  await count.fill('many');
  await count.blur();
  await expect(count).toHaveValue('12');
});

test('the concern can be written down after Reveal, and the record says that it was', async ({ page }) => {
  await openCase(page);
  await page.getByRole('button', { name: 'Begin' }).click();
  await stop(page).getByRole('button', { name: 'Reveal' }).click();
  await expect(stop(page)).toContainText('said after Reveal');
  await stop(page).getByRole('radio', { name: '4' }).check();
  const { text } = await saveRecord(page);
  expect(text).toContain('After that, something was still written down for A1.');
});

test('leaving with answers that are not saved asks first', async ({ page }) => {
  await openCase(page);
  await answerFirst(page);
  await endForesight(page);
  await openText(page, 'other.csv', 'date,agency,title\n2011-01-01,School,Other\n');
  const dialog = page.getByRole('dialog', { name: 'The room’s answers are not saved' });
  await expectNothingFromAxe(page);
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save learning record, then go on' }).click();
  expect((await saving).suggestedFilename()).toContain('learning record');
  await expect(page.getByRole('banner').getByRole('status').first()).toContainText('1 entry');
});

test('leaving a walk with corrections saves the whole case, not what is known so far', async ({ page }) => {
  await openCase(page, CASE);
  await page.getByRole('tab', { name: 'Explore' }).click();
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('searchbox').fill('Bruise noted');
  await page.keyboard.press('Enter');
  const entry = page.getByRole('region', { name: 'Entry' });
  await entry.getByRole('button', { name: 'Change the stop' }).click();
  await entry.getByLabel('Note for the trainer').fill('Mended');
  await entry.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('[data-said]')).toContainText('stop written');
  await page.getByRole('tab', { name: 'Step through' }).click();
  await answerFirst(page);
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'date,agency,title\n2011-01-01,School,Other\n');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  const dialog = page.getByRole('dialog', { name: 'Your corrections and the room’s answers are not saved' });
  const downloads: Promise<string>[] = [];
  page.on('download', (download) => {
    downloads.push(download.path().then((file) => readFileSync(file, 'utf8')));
  });
  await dialog.getByRole('button', { name: 'Save both, then go on' }).click();
  await expect(page.getByRole('banner').getByRole('status').first()).toContainText('1 entry');
  await expect.poll(() => downloads.length).toBe(2);
  const [record, corrected] = await Promise.all(downloads);
  expect(record).toContain('session_date');
  expect(corrected).toContain('Mended');
  expect(corrected).toContain('Child dies');
});

test('an entry is made a stop, changed, and taken back by undo; the saved file has its columns', async ({
  page,
}) => {
  await page.goto('./');
  await openText(page, 'case.csv', 'date,agency,title\n2011-01-01,School,Bruise\n2011-02-01,GP,Letter\n');
  await waitForPicture(page);
  await page.getByRole('application', { name: 'Swim lanes' }).focus();
  await page.keyboard.press('ArrowRight');
  const entry = page.getByRole('region', { name: 'Entry' });
  await entry.getByRole('button', { name: 'Make this a stop' }).click();
  await entry.getByRole('button', { name: 'Save' }).click();
  await expect(entry).toContainText('Write a question');
  await entry.getByLabel('Question for the room').fill('What now?');
  await entry.getByLabel('Answers to choose from').fill('Wait\nCall the GP\n');
  await expect(entry).toContainText('Read as 2 answers');
  await entry.getByLabel('Paths it belongs to').fill('ten minutes');
  await expectNothingFromAxe(page);
  await entry.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('[data-said]')).toHaveText('Row 2: stop written');
  await expect(entry.getByRole('button', { name: 'Change the stop' })).toBeVisible();

  await page.getByRole('button', { name: 'Export' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Chronology as CSV' }).click();
  const saved = readFileSync(await (await saving).path(), 'utf8');
  expect(saved).toContain('date,agency,title,question,options,path\r\n');
  expect(saved).toContain('Bruise,What now?,"Wait; Call the GP",ten minutes\r\n');

  await entry.getByRole('button', { name: 'Change the stop' }).click();
  await expect(entry.getByLabel('Answers to choose from')).toHaveValue('Wait\nCall the GP');
  await entry.getByLabel('Question for the room').fill('');
  await entry.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('[data-said]')).toHaveText('Row 2: no longer a stop');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(entry.getByRole('button', { name: 'Change the stop' })).toBeVisible();
  await page.getByRole('tab', { name: 'Step through' }).click();
  await expect(page.getByRole('radio', { name: 'All 1 stop' })).toBeVisible();
});

test('in Explore and on a walk, what was held elsewhere on a day is counted and then told', async ({
  page,
}) => {
  await openCase(page);
  await page.getByRole('tab', { name: 'Explore' }).click();
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('searchbox').fill('Absent again');
  await page.keyboard.press('Enter');
  const entry = page.getByRole('region', { name: 'Entry' });
  await expect(entry).toContainText('Absent again');
  await entry.getByText('Held elsewhere on this day').click();
  await expect(entry).toContainText(
    'By the end of 5 April 2011, School knew 2 entries of its own and 1 that was shared with it. 1 entry was held by others.',
  );
  await expect(entry.getByRole('row', { name: 'All, each once 3 4' })).toBeVisible();
  await expect(entry).not.toContainText('Called to the home');
  await entry.getByRole('button', { name: 'Show what they held' }).click();
  await expect(entry).toContainText('Called to the home');
  await expect(entry).toContainText('This rests on what the chronology records');
  await expectNothingFromAxe(page);

  await page.getByRole('tab', { name: 'Step through' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await bar(page).getByLabel('Whose eyes').selectOption('School');
  await bar(page).getByLabel('Date').fill('2011-04-05');
  const held = page.getByRole('region', { name: 'Held elsewhere' });
  await expect(held.getByRole('row', { name: 'Police 0 1' })).toBeVisible();
  await expect(held.getByRole('row', { name: 'All, each once 3 4' })).toBeVisible();
});
