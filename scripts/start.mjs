/**
 * npm start: from a fresh clone to the page in a browser. Installs what is locked if it is missing, builds,
 * serves on this computer only, prints the address and opens it.
 *
 *     npm start -- --no-open        does not open a browser
 *     npm start -- --port 4200      begins looking for a free port there
 */
import { spawn } from 'node:child_process';
import { closeWhenAsked, serveBuild } from './serve.mjs';
import { build, checkNode, ensureInstalled, readOptions, readPort, runMain, say } from './setup.mjs';

await runMain(async () => {
  const options = readOptions(process.argv.slice(2), { '--no-open': null, '--port': 'a number' });
  const port = readPort(options['--port'] ?? '4173');
  checkNode();
  await ensureInstalled();
  await build();

  const { address, close } = await serveBuild({ port, strict: false });
  closeWhenAsked(close);
  say(`\nChronolane is at ${address}`);
  say('Only this computer can reach it, and no file you open there leaves the page. Ctrl+C ends it.');
  if (!('--no-open' in options)) openInBrowser(address);
});

/**
 * Opens an address in the usual browser; where there is no desktop the printed address has to do.
 *
 * @param {string} address
 */
function openInBrowser(address) {
  const [command, ...words] = openCommand(address);
  if (!command) return;
  const child = spawn(command, words, { stdio: 'ignore', detached: true });
  child.on('error', () => say('No browser could be opened from here; open the address by hand.'));
  child.unref();
}

/** @param {string} address */
function openCommand(address) {
  if (process.platform === 'darwin') return ['open', address];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '', address];
  return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? ['xdg-open', address] : [];
}
