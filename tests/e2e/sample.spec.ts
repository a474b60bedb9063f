/** The sample case as a trainer meets it: opened, read, walked through, and looked at as a table. */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import {
  chooseSample,
  expectNothingFromAxe,
  openSample,
  SAMPLE_TITLE,
  readWindowOnStrip,
  windowOnStrip,
} from './case.ts';
import { expect, test } from './fixtures.ts';

const entry = (page: Page) => page.getByRole('region', { name: 'Entry' });

test('the sample opens after its content note, and can be declined', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Open the sample case' }).click();
  await expect(page.getByRole('dialog')).toContainText('a real child');
  await expectNothingFromAxe(page);
  await page.getByRole('button', { name: 'Go back' }).click();
  await expect(page.getByRole('region', { name: 'Timeline' })).toHaveCount(0);
  await openSample(page);
  await expect(page).toHaveTitle('Chronolane');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SAMPLE_TITLE);
  await expect(page.getByRole('banner').getByRole('status').first()).toHaveText(
    /^\d+ entries in \d+ lanes, 42 marked as missed opportunities$/,
  );
});

test('each missed opportunity can be reached by its button, and all it says is read out', async ({
  page,
}) => {
  await openSample(page);
  const next = page.getByRole('button', { name: 'Next missed opportunity' });
  for (let number = 1; number <= 42; number++) {
    await next.click();
    await expect(entry(page)).toContainText(`Missed opportunity ${number} of 42`);
    await expect(entry(page)).toContainText('Who says it was missed');
    await expect(entry(page)).toContainText('Source');
  }
  await next.click();
  await expect(entry(page)).toContainText('Missed opportunity 1 of 42');
  await page.getByRole('button', { name: 'Previous missed opportunity' }).click();
  await expect(entry(page)).toContainText('Missed opportunity 42 of 42');
});

test('an entry chosen far down the list is read from its top, and the list is found again where it was', async ({
  page,
}) => {
  await openSample(page);
  const item = entry(page).getByRole('button', { name: /^Missed opportunity 30,/ });
  await item.scrollIntoViewIfNeeded();
  await entry(page).hover();
  await page.mouse.wheel(0, 120);
  const scrolled = () => entry(page).evaluate((panel) => panel.scrollTop);
  await expect.poll(scrolled).toBeGreaterThan(100);
  await item.click();
  await expect(entry(page).getByRole('heading', { level: 2 })).toBeInViewport();
  await expect(entry(page)).toContainText('Missed opportunity 30 of 42');
  expect(await scrolled()).toBe(0);
  await entry(page).getByRole('button', { name: 'Back to the list' }).click();
  await expect(item).toBeInViewport();
});

test('notes for the trainer stand beside the picture only when they are asked for, of each entry anew', async ({
  page,
}) => {
  await openSample(page);
  const note = entry(page).getByText('Bring out:');
  const chooseMissed = (number: number) =>
    entry(page)
      .getByRole('button', { name: new RegExp(`^Missed opportunity ${number},`) })
      .click();
  await chooseMissed(19);
  await expect(entry(page).getByText('Notes for the trainer')).toBeVisible();
  await expect(note).toBeHidden();
  await entry(page).getByText('Show the notes').click();
  await expect(note).toBeVisible();
  await entry(page).getByRole('button', { name: 'Back to the list' }).click();
  await chooseMissed(24);
  await expect(entry(page).getByText('Show the notes')).toBeVisible();
  await expect(note).toBeHidden();
});

test('the whole main task by keyboard alone', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Open a chronology' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const lanes = page.getByRole('application', { name: 'Swim lanes' });
  await expect(lanes).toBeVisible();
  for (let i = 0; i < 30 && !(await lanes.evaluate((e) => e === document.activeElement)); i++) {
    await page.keyboard.press('Tab');
  }
  await expect(lanes).toBeFocused();

  await page.keyboard.press('ArrowRight');
  await expect(entry(page).getByRole('heading')).toBeVisible();
  const first = await entry(page).getByRole('heading').textContent();
  await page.keyboard.press('ArrowDown');
  await expect(entry(page).getByRole('heading')).not.toHaveText(first ?? '');
  await page.keyboard.press('m');
  await expect(entry(page)).toContainText(/Missed opportunity \d+ of 42/);
  const spoken = page.locator('#lanes-spoken');
  await expect(spoken).toContainText(/missed opportunity \d+ of 42/);

  await page.keyboard.press('Enter');
  await expect(entry(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(lanes).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(entry(page)).toContainText('Choose an entry');

  await page.keyboard.press('/');
  await expect(page.getByRole('region', { name: 'Find' }).getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('eviction');
  await expect(page.getByRole('region', { name: 'Find' }).getByRole('status')).toContainText(/found/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Find' })).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('wheel, drag, buttons and keys zoom and pan; a click selects', async ({ page }) => {
  await openSample(page);
  const lanes = page.getByRole('application', { name: 'Swim lanes' });
  const box = (await lanes.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const place = () => windowOnStrip(page);

  const before = await place();
  await page.mouse.move(box.x + box.width / 2, box.y + 100);
  await page.mouse.wheel(0, -600);
  await expect.poll(async () => (await place()).width).toBeLessThan(before.width * 0.6);

  const zoomed = await place();
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 200, box.y + 100, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await place()).x).toBeLessThan(zoomed.x - 5);

  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(async () => (await place()).width).toBeLessThan(zoomed.width * 0.6);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(async () => (await place()).width).toBeGreaterThan(zoomed.width * 0.9);
  await page.getByRole('button', { name: 'Whole case' }).click();
  await expect.poll(async () => (await place()).width).toBeGreaterThan(before.width);

  const whole = (await place()).width;
  await lanes.focus();
  await page.keyboard.press('+');
  await expect.poll(async () => (await place()).width).toBeLessThan(whole * 0.6);
  await page.keyboard.press('0');
  await expect.poll(async () => (await place()).width).toBeGreaterThan(whole * 0.95);
});

test('the window moves smoothly where the system does not ask for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const opened = new Date('2026-01-01T10:00:00');
  await page.clock.install({ time: opened });
  await chooseSample(page);
  const width = async () => (await readWindowOnStrip(page)).width;
  await expect.poll(width).toBeGreaterThan(0);
  // From here the page's clock is moved on by hand, so that no machine is too slow to see the move half way.
  await page.clock.pauseAt(new Date(opened.getTime() + 3_600_000));
  const before = await width();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  // A frame at a time, each seen before the next is asked for.
  let onTheWay = before;
  for (let frame = 0; frame < 6; frame++) {
    await page.clock.runFor(20);
    onTheWay = await width();
  }
  expect(onTheWay).toBeLessThan(before * 0.99);
  expect(onTheWay).toBeGreaterThan(before * 0.51);
  const later = async () => {
    await page.clock.runFor(500);
    return width();
  };
  await expect.poll(later).toBeLessThan(before * 0.51);
});

test('the table lists every entry, sorts, and opens one', async ({ page }) => {
  await openSample(page);
  await page.getByRole('tab', { name: 'Table' }).click();
  const table = page.getByRole('table').first();
  await expect(table).toBeVisible();
  await expectNothingFromAxe(page);
  await table.getByRole('button', { name: 'Title', exact: true }).click();
  await expect(table.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending');
});

test('what is saved as JSON holds every fact and its figures add up', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Export' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Chronology as JSON' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('daniel-pelka.json');
  const saved = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    receipt: { rowsRead: number; placed: number; parked: number; noted: number };
    entries: { ref: string; missed: unknown }[];
  };
  const { rowsRead, placed, parked, noted } = saved.receipt;
  expect(placed + parked + noted).toBe(rowsRead);
  expect(saved.entries).toHaveLength(rowsRead);
  const refs = new Set(saved.entries.map(({ ref }) => ref));
  for (let n = 1; n <= 130; n++) expect(refs).toContain(`F${String(n).padStart(3, '0')}`);
  expect(saved.entries.filter(({ missed }) => missed !== null)).toHaveLength(42);
});

test('what is saved as CSV and as SVG is the case', async ({ page }) => {
  await openSample(page);
  for (const [button, name, words] of [
    ['Chronology as CSV', 'daniel-pelka.csv', 'F090'],
    ['Picture as SVG', 'daniel-pelka.svg', '42 marked as missed opportunities'],
  ] as const) {
    const choice = page.getByRole('button', { name: button });
    if (!(await choice.isVisible())) await page.getByRole('button', { name: 'Export' }).click();
    const saving = page.waitForEvent('download');
    await choice.click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe(name);
    expect(readFileSync(await download.path(), 'utf8')).toContain(words);
  }
});

test('what was read is accounted for', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: 'What was read' }).click();
  const receipt = page.getByRole('region', { name: 'What was read' });
  await expect(receipt).toContainText(/\d+ rows read: \d+ placed, 2 parked, 0 noted/);
  await expectNothingFromAxe(page);
});

for (const [width, height] of [
  [1920, 1080],
  [1366, 768],
  [390, 844],
] as const) {
  test(`axe finds nothing in the picture at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openSample(page);
    await page.getByRole('button', { name: 'Next missed opportunity' }).click();
    await expectNothingFromAxe(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
  });
}
