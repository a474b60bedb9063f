/**
 * npm test: the same set-up as npm start, then everything that can say whether the program is right.
 * Each step runs to its end whatever became of the one before; the last line counts.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findOrInstallBrowser, launchArguments, playwrightCommand } from './browser.mjs';
import { checkNode, ensureInstalled, readOptions, root, run, runMain, runNpm, say } from './setup.mjs';
import { readPlaywright, readVitest } from './testReports.mjs';

/**
 * Fourteen hours ahead and ten behind: a day that depends on where the computer stands shows here. With each the cases
 * that properties try, the same ones in each run (docs/decisions/same-cases-in-npm-test.md).
 */
const places = [
  { zone: 'Pacific/Kiritimati', seed: '2013' },
  { zone: 'Pacific/Honolulu', seed: '917' },
];

/** @typedef {import('./testReports.mjs').Tally} Tally */

await runMain(async () => {
  readOptions(process.argv.slice(2), {});
  checkNode();
  await ensureInstalled();
  const browser = await findOrInstallBrowser();
  say(`Browser: ${browser} (${launchArguments().includes('--no-sandbox') ? 'without' : 'with'} its sandbox)`);

  const reports = mkdtempSync(path.join(tmpdir(), 'chronolane-test-'));
  try {
    return await runSteps(reports, browser);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
});

/**
 * @param {string} reports a folder for what the test runners write down
 * @param {string} browser
 */
async function runSteps(reports, browser) {
  /** @type {({ name: string, code: number } & Tally)[]} */
  const done = [];

  /**
   * @param {string} name
   * @param {() => Promise<number>} work
   * @param {() => Tally} [tally] for a step that counts; another step only adds to what failed
   */
  const step = async (name, work, tally) => {
    say(`\n=== ${name} ===\n`);
    const code = await work();
    const counted = tally?.() ?? { passed: 0, failed: 0, faults: [], mended: [] };
    // A step that broke without a failed test still has to show in the last line.
    const failed = code !== 0 && counted.failed === 0 ? 1 : counted.failed;
    done.push({ ...counted, name, code, failed });
    return code === 0;
  };

  await step('Types', () => runNpm(['run', '--silent', 'check']));
  await step('Lint and layout', () => runNpm(['run', '--silent', 'lint']));
  for (const [index, { zone, seed }] of places.entries()) {
    const report = path.join(reports, `vitest-${index}.json`);
    await step(
      `Unit, property, import, state and drawing tests in ${zone}`,
      () => runVitest(report, { TZ: zone, PROPERTY_SEED: seed }),
      () => readVitest(report),
    );
  }
  const built = await step('Build', () => runNpm(['run', '--silent', 'build']));
  if (built) {
    await step('Size of script', () => run(process.execPath, [path.join(root, 'scripts', 'size.mjs')]));
    const report = path.join(reports, 'playwright.json');
    await step(
      'Browser tests',
      () => runPlaywright(report, browser),
      () => readPlaywright(report),
    );
  }

  say('\n=== Summary ===\n');
  for (const { name, code } of done) say(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name}`);
  if (!built) say('not run  Size of script, browser tests: there is no build to try them on');
  for (const { name, faults, mended } of done) {
    for (const fault of faults) say(`FAILED  ${name}: ${fault}`);
    for (const fault of mended) say(`MEND    passed only when tried again: ${fault}`);
  }
  const passed = done.reduce((sum, { passed: count }) => sum + count, 0);
  const failed = done.reduce((sum, { failed: count }) => sum + count, 0);
  say(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/**
 * @param {string} report
 * @param {Record<string, string>} environment
 */
function runVitest(report, environment) {
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const words = ['run', '--allowOnly=false', '--reporter=default', '--reporter=json'];
  return run(process.execPath, [vitest, ...words, `--outputFile.json=${report}`], environment);
}

/**
 * @param {string} report
 * @param {string} browser
 */
function runPlaywright(report, browser) {
  const words = ['test', '--forbid-only', '--retries=2', '--reporter=list,json'];
  return run(process.execPath, [playwrightCommand(), ...words], {
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
}
