/** Walking through a case: by keys, by a date, from the trainer's window, to the end. */
import type { Page } from '@playwright/test';
import { expectNothingFromAxe, openText } from './case.ts';
import { expect, test } from './fixtures.ts';
import { begin, expectNothingOf, forbiddenAt, gatherPage, STOP } from './foresightCase.ts';

const bar = (page: Page) => page.getByRole('group', { name: 'Foresight' });

test('a walk goes by keys alone, from its beginning to the outcome', async ({ page }) => {
  await begin(page);
  const walk = bar(page);
  // The button that began the walk has gone: what comes next is one Tab away.
  await expect(page.getByRole('region', { name: 'Walk' })).toBeFocused();
  const entry = page.getByRole('region', { name: 'Entry' });
  const said = page.getByRole('status').filter({ hasText: 'Zqtitle' });
  const steps: readonly [string, string][] = [
    ['5 February 2010', 'Zqtitle1zq'],
    ['10 February 2010', 'Zqtitle2zq'],
    ['11 February 2010', 'Zqtitle3zq'],
  ];
  // A clicker does not know where the focus is.
  const focused = [
    walk.getByRole('button', { name: 'Next month' }),
    walk.getByRole('combobox', { name: 'Whose eyes' }),
    page.getByRole('application'),
  ];
  for (const [at, [day, title]] of steps.entries()) {
    await focused[at]!.focus();
    await page.keyboard.press('PageDown');
    await expect(walk.getByText(`As known on ${day}`)).toBeVisible();
    await expect(entry.getByRole('heading', { name: title })).toBeVisible();
    await expect(said).toContainText(title);
  }
  await expect(walk.getByRole('combobox', { name: 'Whose eyes' })).toHaveValue('0');
  await page.keyboard.press('PageUp');
  await expect(entry.getByRole('heading', { name: 'Zqtitle2zq' })).toBeVisible();

  await page.keyboard.press('b');
  await expect(page.getByRole('dialog', { name: 'Paused' })).toBeVisible();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('.');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(walk.getByText('As known on 10 February 2010')).toBeVisible();
  await page.keyboard.press('b');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  const stop = page.getByRole('region', { name: 'Stop', exact: true });
  await expect(stop.getByRole('heading', { name: 'Zqquestion4zq' })).toBeFocused();
  await expect(entry).toBeHidden();
  await expectNothingFromAxe(page);
  await page.keyboard.press('PageDown');
  await expect(stop.getByText('Zqexpected4zq')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(stop).toBeHidden();
  const end = page.getByRole('region', { name: 'End of the walk' });
  await end.getByRole('button', { name: 'Reveal the outcome' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(end.getByText('Zqtitle6zq')).toBeVisible();
  await walk.getByRole('button', { name: 'End foresight' }).focus();
  await page.keyboard.press('Enter');
  // The safe answer has the focus, and nothing of the case is to be seen behind the question.
  const asked = page.getByRole('dialog', { name: 'End foresight?' });
  await expect(asked.getByRole('button', { name: 'Go back' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(asked).toBeHidden();
  await expect(walk).toBeVisible();
  await walk.getByRole('button', { name: 'End foresight' }).click();
  await asked.getByRole('button', { name: 'Show the whole case' }).click();
  await expect(page.getByText(/^12 entries|^10 entries|^11 entries/)).toBeVisible();
  await expect(walk).toBeHidden();
});

test('a date that is being typed moves nothing before Enter, and is said in words', async ({ page }) => {
  await begin(page);
  const walk = bar(page);
  const field = walk.getByLabel('Date');
  await field.focus();
  // Day, month and year, or month first, as the browser has it.
  await page.keyboard.type('02');
  await expect(walk.getByText('As known on 5 January 2010')).toBeVisible();
  await page.keyboard.type('022010');
  const words = walk.getByRole('button', { name: /^Go to / });
  await expect(words).toBeVisible();
  await expect(walk.getByText('As known on 5 January 2010')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(walk.getByText('As known on 2 February 2010')).toBeVisible();
  await expect(words).toBeHidden();
  // Chosen from the calendar it goes there at once.
  await field.click();
  await field.fill('2010-02-11');
  await expect(walk.getByText('As known on 11 February 2010')).toBeVisible();
});

test('the trainer has a window of her own, and the room does not see what is in it', async ({ page }) => {
  await begin(page);
  const openIt = page.getByRole('button', { name: "Open trainer's window" });
  const [trainer] = await Promise.all([page.waitForEvent('popup'), openIt.click()]);
  expect(await trainer.title()).not.toContain('Zq');
  // It opens where the room may see it: nothing is told before she says so.
  expectNothingOf(await gatherPage(trainer), forbiddenAt(1), 'before the notes are shown');
  await trainer.getByRole('button', { name: 'Show the notes' }).click();
  const notes = trainer.getByRole('region', { name: 'Trainer’s notes' });
  for (const words of ['Zqtrainernote0zq', 'Zqtitle1zq', 'Zqtitle4zq', 'Zqmissed0zq', 'Zqexpected0zq']) {
    await expect(notes.getByText(words)).toBeVisible();
  }
  for (const words of ['Zqsaidby0zq', 'Zqcomment0zq', 'Zqgoodpractice0zq', 'Zqsource0zq']) {
    await expect(notes.getByText(words)).toBeVisible();
  }
  await expectNothingFromAxe(trainer);
  await expect(trainer.getByText('Entry 1 of 6')).toBeVisible();
  await expect(trainer.getByText('0 of 1 stops so far')).toBeVisible();
  const style = await trainer.locator('h1').evaluate((node) => getComputedStyle(node).fontFamily);
  expect(style).toContain('Atkinson');

  await trainer.keyboard.press('PageDown');
  await expect(bar(page).getByText('As known on 5 February 2010')).toBeVisible();
  await trainer.getByRole('button', { name: 'Next stop' }).click();
  await expect(trainer.getByText('Stop 1 of 1')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Zqquestion4zq' })).toBeVisible();
  expectNothingOf(await gatherPage(page), forbiddenAt(STOP + 1), 'the room’s window');
  await trainer.getByRole('button', { name: 'Pause' }).focus();
  await trainer.keyboard.press('b');
  await expect(page.getByRole('dialog', { name: 'Paused' })).toBeVisible();
  await trainer.keyboard.press('b');
  await expect(page.getByRole('dialog')).toBeHidden();
  await trainer.getByRole('button', { name: 'Reveal' }).click();
  await expect(
    page.getByRole('region', { name: 'Stop', exact: true }).getByText('Zqexpected4zq'),
  ).toBeVisible();
  await trainer.getByRole('combobox', { name: 'Whose eyes' }).selectOption('School');
  await expect(page.getByRole('region', { name: 'Held elsewhere' })).toBeVisible();

  // Closed and opened again it knows where the walk is.
  await trainer.close();
  const [again] = await Promise.all([page.waitForEvent('popup'), openIt.click()]);
  await expect(again.getByText('Entry 5 of 6')).toBeVisible();
  await again.getByRole('button', { name: 'End foresight' }).click();
  await again.getByRole('button', { name: 'Show the whole case' }).click();
  await expect.poll(() => again.isClosed()).toBe(true);
  await expect(page.getByRole('group', { name: 'Foresight' })).toBeHidden();
});

test('where no second window opens, the notes are absent from the room’s until they are asked for', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await begin(page);
  await page.getByRole('button', { name: "Open trainer's window" }).click();
  const here = page.getByRole('region', { name: 'Trainer’s notes in this window' });
  await expect(here.getByText('The browser did not open a second window')).toBeVisible();
  await expect(here.getByText('the room sees them too')).toBeVisible();
  expectNothingOf(await gatherPage(page), forbiddenAt(1), 'before the notes are shown');
  await here.getByRole('button', { name: 'Show the notes' }).click();
  await expect(here.getByText('Zqtrainernote0zq')).toBeVisible();
  await here.getByRole('button', { name: 'Hide the notes' }).click();
  expectNothingOf(await gatherPage(page), forbiddenAt(1), 'after the notes are hidden');
});

test('a case of two lanes without an outcome is walked to its end, one without dates says there is nothing', async ({
  page,
}) => {
  await page.goto('./');
  await openText(page, 'two.csv', 'date,agency,title\n2010-01-05,School,First\n2010-03-05,GP,Second');
  await page.getByRole('tab', { name: 'Step through' }).click();
  await expect(page.getByText('The file has no stops')).toBeVisible();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Next month' }).click();
  await expect(bar(page).getByText('As known on 5 February 2010')).toBeVisible();
  await page.getByRole('button', { name: 'Next entry' }).click();
  await page.getByRole('button', { name: 'Reveal the outcome' }).click();
  await page.getByRole('button', { name: 'Show how it ended' }).click();
  await expect(page.getByText('The chronology records no outcome.')).toBeVisible();

  await page.goto('./');
  await openText(page, 'none.csv', 'date,agency,title,kind\n,School,First,finding\n,GP,Second,finding');
  await page.getByRole('tab', { name: 'Step through' }).click();
  await expect(page.getByText('There is nothing to step through')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Begin' })).toBeHidden();
});

const THREE_STOPS = `date,agency,title,detail,question,options
2010-01-05,School,First,,,
2010-02-05,School,Second,What the school saw,,
2010-03-05,GP,Third,,What now?,Wait; Call
2010-04-05,School,Fourth,,And now?,
2010-05-05,School,Fifth,,And then?,
2010-06-05,School,Last,,,
`;

async function beginThreeStops(page: Page): Promise<void> {
  await page.goto('./');
  await openText(page, 'three.csv', THREE_STOPS);
  // Nothing of it is drawn before it is said how it is to be seen.
  await expect(page.getByRole('heading', { name: 'This chronology has stops' })).toBeFocused();
  await expect(page.locator('body')).not.toContainText('Last');
  await expectNothingFromAxe(page);
  await page.getByRole('button', { name: 'Step through it' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
}

test('a double click passes over no stop; there is a way back to the stop before, and a key for both', async ({
  page,
}) => {
  await beginThreeStops(page);
  const known = (day: string) => expect(bar(page).getByText(`As known on ${day} 2010`)).toBeVisible();
  await bar(page).getByRole('button', { name: 'Next stop' }).dblclick();
  await known('5 March');
  await bar(page).getByRole('button', { name: 'Next stop' }).click();
  await known('5 April');
  await bar(page).getByRole('button', { name: 'Previous stop' }).click();
  await known('5 March');
  await expect(bar(page).getByRole('button', { name: 'Previous stop' })).toBeDisabled();
  await page.keyboard.press('s');
  await page.keyboard.press('s');
  await known('5 May');
  await page.keyboard.press('Shift+S');
  await known('5 April');
});

test('what is new can be read at a stop before Reveal, and stays listed after it', async ({ page }) => {
  await beginThreeStops(page);
  await bar(page).getByRole('button', { name: 'Next stop' }).click();
  const fresh = page.getByRole('region', { name: 'New' });
  const entry = page.getByRole('region', { name: 'Entry' });
  await expect(entry).toBeHidden();
  await fresh.getByRole('button', { name: /Second/ }).click();
  await expect(entry.getByText('What the school saw')).toBeInViewport();
  await page.getByRole('button', { name: 'Reveal', exact: true }).click();
  await expect(fresh.getByRole('button', { name: /Second/ })).toBeVisible();
  await expect(entry.getByRole('heading', { name: 'Third' })).toBeVisible();
  await page.getByLabel('Whose eyes').selectOption('School');
  await expect(entry.getByRole('heading', { name: 'Second' })).toBeVisible();
});

test('the trainer’s window has the question, the answers and the fields; both windows show one answer', async ({
  page,
}) => {
  await beginThreeStops(page);
  await bar(page).getByRole('button', { name: 'Next stop' }).click();
  const openIt = page.getByRole('button', { name: "Open trainer's window" });
  const [trainer] = await Promise.all([page.waitForEvent('popup'), openIt.click()]);
  const hers = trainer.getByRole('region', { name: 'Stop' });
  const rooms = page.getByRole('region', { name: 'Stop' });
  await expect(hers.getByRole('heading', { name: 'What now?' })).toBeVisible();
  await hers.getByLabel('Call').fill('7');
  await hers.getByLabel('Call').blur();
  await expect(rooms.getByLabel('Call')).toHaveValue('7');
  await rooms.getByRole('radio', { name: '4' }).check();
  await expect(hers.getByRole('radio', { name: '4' })).toBeChecked();
  await hers.getByText('The room’s answer in words').click();
  await hers.getByLabel('Reason').fill('Too little is known');
  await rooms.getByText('The room’s answer in words').click();
  await expect(rooms.getByLabel('Reason')).toHaveValue('Too little is known');
  await expectNothingFromAxe(trainer);
  // A double click on Reveal reveals the stop, and nothing else.
  await hers.getByRole('button', { name: 'Reveal', exact: true }).dblclick();
  await expect(rooms).toContainText('Third');
  await expect(trainer.getByRole('button', { name: 'Reveal the outcome' })).toHaveCount(0);
  await trainer.close();
});

test('a year that was mistyped leads nowhere, and is said', async ({ page }) => {
  await beginThreeStops(page);
  const field = bar(page).getByLabel('Date');
  await field.click();
  await field.fill('2021-03-05');
  await expect(bar(page).getByText('Check the year')).toBeVisible();
  await expect(bar(page).getByText('As known on 5 January 2010')).toBeVisible();
  await expect(field).toHaveValue('2010-01-05');
  await bar(page).getByRole('button', { name: 'Next entry' }).click();
  await expect(bar(page).getByText('Check the year')).toBeHidden();
});
