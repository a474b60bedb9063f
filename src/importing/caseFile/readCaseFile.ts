/**
 * Reads a case file: any bytes in; the case, a lock that asks for a password, or a sentence why not out. It never
 * throws, and gives the whole case or nothing of it.
 *
 *     const reading = await readCaseFile(bytes)
 *     if (reading.is === 'locked') await reading.unlock('a password')   → null where it is another
 */
import { decodeBase64 } from '../../base/base64.ts';
import {
  canLock,
  IV_LENGTH,
  MOST_ITERATIONS,
  SALT_LENGTH,
  unlockBytes,
  type Lock,
} from '../../base/passwordLock.ts';
import {
  CASE_FILE,
  CASE_FILE_VERSION,
  KEY_DERIVATION,
  LOCK_VERSION,
  LOCKED_CASE_FILE,
  writeLockHeader,
  type CaseFile,
  type LockWords,
} from '../../domain/caseFile.ts';
import { count, Malformed, object, oneOf, refuse, shape, text } from './checks.ts';
import { readVersion1 } from './readVersion1.ts';

export type CaseFileReading =
  | { readonly is: 'case'; readonly caseFile: CaseFile }
  | { readonly is: 'locked'; readonly unlock: (password: string) => Promise<OpenedLock> }
  | { readonly is: 'refused'; readonly why: string };

/** What a password opens; null: nothing. */
export type OpenedLock = Exclude<CaseFileReading, { readonly is: 'locked' }> | null;

const DAMAGED =
  'This case file could not be read: it is damaged or not complete. Nothing of it was opened. Try another copy of it.';
const NEWER =
  'This case file was saved by a newer version of Chronolane. Nothing of it was opened. Open it with that version.';
const NO_LOCKS =
  'This case file is locked with a password, and this page cannot open locks: that needs https, or Chronolane as one file (chronolane.html).';

/** For every version that was ever written its reader. None is ever taken out. */
const READERS: Readonly<Record<number, (members: Members) => Promise<CaseFile>>> = { 1: readVersion1 };

type Members = Readonly<Record<string, unknown>>;

export async function readCaseFile(bytes: Uint8Array): Promise<CaseFileReading> {
  try {
    const { chronolane, ...members } = object(parse(bytes));
    if (chronolane === LOCKED_CASE_FILE) return readLocked(members);
    return chronolane === CASE_FILE ? await readCase(members) : sayWhy(DAMAGED);
  } catch (error) {
    if (error instanceof Malformed || error instanceof RangeError) return sayWhy(DAMAGED);
    throw error;
  }
}

const sayWhy = (why: string) => ({ is: 'refused', why }) as const;

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return refuse();
  }
}

async function readCase({ version, ...members }: Members): Promise<Exclude<OpenedLock, null>> {
  const number = count(1)(version);
  if (number > CASE_FILE_VERSION) return sayWhy(NEWER);
  const read = READERS[number] ?? refuse();
  return { is: 'case', caseFile: await read(members) };
}

type Locked = LockWords & { readonly kdf: string; readonly data: string };

const readLockWords = shape<Locked>({
  kdf: oneOf([KEY_DERIVATION]),
  iterations: count(1),
  salt: text,
  iv: text,
  data: text,
});

function readLocked({ version, ...members }: Members): CaseFileReading {
  if (count(1)(version) > LOCK_VERSION) return sayWhy(NEWER);
  const words = readLockWords(members);
  const lock: Lock = {
    iterations: words.iterations,
    salt: decodeBase64(words.salt) ?? refuse(),
    iv: decodeBase64(words.iv) ?? refuse(),
  };
  const data = decodeBase64(words.data) ?? refuse();
  const isUsual = lock.salt.length === SALT_LENGTH && lock.iv.length === IV_LENGTH;
  if (!isUsual || lock.iterations > MOST_ITERATIONS) refuse();
  if (!canLock()) return sayWhy(NO_LOCKS);
  const unlock = async (password: string): Promise<OpenedLock> => {
    const bytes = await unlockBytes(data, password, lock, writeLockHeader(words));
    if (bytes === null) return null;
    const reading = await readCaseFile(bytes);
    // No lock lies within a lock.
    return reading.is === 'locked' ? sayWhy(DAMAGED) : reading;
  };
  return { is: 'locked', unlock };
}
