/** A file is fetched in pieces that together are the file, whatever its length: no byte twice, none left out. */
import { File } from 'node:buffer';
import { expect, it } from 'vitest';
import { asChronologyFile } from '../../src/state/filePieces.ts';

const KILO = 1024;

/** Around and between the ends of pieces. */
const LENGTHS = [
  ...[0, 1, 127, 128, 129, 200, 256, 257, 383, 384, 385, 500, 512, 896, 1000, 1024],
  ...[1919, 1920, 2000, 2048, 3968, 4000, 4096, 8063, 8064, 8065, 9000],
].map((kilos) => kilos * KILO);

it.each(LENGTHS.flatMap((length) => [length, length + 1]))('of %i bytes', async (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 7 + (at >> 8)) % 251);
  const file = asChronologyFile(new File([bytes], 'case.csv') as unknown as globalThis.File);
  const pieces: Uint8Array[] = [];
  for await (const piece of file.open()) pieces.push(piece);
  expect([file.name, file.size]).toEqual(['case.csv', length]);
  expect(Buffer.compare(Buffer.concat(pieces), bytes)).toBe(0);
});
