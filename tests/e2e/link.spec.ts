/** The view in the address: back and forward go through views, and a link opens one. */
import { expectNothingFromAxe, openText, waitForPicture } from './case.ts';
import { expect, test } from './fixtures.ts';

const CSV = `date,agency,title,missed,themes
2011-10-12,School,Bruise seen,yes,a private theme
2012-01-20,GP,Letter sent,,
2012-03-03,Police,Called,,
`;

test('back and forward of the browser go through views', async ({ page }) => {
  await page.goto('./');
  await openText(page, 'ours.csv', CSV);
  await waitForPicture(page);
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page).toHaveURL(/#screen=Table$/);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('checkbox', { name: /private theme/ }).check();
  await expect(page).toHaveURL(/#screen=Table&theme=0$/);
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Clear filter' })).toBeHidden();
  await page.goBack();
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
  await page.goForward();
  await page.goForward();
  await expect(page.getByText(/^Filter: theme a private theme\. 2 of 3/)).toBeVisible();

  // The link alone: the file is chosen anew, and the view is there.
  await page.reload();
  await openText(page, 'ours.csv', CSV);
  await expect(page.getByText(/^Filter: theme a private theme\. 2 of 3/)).toBeVisible();
  await expect(page.getByRole('table')).toBeVisible();
});

test('back from a case leads to the start page, which leads back to it', async ({ page }) => {
  await page.goto('./');
  await openText(page, 'ours.csv', CSV);
  await waitForPicture(page);
  await page.goBack();
  const back = page.getByRole('button', { name: 'Go back to the case' });
  await expect(back).toBeFocused();
  await expect(page.getByRole('button', { name: 'Open a chronology' })).toBeVisible();
  await expectNothingFromAxe(page);
  await page.goForward();
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
  await page.goBack();
  await back.click();
  await expect(page.getByRole('heading', { name: 'ours.csv', level: 1 })).toBeFocused();
  await page.goBack();
  await expect(back).toBeVisible();
  await openText(page, 'next.csv', CSV);
  await expect(page.getByRole('heading', { name: 'next.csv', level: 1 })).toBeVisible();
  await expect(back).toBeHidden();
});

test('Find frames what it has found, and Enter goes from one to the next', async ({ page }) => {
  await page.goto('./');
  await openText(page, 'ours.csv', CSV);
  await waitForPicture(page);
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('searchbox').fill('e');
  await expect(page.locator('.strip')).toContainText('3 found');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Entry' })).toContainText('Bruise seen');
  await page.getByRole('button', { name: 'Next entry found' }).click();
  await expect(page.getByRole('region', { name: 'Entry' })).toContainText('Letter sent');
  await page.getByRole('searchbox').press('Shift+Enter');
  await expect(page.getByRole('region', { name: 'Entry' })).toContainText('Bruise seen');
  await expectNothingFromAxe(page);

  // Of what is listed, the first Enter chooses and the second goes on to the entry.
  const letter = page.getByRole('region', { name: 'Find' }).getByRole('button', { name: /Letter sent/ });
  await letter.press('Enter');
  await expect(page.getByRole('region', { name: 'Entry' })).toContainText('Letter sent');
  await expect(letter).toBeFocused();
  await letter.press('Enter');
  await expect(page.getByRole('region', { name: 'Entry' })).toBeFocused();
  // Escape goes back to where one came from: to the list, or else to the picture.
  await page.keyboard.press('Escape');
  await expect(letter).toBeFocused();
  await page.getByRole('application', { name: 'Swim lanes' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Entry' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('application', { name: 'Swim lanes' })).toBeFocused();
});
