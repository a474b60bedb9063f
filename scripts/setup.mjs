/**
 * What has to be there before anything can run: a Node that will do, the locked packages, a build.
 *
 * Node's own modules only: this runs on a fresh clone, before anything is installed.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A reason to stop that the person at the keyboard can act on; shown without a stack. */
export class PlainError extends Error {}

/** @param {string} line */
export function say(line) {
  console.log(line);
}

/**
 * Runs an entry script and turns what goes wrong into a sentence and an exit code.
 *
 * @param {() => Promise<number | void>} main the exit code, or nothing for 0
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}

/**
 * Reads the words after the command.
 *
 *     readOptions(['--port', '4200'], { '--port': 'a number', '--no-open': null })  → { '--port': '4200' }
 *
 * @param {string[]} words
 * @param {Record<string, string | null>} known each option, and what must follow it, or null
 * @returns {Record<string, string>}
 */
export function readOptions(words, known) {
  /** @type {Record<string, string>} */
  const found = {};
  const queue = [...words];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    const wants = known[word];
    if (wants === undefined) {
      throw new PlainError(
        `${word} is not an option here. There is: ${Object.keys(known).join(', ') || 'none'}.`,
      );
    }
    const value = wants === null ? '' : queue.shift();
    if (value === undefined) throw new PlainError(`${word} wants ${wants} after it.`);
    found[word] = value;
  }
  return found;
}

/**
 * Reads a port number from an option's text.
 *
 * @param {string} text
 */
export function readPort(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new PlainError(`--port wants a whole number from 1 to 65535, not ${text}.`);
  }
  return port;
}

/**
 * True for the versions the tools run on: 20.19 and newer, 22.13 and newer, 24 and newer.
 *
 * @param {string} version such as 20.19.0
 */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 13;
  return major >= 24;
}

export function checkNode() {
  const version = process.versions.node;
  if (isNodeNewEnough(version)) return;
  throw new PlainError(
    `Chronolane needs Node 20.19 or newer (or 22.13, or 24 and above). This is Node ${version}.\n` +
      'Install a current version of Node, then run the same command again.',
  );
}

/**
 * True if every package of the lock file that this machine needs is there in the locked version.
 *
 * @param {string} folder
 */
export function isInstalled(folder) {
  const installed = path.join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = readPackages(path.join(folder, 'package-lock.json'));
  const present = readPackages(installed);
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || optional || present[name]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Installs exactly what the lock file names, if it is not there yet. */
export async function ensureInstalled() {
  if (isInstalled(root)) {
    say('Packages: the locked ones are installed.');
    return;
  }
  say('Packages: installing the locked ones (npm ci). This needs a connection and takes a minute or two.');
  const code = await runNpm(['ci', '--include=dev']);
  if (code !== 0) {
    throw new PlainError(
      'The packages could not be installed; npm says why above.\n' +
        'Most often there is no connection to the package registry, or a proxy has to be set in npm.',
    );
  }
}

/** Builds the page into dist/. */
export async function build() {
  say('Build: making the page (dist/).');
  const code = await runNpm(['run', '--silent', 'build']);
  if (code !== 0) throw new PlainError('The page could not be built; the reason stands above.');
}

/**
 * Runs npm, the same one that started us where there is one, and resolves to its exit code.
 *
 * @param {string[]} words
 * @param {Record<string, string>} [env]
 */
export function runNpm(words, env) {
  const started = process.env['npm_execpath'];
  if (started?.endsWith('npm-cli.js')) return run(process.execPath, [started, ...words], env);
  return run('npm', words, env, process.platform === 'win32');
}

/**
 * Runs a command with its output where ours goes; resolves to its exit code, 1 if it cannot be started.
 *
 * @param {string} command
 * @param {string[]} words
 * @param {Record<string, string>} [env]
 * @param {boolean} [shell]
 * @returns {Promise<number>}
 */
export function run(command, words, env = {}, shell = false) {
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: 'inherit',
      shell,
    });
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}
