/**
 * Finds a browser of the Chromium family for the tests and the benchmark, or gets one.
 *
 * The order: CHROMIUM_PATH, an installed Chrome, Edge or Chromium, the one Playwright has downloaded, and
 * only then an attempt to install one.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { PlainError, root, run, say } from './setup.mjs';

/**
 * What to start the browser with: no calls home, so that a test that watches the network sees the page's
 * own requests; no sandbox where the kernel refuses it to the administrator.
 */
export function launchArguments() {
  const quiet = [
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--disable-gpu',
  ];
  return process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
}

/**
 * The path of a browser that is already here, or null.
 *
 * @returns {Promise<string | null>}
 */
export async function findBrowser() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new PlainError(`CHROMIUM_PATH says ${named}, and there is no such file.`);
  }
  return installedBrowsers().find(starts) ?? (await playwrightsOwn());
}

/** The path of a browser, found or installed; says what to install if that fails too. */
export async function findOrInstallBrowser() {
  const found = await findBrowser();
  if (found) return found;

  say('Browser: none found, trying to install one.');
  if (canUseApt()) {
    await runApt(['update']);
    await runApt(['install', '--yes', '--no-install-recommends', 'chromium']);
    const installed = await findBrowser();
    if (installed) return installed;
  }
  await run(process.execPath, [playwrightCommand(), 'install', 'chromium']);
  const downloaded = await findBrowser();
  if (downloaded) return downloaded;

  throw new PlainError(
    'The browser tests need a browser, and none could be found or installed.\n' +
      'Install Google Chrome, Microsoft Edge or Chromium in the usual way for this computer\n' +
      '(on Debian or Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to the path of one.\n' +
      'Then run npm test again.',
  );
}

export const playwrightCommand = () => path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');

function installedBrowsers() {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ];
  }
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    return ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap((tail) =>
      roots.flatMap((folder) => (folder ? [path.join(folder, tail)] : [])),
    );
  }
  const names = ['google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return [...names, 'chromium', 'chromium-browser'].flatMap((name) =>
    folders.map((folder) => path.join(folder, name)),
  );
}

/**
 * True if it is there and answers. Some systems have a file of that name that only says what to install.
 *
 * @param {string} file
 */
function starts(file) {
  if (!existsSync(file)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** @returns {Promise<string | null>} */
async function playwrightsOwn() {
  try {
    const { chromium } = await import('@playwright/test');
    const file = chromium.executablePath();
    return starts(file) ? file : null;
  } catch {
    return null;
  }
}

const isRoot = () => process.getuid?.() === 0;

function canUseApt() {
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    if (!isRoot()) execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** @param {string[]} words */
function runApt(words) {
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  return isRoot() ? run('apt-get', words, quiet) : run('sudo', ['-n', 'apt-get', ...words], quiet);
}
