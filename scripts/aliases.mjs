/** Modules that both builds put another in the place of. */
import path from 'node:path';
import { root } from './setup.mjs';

export const alias = {
  // What unpacks WOFF2 for pdfkit's fontkit: the fonts here are not packed, and it is larger than all the rest.
  'brotli/decompress.js': path.join(root, 'scripts', 'noBrotli.mjs'),
};
