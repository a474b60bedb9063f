/** Foresight on the built page: at no step can anything be found that the room should not know. */
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { openText } from './case.ts';
import { expect, test } from './fixtures.ts';
import { begin, expectNothingOf, forbiddenAt, gatherPage, STEPS, STOP, writeCase } from './foresightCase.ts';

/** What reviewers said is not even spoken of. */
const HINDSIGHT = /.{0,30}(?:\bmissed\b|good practice|\bfindings?\b|\bsources?\b|\boutcome\b).{0,30}/gi;

/** The button at the end of a walk says what it would reveal. */
function expectNoHindsight(text: string, where: string): void {
  expect(text.replace('Reveal the outcome', '').match(HINDSIGHT) ?? [], where).toEqual([]);
}

/** The words people see or hear, without markup. */
async function readWords(page: Page): Promise<string> {
  return page.evaluate(() => {
    const spoken = [...document.querySelectorAll('[aria-label], [title]')].map((node) =>
      ['aria-label', 'title', 'alt', 'placeholder'].map((name) => node.getAttribute(name) ?? '').join(' '),
    );
    return `${document.body.textContent}\n${spoken.join('\n')}`;
  });
}

async function saveAll(page: Page): Promise<string> {
  const texts: string[] = [];
  for (const name of ['Chronology as CSV', 'Chronology as JSON', 'Picture as SVG']) {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    texts.push(download.suggestedFilename(), await readFile(await download.path(), 'utf8'));
  }
  return texts.join('\n');
}

test('nothing that was not known can be found on the page at any step', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await begin(page);
  for (let known = 1; known <= STEPS; known++) {
    if (known > 1) await page.keyboard.press('PageDown');
    const forbidden = forbiddenAt(known);
    for (const screen of ['Explore', 'Step through', 'Table']) {
      await page.getByRole('tab', { name: screen }).click();
      await expect(page.getByText(`${known} ${known === 1 ? 'entry' : 'entries'} in`).first()).toBeVisible();
      expectNothingOf(await gatherPage(page), forbidden, `${screen} at ${known}`);
      expectNoHindsight(await readWords(page), `${screen} at ${known}`);
      if (screen !== 'Table' && known !== 2 && known !== STOP + 1) continue;
      for (const panel of ['Find', 'Filter', 'Counts', 'Help', 'Export']) {
        const button = page.getByRole('button', { name: panel, exact: true });
        await button.click();
        if (panel === 'Find') await page.getByRole('searchbox').fill('zq');
        if (panel === 'Counts') {
          await page.evaluate(() => {
            for (const part of document.querySelectorAll('details')) part.open = true;
          });
        }
        if (panel === 'Help') await expect(page.getByRole('dialog')).toBeVisible();
        expectNothingOf(await gatherPage(page), forbidden, `${panel} in ${screen} at ${known}`);
        expectNoHindsight(await readWords(page), `${panel} in ${screen} at ${known}`);
        if (panel === 'Help') await page.getByRole('button', { name: 'Close' }).last().click();
        else await button.click();
      }
    }
    const files = await saveAll(page);
    expectNothingOf(files, forbidden, `files at ${known}`);
    expectNoHindsight(files, `files at ${known}`);
    // A stop gives back its title and detail with the next step, not before.
    if (known === STOP + 1) await page.getByRole('tab', { name: 'Step through' }).click();
    if (known === STOP + 1) await page.getByRole('button', { name: 'Reveal', exact: true }).click();
  }
  expectNothingOf(said.join('\n'), forbiddenAt(1), 'console');
});

test('through one agency’s eyes nothing tells what others know, or what is still to come', async ({
  page,
}) => {
  await begin(page);
  await page.getByLabel('Whose eyes').selectOption('School');
  const bar = page.getByRole('group', { name: 'Foresight' });
  const isNew = [1, 4, 6];
  for (let known = 1; known <= STEPS; known++) {
    if (known > 1) await bar.getByRole('button', { name: 'Next entry' }).click();
    const seen = isNew.filter((at) => at <= known).length;
    await expect(page.getByText(`${seen} ${seen === 1 ? 'entry' : 'entries'} in`).first()).toBeVisible();
    const others = ['zqtitle1zq', 'zqtitle2zq', 'zqtitle4zq', 'zqquestion4zq'];
    expectNothingOf(await gatherPage(page), [...forbiddenAt(known), ...others], `School at ${known}`);
    const isLast = known === STEPS;
    for (const name of ['Next entry', 'Next month']) {
      await expect(bar.getByRole('button', { name })).toBeEnabled({ enabled: !isLast });
    }
    await expect(bar.getByRole('button', { name: 'Next stop' })).toBeEnabled({ enabled: known <= STOP });
    await expect(page.getByRole('button', { name: 'Reveal the outcome' })).toHaveCount(isLast ? 1 : 0);
    await expect(page.getByRole('region', { name: 'New' })).toHaveCount(isNew.includes(known) ? 0 : 1);
    if (!isLast) expectNoHindsight(await readWords(page), `School at ${known}`);
  }
});

test('back and forward of the browser do not end foresight', async ({ page }) => {
  await page.goto('./');
  await openText(page, 'Zqfilenamezq.csv', writeCase());
  await page.getByRole('button', { name: 'Explore the case' }).click();
  const title = await page.title();
  for (const screen of ['Table', 'Explore', 'Step through']) {
    const before = await page.evaluate(() => history.length);
    await page.getByRole('tab', { name: screen }).click();
    await page.waitForFunction((length) => history.length > length, before);
  }
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.keyboard.press('PageDown');
  const bar = page.getByRole('group', { name: 'Foresight' });
  for (const go of [() => page.goBack(), () => page.goBack(), () => page.goForward()]) {
    await go();
    await expect(bar.getByText('As known on 5 February 2010')).toBeVisible();
    expectNothingOf(await gatherPage(page), forbiddenAt(2), 'after back and forward');
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.title()).toBe(title);
  }
});
