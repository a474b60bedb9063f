/** The picture for readers who choose their own colours, or larger text. */
import type { Locator, Page } from '@playwright/test';
import { expectNothingFromAxe, nextFrames, openSample } from './case.ts';
import { expect, test } from './fixtures.ts';

/** How many pixels of the canvas of the lanes have each of the colours that the system gives a name to. */
function countPixels(page: Page, names: readonly string[]): Promise<number[]> {
  return page.getByRole('application', { name: 'Swim lanes' }).evaluate((picture, colours) => {
    const canvas = picture.querySelector('canvas');
    // It is larger than what is seen of it.
    const { clientWidth: width, clientHeight: height } = picture;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!canvas || !context) return [];
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    return colours.map((colour) => {
      const probe = document.createElement('span');
      probe.style.color = colour;
      picture.append(probe);
      const [red, green, blue] = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number);
      probe.remove();
      let count = 0;
      for (let i = 0; i < data.length; i += 4) {
        if (data[i] === red && data[i + 1] === green && data[i + 2] === blue) count++;
      }
      return count;
    });
  }, names);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in forced colours, ${colorScheme}`, () => {
    test.use({ contextOptions: { forcedColors: 'active', colorScheme } });

    test('the picture is drawn in the system’s colours, missed opportunities in its highlight', async ({
      page,
    }) => {
      await openSample(page);
      await nextFrames(page);
      const [ground = 0, ink = 0, missed = 0] = await countPixels(page, [
        'Canvas',
        'CanvasText',
        'Highlight',
      ]);
      expect(ground).toBeGreaterThan(100_000);
      expect(ink).toBeGreaterThan(1000);
      expect(missed).toBeGreaterThan(500);
      await expectNothingFromAxe(page);
    });
  });
}

const groundOf = (button: Locator) => button.evaluate((node) => getComputedStyle(node).backgroundColor);

for (const forcedColors of ['none', 'active'] as const) {
  test(`Key and Pause are seen to be pressed, with colours forced: ${forcedColors}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors });
    await openSample(page);
    await page.getByRole('tab', { name: 'Step through' }).click();
    await page.getByRole('button', { name: 'Begin' }).click();
    const pause = page.getByRole('group', { name: 'Foresight' }).locator('button', { hasText: 'Pause' });
    const before = await groundOf(pause);
    await pause.click();
    await expect(pause).toHaveAttribute('aria-pressed', 'true');
    expect.soft(await groundOf(pause)).not.toBe(before);

    await openSample(page);
    await page.getByRole('tab', { name: 'Present' }).click();
    await page.getByRole('main').getByRole('button', { name: 'Present', exact: true }).click();
    const key = page.getByRole('toolbar', { name: 'Presenting' }).getByRole('button', { name: 'Key' });
    await key.focus();
    const off = await groundOf(key);
    await page.keyboard.press('Enter');
    await expect(key).toHaveAttribute('aria-pressed', 'true');
    expect.soft(await groundOf(key)).not.toBe(off);
  });
}

for (const [colorScheme, ground] of [
  ['light', 'rgb(255, 255, 255)'],
  ['dark', 'rgb(0, 0, 0)'],
] as const) {
  test(`where more contrast is asked for, text stands out at least 7 to 1, ${colorScheme}`, async ({
    page,
  }) => {
    await openSample(page);
    await page.emulateMedia({ contrast: 'more', colorScheme });
    await expect(page.locator(':root')).toHaveCSS('background-color', ground);
    // 7 : 1 and better, by the rule of WCAG 1.4.6.
    await expectNothingFromAxe(page, ['color-contrast-enhanced']);
    // The picture changes with it: its text and marks are black or white.
    const [ink] = ground === 'rgb(0, 0, 0)' ? ['rgb(255, 255, 255)'] : ['rgb(0, 0, 0)'];
    await expect.poll(async () => (await countPixels(page, [ink]))[0]).toBeGreaterThan(1000);
  });
}

test('the picture grows with the size of text, and what is pressed is still what is seen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1900, height: 1400 });
  await openSample(page);
  const head = page.locator('.head > div:has(canvas)');
  const before = (await head.boundingBox())?.height ?? 0;
  await page.evaluate(() => (document.documentElement.style.fontSize = '32px'));
  await expect.poll(async () => (await head.boundingBox())?.height).toBeCloseTo(before * 2, 0);
  const first = page.getByRole('list', { name: 'Lanes' }).getByRole('listitem').first();
  const picture = page.getByRole('application', { name: 'Swim lanes' });
  const lane = await first.boundingBox();
  const box = await picture.boundingBox();
  if (!lane || !box) throw new Error('nothing to press');
  // The first finding of the first lane stands 17 pixels from the left, at text of the usual size.
  await page.mouse.click(box.x + 2 * 17, lane.y + lane.height / 2);
  await expect(page.getByRole('region', { name: 'Entry' })).toContainText('Interpreters seldom used');
});

test('on a screen of another resolution the picture and its key are painted anew', async ({ page }) => {
  // The browser tells nobody of a resolution that is only pretended: the test does, as for a real one.
  await page.addInitScript(() => {
    const ask = window.matchMedia.bind(window);
    let last: MediaQueryList | null = null;
    window.matchMedia = (query) => {
      const asked = ask(query);
      if (query.includes('resolution')) last = asked;
      return asked;
    };
    addEventListener('pretended', () => last?.dispatchEvent(new Event('change')));
  });
  await openSample(page);
  // A canvas has so many pixels of its own to one of the page: all that the screen has, 2 at most in a large window.
  const ratios = () =>
    page.evaluate(() =>
      ['.head canvas', '.picture canvas', '.strip canvas', '[aria-label="Key"] canvas'].map((selector) => {
        const canvas = document.querySelector<HTMLCanvasElement>(selector);
        return canvas === null ? 0 : canvas.width / canvas.getBoundingClientRect().width;
      }),
    );
  await expect.poll(ratios).toEqual([1, 1, 1, 1]);
  const browser = await page.context().newCDPSession(page);
  for (const [width, height, deviceScaleFactor, ratio] of [
    [1366, 768, 2, 2],
    [1920, 1080, 4, 2],
    [1366, 768, 1, 1],
    // That window at 400 %.
    [342, 192, 4, 4],
  ] as const) {
    const screen = { width, height, deviceScaleFactor, mobile: false };
    await browser.send('Emulation.setDeviceMetricsOverride', screen);
    await page.evaluate(() => {
      dispatchEvent(new Event('pretended'));
    });
    await expect.poll(ratios).toEqual(Array.from({ length: 4 }, () => ratio));
  }
});

test('where colours are forced the chosen row of the table and what Find has chosen have a frame', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openSample(page);
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('searchbox').fill('school');
  const found = page.getByRole('region', { name: 'Find' }).getByRole('listitem').getByRole('button');
  const borderOf = (at: number) => found.nth(at).evaluate((node) => getComputedStyle(node).borderTopWidth);
  await found.first().click();
  await expect(found.first()).toHaveAttribute('aria-current', 'true');
  expect.soft(await borderOf(0)).not.toBe(await borderOf(1));
  await page.getByRole('tab', { name: 'Table' }).click();
  const row = page.getByRole('row').filter({ has: page.locator('[aria-current]') });
  await expect(row).toHaveCSS('outline-style', 'solid');
  await expect(row.locator('xpath=following-sibling::tr[1]')).toHaveCSS('outline-style', 'none');
});
