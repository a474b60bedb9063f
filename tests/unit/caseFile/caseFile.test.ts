/** Case files: what goes in comes out; whatever else comes in is refused, never thrown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64 } from '../../../src/base/base64.ts';
import { gzip } from '../../../src/base/gzip.ts';
import { AS_RECORDED } from '../../../src/domain/naming.ts';
import { readCaseFile } from '../../../src/importing/caseFile/readCaseFile.ts';
import { caseFiles, PLAIN, read, why, write } from '../../support/caseFiles.ts';

describe('a case file', () => {
  it('comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(caseFiles, async (caseFile) => {
        expect(await read(await write(caseFile))).toEqual({ is: 'case', caseFile });
      }),
    );
  });

  it('is JSON that says first what it is', async () => {
    const text = await write(PLAIN);
    expect(text).toMatch(/^\{"chronolane":"case file","version":1,"files":\[\{"name":"case\.csv","size":48,/);
    expect(JSON.parse(text)).toMatchObject({
      choices: PLAIN.choices,
      scenes: [{ scene: '1', caption: 'Once' }],
    });
  });

  it('is refused with a sentence, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), async (some) => {
        expect((await readCaseFile(some)).is).toBe('refused');
      }),
    );
    const text = await write(PLAIN);
    const value = fc.oneof(fc.jsonValue(), fc.constant(undefined));
    const paths = listPaths(JSON.parse(text));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), value, async (path, other) => {
        const changed: unknown = JSON.parse(JSON.stringify(put(JSON.parse(text), path, other)));
        const reading = await read(JSON.stringify(changed));
        // A lucky value may be a good one: then it is a case as any other.
        if (reading.is === 'case') expect(await read(await write(reading.caseFile))).toEqual(reading);
        else expect(reading.is).toBe('refused');
      }),
      { numRuns: 500 },
    );
  });

  it('is refused where it is cut, at every length', async () => {
    const text = await write(PLAIN);
    for (let length = 0; length < text.length; length++) {
      expect(why(await read(text.slice(0, length)))).toContain('damaged or not complete');
    }
  });

  it('is refused where a member is unknown, missing, or names a file that is not there', async () => {
    const plain = JSON.parse(await write(PLAIN)) as Record<string, unknown>;
    const { naming: _naming, ...short } = plain;
    const broken = [
      { ...plain, more: 1 },
      { ...plain, naming: { ...AS_RECORDED, more: 1 } },
      short,
      { ...plain, files: [] },
      { ...plain, choices: { ...PLAIN.choices, files: { 1: {} } } },
      { ...plain, choices: { ...PLAIN.choices, files: { __proto__: null, constructor: {} } } },
      { ...plain, scenes: [{ ['__proto__']: '' }] },
      { ...plain, files: [{ ...PLAIN.files[0], size: 47 }] },
    ];
    for (const value of broken) {
      expect(why(await read(JSON.stringify(value)))).toContain('damaged or not complete');
    }
  });

  it('of a newer version is told as such', async () => {
    const newer = (await write(PLAIN)).replace('"version":1', '"version":2');
    expect(why(await read(newer))).toContain('saved by a newer version of Chronolane');
    expect(why(await read('{"chronolane":"locked case file","version":7}'))).toContain('newer version');
  });

  it('unpacks no more than it says', async () => {
    const packed = [...encodeBase64(await gzip(new Uint8Array(5_000_000)))].join('');
    const plain = JSON.parse(await write(PLAIN)) as object;
    const bomb = { ...plain, files: [{ name: 'bomb.csv', size: 10, gzip: packed }] };
    expect((await read(JSON.stringify(bomb))).is).toBe('refused');
    const tooMuch = { ...plain, files: [{ name: 'bomb.csv', size: 2 ** 40, gzip: packed }] };
    expect((await read(JSON.stringify(tooMuch))).is).toBe('refused');
  });
});

type Path = readonly (string | number)[];

/** The ways to every value within one. */
function listPaths(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    [key],
    ...listPaths(member).map((path) => [key, ...path]),
  ]);
}

function put(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  copy[key] = put(copy[key], rest, other);
  return copy;
}
