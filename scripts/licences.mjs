/**
 * What the bundled libraries ask in return for their use: their notices, in one file beside the page.
 *
 * In: the modules that went into the page and into its worker, which is a bundle of its own. Out:
 * `licences.md` with name, version and licence of every package among them. A package without the text of
 * its licence stops the build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const licenceFile = /^(?:licen[cs]e|copying)(?:[.-].*)?$/i;

/** Two plugins for Vite: one for the page, which writes the file, one for each worker. */
export function writeLicences() {
  /** @type {Set<string>} */
  const folders = new Set();
  /** @param {Record<string, { type: string, moduleIds?: readonly string[] }>} bundle */
  const gather = (bundle) => {
    for (const { moduleIds = [] } of Object.values(bundle)) {
      for (const id of moduleIds) {
        const folder = findPackage(id);
        if (folder !== null) folders.add(folder);
      }
    }
  };
  return {
    /** @returns {import('vite').Plugin} */
    ofWorker: () => ({
      name: 'chronolane:licences-of-worker',
      generateBundle: (_, bundle) => gather(bundle),
    }),
    /** @returns {import('vite').Plugin} */
    ofPage: () => ({
      name: 'chronolane:licences',
      apply: 'build',
      // Workers are bundled while the page's modules are transformed, so theirs are known by now.
      generateBundle(_, bundle) {
        gather(bundle);
        this.emitFile({ type: 'asset', fileName: 'licences.md', source: listLicences([...folders]) });
      },
    }),
  };
}

/**
 * The folder of the package that a module belongs to; null for one of our own.
 *
 * @param {string} id
 */
export function findPackage(id) {
  return /^[^\0]*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0] ?? null;
}

/** @param {readonly string[]} folders of packages */
export function listLicences(folders) {
  const notices = folders.map((folder) => {
    /** @type {{ name: string, version: string, license?: string }} */
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((each) => licenceFile.test(each));
    if (file === undefined) throw new Error(`${name} is bundled and has no file with its licence.`);
    const text = readFileSync(path.join(folder, file), 'utf8').trim();
    return `## ${name} ${version}${license === undefined ? '' : ` (${license})`}\n\n${text}\n`;
  });
  return ['# Licences\n\nChronolane contains these packages.\n', ...[...new Set(notices)].sort()].join('\n');
}
