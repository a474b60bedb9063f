/** Silence, threads and ages on the page: their controls, the list of silences, the way along what followed. */
import type { Page } from '@playwright/test';
import { expectNothingFromAxe, nextFrames, openSample, openText, waitForPicture } from './case.ts';
import { expect, test } from './fixtures.ts';

const entry = (page: Page) => page.getByRole('region', { name: 'Entry' });
const key = (page: Page) => page.getByRole('list', { name: 'Key' });

test('silence is chosen by length, listed, and brought into sight', async ({ page }) => {
  await openSample(page);
  const length = page.getByLabel('Silence from');
  await expect(length).toHaveValue('6');
  await expect(key(page)).toContainText('No recorded contact');

  await page.getByRole('button', { name: 'Longest silences' }).click();
  const list = page.getByRole('region', { name: 'Longest silences' });
  await expect(list.getByRole('heading')).toBeFocused();
  await expect(list.getByRole('listitem').first()).toContainText('Midwifery: 3 years 8 months');
  await expectNothingFromAxe(page);
  const police = list.getByRole('button', { name: 'Police: 13 months' });
  await police.press('Enter');
  await expect(entry(page)).toContainText('Police');
  await expect(police).toHaveAttribute('aria-current', 'true');
  await expect(police).toBeFocused();
  await police.press('Enter');
  await expect(entry(page)).toBeFocused();

  await length.selectOption('1 year');
  await expect(list.getByRole('listitem')).toHaveCount(8);
  await page.getByLabel('Silence from').selectOption('off');
  await expect(key(page)).not.toContainText('No recorded contact');
  await list.getByRole('heading').press('Escape');
  await expect(list).toHaveCount(0);
});

test('threads are drawn as chosen, and what followed is reached by key and button', async ({ page }) => {
  await openSample(page);
  const threads = page.getByLabel('Threads');
  await expect(key(page)).toContainText('Not shared');
  const picture = page.locator('.picture .layer');
  const plain = await picture.screenshot();
  await threads.selectOption('all');
  await nextFrames(page);
  expect((await picture.screenshot()).equals(plain)).toBe(false);
  await threads.selectOption('none');
  await expect(key(page)).not.toContainText('Not shared');
  await threads.selectOption('of selection');

  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('searchbox').fill('F042');
  await page
    .getByRole('region', { name: 'Find' })
    .getByRole('button', { name: /Refers to children.s social care/ })
    .click();
  await expect(page.locator('#lanes-spoken')).toContainText("shared with Children's social care");
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('application', { name: 'Swim lanes' }).focus();
  await page.keyboard.press('f');
  await expect(entry(page)).toContainText('Calls in the police child protection officer');
  await page.keyboard.press('Shift+F');
  await expect(page.locator('#lanes-spoken')).toContainText("Refers to children's social care");
  await entry(page)
    .getByRole('button', { name: /^F043: / })
    .click();
  await expect(entry(page)).toContainText('Calls in the police child protection officer');
  await expectNothingFromAxe(page);
});

test('where several births are recorded, whose ages are told can be chosen', async ({ page }) => {
  await page.goto('./');
  const csv = `date,agency,title,kind,person
2005-03-31,Family,Anna is born,birth,Anna
2007-07-15,Family,Daniel is born,birth,Daniel
2011-10-12,School,Weighed,contact,
`;
  await openText(page, 'two.csv', csv);
  await waitForPicture(page);
  await page.getByRole('application', { name: 'Swim lanes' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(entry(page)).toContainText('Anna aged 6 years 6 months');
  await page.getByLabel('Age of').selectOption('Daniel');
  await expect(entry(page)).toContainText('Daniel aged 4 years 2 months');
  await expect(page.getByLabel('Threads')).toHaveCount(0);
  await expectNothingFromAxe(page);
});

test('the words for even spacing stand whole in their field', async ({ page }) => {
  await openSample(page);
  const time = page.getByLabel('Time', { exact: true });
  await time.selectOption('even');
  const [has, needs] = await time.evaluate((select) => {
    const alone = select.cloneNode() as HTMLSelectElement;
    alone.append(new Option('Evenly spaced'));
    alone.style.maxWidth = 'none';
    select.after(alone);
    const widths = [select, alone].map((each) => each.getBoundingClientRect().width);
    alone.remove();
    return widths;
  });
  expect(has).toBeGreaterThanOrEqual(needs ?? Infinity);
});

test('where time is counted from an entry it is said how sure its day is, and why it cannot be', async ({
  page,
}) => {
  await page.goto('./');
  await openText(
    page,
    'case.csv',
    'date,agency,title,kind\nJanuary 2011,GP,Rash noted,\n2012-03-03,GP,Seen,\n,GP,Never asked,finding\n',
  );
  await waitForPicture(page);
  const time = page.getByLabel('Time', { exact: true });
  const fromEntry = time.getByRole('option', { name: /^From/ });
  await expect(fromEntry).toHaveText('From an entry: choose one first');
  const picture = page.getByRole('application', { name: 'Swim lanes' });
  await picture.focus();
  await page.keyboard.press('Home');
  await expect(entry(page)).toContainText('Rash noted');
  await time.selectOption('relative');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline.getByRole('status').filter({ hasText: 'Day 0' })).toHaveText(
    'Day 0 is 1 January 2011, the earliest that “January 2011” can be. Rash noted',
  );
  await expect(timeline).not.toContainText('Counts are of all dates');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(timeline).toContainText('Counts are of all dates, not only those in sight.');
  // Beside it no line of the words for day 0 is cut through.
  await page.setViewportSize({ width: 390, height: 844 });
  const lines = timeline.getByRole('status').filter({ hasText: 'Day 0' }).first();
  await expect
    .poll(() => lines.evaluate((p) => p.clientHeight / parseFloat(getComputedStyle(p).lineHeight)))
    .toBeCloseTo(3, 1);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: 'Whole case' }).click();
  await expect(timeline).not.toContainText('Counts are of all dates');
  await time.selectOption('calendar');
  await expect(timeline).not.toContainText('Day 0');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('searchbox').fill('Never asked');
  await page
    .getByRole('region', { name: 'Find' })
    .getByRole('button', { name: /Never asked/ })
    .click();
  await expect(fromEntry).toHaveText('From an entry: a finding has no day of its own');
  await expect(fromEntry).toBeDisabled();
});
