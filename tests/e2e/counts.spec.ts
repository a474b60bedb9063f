/** The counts: a question has its answer, the entries behind it and a small picture of it in two clicks. */
import { expectNothingFromAxe, openSample, openText, waitForPicture } from './case.ts';
import { expect, test } from './fixtures.ts';

test('a figure opens its entries and their picture; an entry is selected in the large one', async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Counts', exact: true }).click();
  const counts = page.getByRole('region', { name: 'Counts' });
  await counts.getByRole('button', { name: '7, Child seen, Health' }).click();
  const entries = counts.getByRole('group', { name: 'Entries counted' });
  await expect(entries.getByRole('heading', { name: 'Child seen: Health' })).toBeFocused();
  await expect(entries.getByRole('listitem')).toHaveCount(7);
  await expect(entries.getByRole('img', { name: /^On the time of the case: 7 entries/ })).toBeVisible();
  await expectNothingFromAxe(page);
  await entries.getByRole('button', { name: /Sees a bruise/ }).click();
  await expect(page.getByRole('region', { name: 'Entry' })).toContainText("Sees a bruise on Daniel's head");

  // Enter on what is chosen already goes on to the entry.
  await entries.getByRole('button', { name: /Sees a bruise/ }).press('Enter');
  await expect(page.getByRole('region', { name: 'Entry' })).toBeFocused();

  // Back with the keyboard: to the figure, then out of the counts to their button.
  await entries.getByRole('button', { name: /Sees a bruise/ }).press('Escape');
  await expect(counts.getByRole('button', { name: '7, Child seen, Health' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(counts).toBeHidden();
  await expect(page.getByRole('button', { name: 'Counts', exact: true })).toBeFocused();
});

test('counts by child and by year, and says how long nobody saw a child', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Counts', exact: true }).click();
  const counts = page.getByRole('region', { name: 'Counts' });
  await counts.getByRole('button', { name: 'Child', exact: true }).click();
  await expect(counts.getByRole('row', { name: /^Daniel 50/ })).toBeVisible();
  await counts.getByRole('button', { name: 'Year', exact: true }).click();
  await expect(counts.getByRole('row', { name: /^2011 / }).first()).toBeVisible();
  await counts
    .getByRole('button', { name: /^At least 14 months/ })
    .first()
    .click();
  await expect(
    counts.getByRole('heading', { name: /Longest time without a child recorded as seen/ }),
  ).toBeVisible();
  await expect(counts.getByRole('group', { name: 'Entries counted' }).getByRole('listitem')).toHaveCount(2);
});

test('four assessments that do not build on one another are seen not to', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Counts', exact: true }).click();
  const assessments = page.getByRole('region', { name: 'Assessments' });
  await expect(assessments).toContainText('None of these 4 is recorded as coming of another of them.');
  await expect(assessments.getByText('Follows nothing recorded')).toHaveCount(3);
  await assessments.getByRole('button', { name: /Initial assessment: no further action/ }).click();
  const entry = page.getByRole('region', { name: 'Entry' });
  await expect(entry).toContainText('Nothing recorded as following');
  await assessments.getByRole('button', { name: /Core assessment finished/ }).click();
  await expect(
    entry.getByRole('img', { name: /entries with lines from each to what it led to/ }),
  ).toBeVisible();
  await entry.getByRole('button', { name: /Strategy meeting at the hospital/ }).click();
  await expect(entry.getByRole('heading', { level: 2 })).toHaveText('Strategy meeting at the hospital');

  // The first Enter chooses, the second goes on to the entry.
  const core = assessments.getByRole('button', { name: /Core assessment finished/ });
  await core.press('Enter');
  await expect(entry.getByRole('heading', { level: 2 })).toHaveText('Core assessment finished');
  await expect(core).toBeFocused();
  await core.press('Enter');
  await expect(entry).toBeFocused();
});

test('at 390 pixels nothing runs out of the page, and what is opened stands first', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openSample(page);
  await page.getByRole('button', { name: 'Counts', exact: true }).click();
  await expect(page.locator('caption span').first()).toBeVisible();
  for (const words of await page.locator('caption span').all()) {
    const { left, right } = await words.evaluate((node) => node.getBoundingClientRect());
    expect([left >= 0, right <= 390]).toEqual([true, true]);
  }
  await page.getByRole('button', { name: /Missed, Police$/ }).click();
  await expect(page.getByRole('heading', { name: 'Missed: Police' })).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectNothingFromAxe(page);
});

test('a file that says nothing of children, of links or of time is told so', async ({ page }) => {
  await page.goto('./');
  await openText(
    page,
    'plain.csv',
    'date,agency,title,person\n2010-01-01,GP,Visit,Tom\n,School,A finding,\n',
  );
  await waitForPicture(page);
  await page.getByRole('button', { name: 'Counts', exact: true }).click();
  const counts = page.getByRole('region', { name: 'Counts' });
  await counts.getByRole('button', { name: 'Child', exact: true }).click();
  await expect(counts).toContainText('The file does not say who is a child');
  await expect(counts).toContainText('No entry is recorded as following another');
  await expect(counts).toContainText('No such time is certain from the record');
});
