/** What the test runners wrote down, as counts and as lines for the end of `npm test`. */
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/**
 * `faults` are the tests that failed, `mended` those that passed only when tried again: a title and what went wrong,
 * in a line each.
 *
 * @typedef {{ passed: number, failed: number, faults: string[], mended: string[] }} Tally
 */

/**
 * @param {string} file
 * @returns {Tally}
 */
export function readVitest(file) {
  const report = readReport(file);
  /** @type {{ fullName: string, status: string, failureMessages?: string[] }[]} */
  const tests = (report?.testResults ?? []).flatMap(
    (/** @type {{ assertionResults: object[] }} */ result) => result.assertionResults,
  );
  return {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    faults: tests
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => nameFault(fullName, failureMessages?.[0])),
    mended: [],
  };
}

/**
 * @param {string} file
 * @returns {Tally}
 */
export function readPlaywright(file) {
  const report = readReport(file);
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  const specs = listSpecs(report?.suites ?? []);
  const list = (/** @type {string} */ status) =>
    specs.flatMap(({ title, tests }) =>
      tests
        .filter((test) => test.status === status)
        .map(({ results }) => nameFault(title, results.flatMap(({ errors = [] }) => errors)[0]?.message)),
    );
  return {
    passed: expected + flaky,
    failed: unexpected,
    faults: list('unexpected'),
    mended: list('flaky'),
  };
}

/**
 * @typedef {{ errors?: { message?: string }[] }} Try
 * @typedef {{ title: string, tests: { status: string, results: Try[] }[] }} Spec
 * @typedef {{ suites?: Suite[], specs?: Spec[] }} Suite
 */

/**
 * @param {Suite[]} suites
 * @returns {Spec[]}
 */
function listSpecs(suites) {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [...specs, ...listSpecs(inner)]);
}

/**
 * @param {string} title
 * @param {string} [message] what the runner says, over many lines
 */
function nameFault(title, message = 'no reason given') {
  const words = stripVTControlCharacters(message).replace(/\s+/g, ' ').trim();
  return `${title}: ${words.length > 300 ? `${words.slice(0, 300)}…` : words}`;
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
