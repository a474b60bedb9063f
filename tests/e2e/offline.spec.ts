/** The served app once the network is gone: it opens from what the browser keeps of it. */
import { openSample } from './case.ts';
import { expect, test } from './fixtures.ts';

test.use({ serviceWorkers: 'allow' });

test('opens without a network after it has been open once, and keeps nothing of a case', async ({
  page,
  context,
}) => {
  await page.goto('./');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  await page.reload();
  await openSample(page);
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  // Files of the build only: a page, scripts, styles, fonts, colours for the document, a worker.
  expect(kept).toContain('/');
  expect(kept.filter((path) => !/^\/$|\.(?:js|css|woff2|icc|svg|md|csv|webmanifest)$/.test(path))).toEqual(
    [],
  );
  expect(kept.filter((path) => path.endsWith('.csv')).every((path) => path.includes('template'))).toBe(true);
});

test('can be installed: a manifest names it, and its icon is there', async ({ page, request }) => {
  await page.goto('./');
  const link = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = await (await request.get(link ?? '')).json();
  expect(manifest.display).toBe('standalone');
  expect((await request.get(manifest.icons[0].src)).ok()).toBe(true);
});
