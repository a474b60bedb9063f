/**
 * Every control of the app is used once, on every screen, with a file of the user's own. The fixture fails
 * the test if anything is asked for that is not a file of the build; axe looks at each screen on the way.
 */
import { expectNothingFromAxe, openSample, openText, waitForPicture } from './case.ts';
import { expect, test } from './fixtures.ts';

const CSV = `ref,date,agency,title,missed,said_by
A,2011-10-12,School,Bruise seen,not referred,Review
B,January 2012,GP,Letter sent,,
C,2012-03-03,Police,Called,,
D,some day,GP,No usable date,,
`;

test('every control, and nothing is asked for', async ({ page, watch }) => {
  test.slow();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.goto('./');

  const template = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download a template' }).click();
  expect((await template).suggestedFilename()).toBe('chronology-template.csv');

  const chooser = page.waitForEvent('filechooser');
  await button('Open a chronology').click();
  await (await chooser).setFiles({ name: 'ours.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
  await waitForPicture(page);

  for (const name of ['Zoom in', 'Zoom out', 'Whole case', 'All lanes', 'Next missed opportunity']) {
    await button(name).click();
  }
  await expect(page.getByRole('region', { name: 'Entry' })).toContainText('Missed opportunity 1 of 1');
  await button('Previous missed opportunity').click();
  await button('Back to the list').click();
  const strip = (await page.locator('.strip .whole').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.click(strip.x + strip.width / 2, strip.y + strip.height / 2);
  await expectNothingFromAxe(page);

  await button('Find').click();
  await page.getByRole('searchbox').fill('letter');
  await page
    .getByRole('region', { name: 'Find' })
    .getByRole('button', { name: /Letter sent/ })
    .click();
  await expect(page.getByRole('region', { name: 'Entry' })).toContainText('Letter sent');
  await expectNothingFromAxe(page);
  await button('Find').click();

  await button('Counts').click();
  for (const name of ['Lane', 'Child', 'Year', 'Sector', '1, Missed, All entries'])
    await button(name).click();
  await button('Close the entries').click();
  await expectNothingFromAxe(page);
  await button('Counts').click();

  await button('Correct').click();
  await button('Cancel').click();
  await button('What was read').click();
  await expect(page.getByRole('region', { name: 'What was read' })).toContainText('3 placed, 1 parked');
  await button('What was read').click();

  for (const [name, file] of [
    ['Chronology as CSV', 'ours.csv'],
    ['Chronology as JSON', 'ours.json'],
    ['Picture as SVG', 'ours.svg'],
  ] as const) {
    if (!(await button(name).isVisible())) await button('Export').click();
    if (name === 'Chronology as CSV') await expectNothingFromAxe(page);
    const saving = page.waitForEvent('download');
    await button(name).click();
    expect((await saving).suggestedFilename()).toBe(file);
  }

  await button('Help').click();
  await expectNothingFromAxe(page);
  await page.getByRole('checkbox', { name: 'Single-letter keys' }).uncheck();
  await page.keyboard.press('Escape');
  await button('Back to the list').click();
  await page.keyboard.press('m');
  await expect(page.getByRole('region', { name: 'Entry' })).not.toContainText('Missed opportunity 1 of 1');

  await page.getByRole('tab', { name: 'Table' }).click();
  for (const heading of await page.getByRole('table').getByRole('columnheader').getByRole('button').all()) {
    await heading.click();
  }
  await page.getByRole('tab', { name: 'Explore' }).click();

  const again = page.waitForEvent('filechooser');
  await button('Open').click();
  await (await again).setFiles({ name: 'next.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('next.csv');
  await openText(page, 'last.csv', CSV);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('last.csv');
  expect(watch.complaints).toEqual([]);
});

test('the entries of a box are listed by key, one is chosen, and Escape leads back', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: 'All lanes' }).click();
  await page.keyboard.press('0');
  const lanes = page.getByRole('application', { name: 'Swim lanes' });
  const panel = page.getByRole('region', { name: 'Entry' });
  const spoken = page.locator('#lanes-spoken');
  await panel.getByRole('button', { name: /^Missed opportunity 17, Police, January 2011: / }).click();
  await lanes.focus();
  await expect(spoken).toHaveText(/^Police, January 2011, missed opportunity 17 .*, one of \d+ in a box$/);
  await expect(lanes).toHaveAccessibleDescription(/Shift and Enter list the entries of the box it is in/);

  await page.keyboard.press('Shift+Enter');
  await expect(panel.getByRole('heading', { name: /^\d+ entries close together$/ })).toBeFocused();
  const listed = panel.getByRole('button', { name: /^Missed opportunity 18, / });
  await expect(listed).toBeVisible();
  await expectNothingFromAxe(page);
  await page.keyboard.press('Escape');
  await expect(lanes).toBeFocused();
  await expect(spoken).toContainText('missed opportunity 17');

  await page.keyboard.press('Shift+Enter');
  await listed.focus();
  await page.keyboard.press('Enter');
  await expect(panel).toContainText('Missed opportunity 18 of 42');
  await expect(panel).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(lanes).toBeFocused();
  await expect(spoken).toContainText('missed opportunity 18');
});

test('after a zoom the period that is shown is said', async ({ page }) => {
  await openSample(page);
  await page.keyboard.press('+');
  const said = page.getByRole('region', { name: 'Timeline' }).getByRole('status');
  const period = said.filter({ hasText: /^\d+ \w+ \d{4} to \d+ \w+ \d{4} shown$/ });
  await expect(period).toHaveCount(1);
  const near = (await period.textContent()) ?? '';
  await page.getByRole('button', { name: 'Whole case' }).click();
  await expect(period).not.toHaveText(near);
  await expect(period).toHaveCount(1);
});

test('Home chooses an entry where none is, and a thread that ends says so in sight', async ({ page }) => {
  await openSample(page);
  const lanes = page.getByRole('application', { name: 'Swim lanes' });
  const spoken = page.locator('#lanes-spoken');
  await lanes.focus();
  await page.keyboard.press('f');
  const said = page.getByRole('region', { name: 'Timeline' }).getByRole('status');
  await expect(said.filter({ hasText: 'No entry is chosen.' })).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(spoken).not.toBeEmpty();
  await expect(said.filter({ hasText: 'No entry is chosen.' })).toHaveCount(0);
  const first = (await spoken.textContent()) ?? '';
  await page.keyboard.press('End');
  await expect(spoken).not.toHaveText(first);
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+F');
  await expect(said.filter({ hasText: 'not recorded as following from another' })).toBeInViewport();
  await expectNothingFromAxe(page);
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'not recorded as following' })).toBeInViewport();
});
