/**
 * What the bundled libraries ask in return for their use: their notices, in one file beside the page.
 *
 * In: the modules that went into the page and into its worker, which is a bundle of its own. Out:
 * `licences.md` with name, version and licence of every package among them. A package without the text of
 * its licence stops the build.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const licenceFile = /^(?:licen[cs]e|copying)(?:[._-].*)?$/i;

/** Licences of packages that are published without the file: as their repositories have them. */
const keptLicences = fileURLToPath(new URL('./licences/', import.meta.url));

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
    const kept = path.join(keptLicences, `${name.replace('/', '-')}.txt`);
    // A package of fonts has one for its code and one for the fonts.
    const files = readdirSync(folder).filter((each) => licenceFile.test(each));
    const paths = files.length > 0 ? files.map((each) => path.join(folder, each)) : [kept];
    if (!paths.every((each) => existsSync(each)))
      throw new Error(`${name} is bundled and has no file with its licence.`);
    const text = paths.map((each) => readFileSync(each, 'utf8').trim()).join('\n\n');
    return `## ${name} ${version}${license === undefined ? '' : ` (${license})`}\n\n${text}\n`;
  });
  return ['# Licences\n\nChronolane contains these packages.\n', ...[...new Set(notices)].sort()].join('\n');
}
