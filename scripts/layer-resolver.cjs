/**
 * Tells the layer rule where an import leads.
 *
 * In: the text of an import and the file it stands in. Out: the path it names, whether or not a file
 * is there. The compiler reports a missing file; the layer rule should refuse a wrong direction even
 * before the file is written, and not be fooled by a query such as `?worker` or `?raw`.
 */
const { builtinModules } = require('node:module');
const path = require('node:path');

exports.interfaceVersion = 2;

/**
 * @param {string} source
 * @param {string} file
 */
exports.resolve = (source, file) => {
  const name = source.replace(/\?.*$/, '');
  if (name.startsWith('.')) return { found: true, path: path.resolve(path.dirname(file), name) };
  if (name.startsWith('node:') || builtinModules.includes(name)) return { found: true, path: null };
  return { found: false };
};
