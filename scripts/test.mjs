/**
 * npm test: the same set-up as npm start, then everything that can say whether the program is right.
 * Each step runs to its end whatever became of the one before; the last line counts.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findOrInstallBrowser, launchArguments, playwrightCommand } from './browser.mjs';
import { checkNode, ensureInstalled, readOptions, root, run, runMain, runNpm, say } from './setup.mjs';

/** Fourteen hours ahead and ten behind: a day that depends on where the computer stands shows here. */
const timeZones = ['Pacific/Kiritimati', 'Pacific/Honolulu'];

/** @typedef {{ passed: number, failed: number, second?: string[] }} Tally `second`: passed only when tried again */

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
  /** @type {({ name: string, code: number, second: string[] } & Tally)[]} */
  const done = [];

  /**
   * @param {string} name
   * @param {() => Promise<number>} work
   * @param {() => Tally} [tally] for a step that counts; another step only adds to what failed
   */
  const step = async (name, work, tally) => {
    say(`\n=== ${name} ===\n`);
    const code = await work();
    const counted = tally?.() ?? { passed: 0, failed: 0 };
    // A step that broke without a failed test still has to show in the last line.
    const failed = code !== 0 && counted.failed === 0 ? 1 : counted.failed;
    done.push({ name, code, passed: counted.passed, failed, second: counted.second ?? [] });
    return code === 0;
  };

  await step('Types', () => runNpm(['run', '--silent', 'check']));
  await step('Lint and layout', () => runNpm(['run', '--silent', 'lint']));
  for (const [index, zone] of timeZones.entries()) {
    const report = path.join(reports, `vitest-${index}.json`);
    await step(
      `Unit, property, import, state and drawing tests in ${zone}`,
      () => runVitest(report, zone),
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
  for (const title of done.flatMap(({ second }) => second)) {
    say(`MEND    passed only when tried again: ${title}`);
  }
  const passed = done.reduce((sum, { passed: count }) => sum + count, 0);
  const failed = done.reduce((sum, { failed: count }) => sum + count, 0);
  say(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/**
 * @param {string} report
 * @param {string} zone
 */
function runVitest(report, zone) {
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const words = ['run', '--allowOnly=false', '--reporter=default', '--reporter=json'];
  return run(process.execPath, [vitest, ...words, `--outputFile.json=${report}`], { TZ: zone });
}

/**
 * @param {string} report
 * @param {string} browser
 */
function runPlaywright(report, browser) {
  const words = ['test', '--forbid-only', '--retries=1', '--reporter=list,json'];
  return run(process.execPath, [playwrightCommand(), ...words], {
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
}

/**
 * @param {string} file
 * @returns {Tally}
 */
function readVitest(file) {
  const report = readReport(file);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

/**
 * @param {string} file
 * @returns {Tally}
 */
function readPlaywright(file) {
  const report = readReport(file);
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return { passed: expected + flaky, failed: unexpected, second: flaky > 0 ? listFlaky(report.suites) : [] };
}

/**
 * @typedef {{ title: string, tests: { status: string }[] }} Spec
 * @typedef {{ suites?: Suite[], specs?: Spec[] }} Suite
 */

/**
 * @param {Suite[]} suites
 * @returns {string[]} the titles of tests that failed once and then passed
 */
function listFlaky(suites) {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ title }) => title),
    ...listFlaky(inner),
  ]);
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
