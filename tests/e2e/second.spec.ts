/** What was open must not show through in what is opened next, nor be lost to a file that fails. */
import { readFileSync } from 'node:fs';
import { nextFrames, openText, waitForPicture, windowOnStrip } from './case.ts';
import { expect, test } from './fixtures.ts';

const FIRST =
  'ref,date,agency,title,missed,follows\nA,2011-10-12,School,Of the first case,yes,\nB,2011-11-01,GP,Second entry,,A; A\n';

test('a second case with nothing dated shows its findings, and nothing of the first', async ({ page }) => {
  await page.goto('./');
  await openText(page, 'first.csv', FIRST);
  await waitForPicture(page);
  await openText(
    page,
    'second.csv',
    'agency,title,kind,missed,date\nHousing,Not joined up,finding,yes,\nSchool,Weak,finding,,\n',
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('second.csv');
  await page.getByRole('button', { name: 'Next missed opportunity' }).click();
  await expect(page.getByRole('region', { name: 'Entry' })).toContainText('Not joined up');
  await page.getByRole('button', { name: 'Export' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Picture as SVG' }).click();
  const svg = readFileSync(await (await saving).path(), 'utf8');
  expect(svg).toContain('Housing');
  expect(svg).not.toContain('Of the first case');
  await expect(page.getByRole('button', { name: 'Zoom in' })).toHaveCount(0);
});

test('a file that fails leaves the open case standing and says why', async ({ page }) => {
  await page.goto('./');
  await openText(page, 'first.csv', FIRST);
  await waitForPicture(page);
  await openText(page, 'scan.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]));
  await expect(page.getByRole('alert')).toContainText('scan.csv');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('first.csv');
});

test('an entry that follows the same one twice can be read', async ({ page }) => {
  await page.goto('./');
  await openText(page, 'first.csv', FIRST);
  await waitForPicture(page);
  await page.keyboard.press('/');
  const find = page.getByRole('region', { name: 'Find' });
  await expect(find.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('second entry');
  await find.getByRole('button', { name: /Second entry/ }).click();
  const follows = page
    .getByRole('region', { name: 'Entry' })
    .getByRole('button', { name: /^A: Of the first case/ });
  await expect(follows).toHaveCount(2);
  await follows.first().click();
  await expect(page.getByRole('region', { name: 'Entry' }).getByRole('heading')).toHaveText(
    'Of the first case',
  );
});

test('a press let go outside the picture drags nothing afterwards', async ({ page }) => {
  await page.goto('./');
  await openText(page, 'first.csv', FIRST);
  await waitForPicture(page);
  const lanes = page.getByRole('application', { name: 'Swim lanes' });
  const box = (await lanes.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const place = async () => (await windowOnStrip(page)).x;
  await page.mouse.move(box.x + 2, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x - 3, box.y + 100);
  await page.mouse.up();
  await nextFrames(page);
  const before = await place();
  await page.mouse.move(box.x + 50, box.y + 100);
  await page.mouse.move(box.x + 300, box.y + 100, { steps: 5 });
  await nextFrames(page);
  expect(await place()).toBe(before);
});
