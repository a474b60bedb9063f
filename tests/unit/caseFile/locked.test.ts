/** Locked case files: nothing opens them but their password, as they are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64 } from '../../../src/base/base64.ts';
import { lockBytes, makeLock } from '../../../src/base/passwordLock.ts';
import { writeLockHeader, type CaseFile } from '../../../src/domain/caseFile.ts';
import { lockCaseFile, writeCaseFile } from '../../../src/exporting/caseFile/writeCaseFile.ts';
import { readCaseFile, type CaseFileReading } from '../../../src/importing/caseFile/readCaseFile.ts';
import { caseFiles, PLAIN, read, why, words, write } from '../../support/caseFiles.ts';

const encoder = new TextEncoder();

describe('a locked case file', () => {
  const lock = async (caseFile: CaseFile, password: string) =>
    [...(await lockCaseFile(await writeCaseFile(caseFile), password))].join('');

  /** Locked with a single round: keys are made at once, and many can be tried. */
  async function lockLightly(caseFile: CaseFile, password: string): Promise<string> {
    const light = { ...makeLock(), iterations: 1 };
    const asText = (some: Uint8Array) => [...encodeBase64(some)].join('');
    const header = writeLockHeader({ ...light, salt: asText(light.salt), iv: asText(light.iv) });
    const data = await lockBytes(encoder.encode(await write(caseFile)), password, light, header);
    return `${header.slice(0, -1)},"data":"${asText(data)}"}`;
  }

  async function unlock(text: string, password: string): Promise<CaseFileReading | null> {
    const reading = await read(text);
    return reading.is === 'locked' ? reading.unlock(password) : reading;
  }

  it('comes back with its password, and with no other', async () => {
    await fc.assert(
      fc.asyncProperty(caseFiles, words, words, async (caseFile, password, other) => {
        const text = await lockLightly(caseFile, password);
        expect(await unlock(text, password)).toEqual({ is: 'case', caseFile });
        if (other.normalize('NFC') !== password.normalize('NFC'))
          expect(await unlock(text, other)).toBeNull();
      }),
    );
    expect(await unlock(await lock(PLAIN, 'secret'), 'secret')).toEqual({ is: 'case', caseFile: PLAIN });
  });

  it('opens with a password however the computer writes its letters', async () => {
    const text = await lockLightly(PLAIN, 'Gr\u00fc\u00dfe');
    expect((await unlock(text, 'Gru\u0308\u00dfe'))?.is).toBe('case');
    expect(await unlock(text, 'Gr\u00fc\u00dfe ')).toBeNull();
  });

  it('says nothing of the case, and is another file each time', async () => {
    const text = await lock(PLAIN, 'secret');
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      'chronolane',
      'version',
      'kdf',
      'iterations',
      'salt',
      'iv',
      'data',
    ]);
    expect(JSON.parse(text)).toMatchObject({
      chronolane: 'locked case file',
      version: 1,
      kdf: 'PBKDF2-SHA-256',
      iterations: 600_000,
    });
    const again = JSON.parse(await lock(PLAIN, 'secret')) as Record<string, unknown>;
    for (const name of ['salt', 'iv', 'data']) {
      expect(again[name]).not.toBe((JSON.parse(text) as Record<string, unknown>)[name]);
    }
  });

  it('opens nothing once a byte of it is changed', async () => {
    const text = await lockLightly(PLAIN, 'secret');
    const place = fc.nat({ max: text.length - 1 });
    const byte = fc.oneof(
      fc.integer({ min: 0, max: 255 }),
      fc.constantFrom(...encoder.encode('AQgwz019+/=')),
    );
    await fc.assert(
      fc.asyncProperty(place, byte, async (at, other) => {
        const changed = encoder.encode(text);
        fc.pre(changed[at] !== other);
        changed[at] = other;
        const reading = await readCaseFile(changed);
        const opened = reading.is === 'locked' ? await reading.unlock('secret') : reading;
        expect(opened === null || opened.is === 'refused').toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('opens nothing with another header, and refuses to work for minutes', async () => {
    const text = await lock(PLAIN, 'secret');
    expect(await unlock(text.replace('600000', '600001'), 'secret')).toBeNull();
    expect(why(await read(text.replace('600000', '900000000')))).toContain('damaged');
    expect(why(await read(text.replace('600000', '0')))).toContain('damaged');
    expect(why(await read(text.replace('PBKDF2-SHA-256', 'PBKDF2-SHA-1')))).toContain('damaged');
  });
});
