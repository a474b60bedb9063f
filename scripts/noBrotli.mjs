/** Stands in the build for what unpacks WOFF2. Fonts for documents are not packed. */
export default function unpack() {
  throw new Error('A packed font cannot be read here.');
}
