/**
 * Locks bytes with a password, and opens them again: AES-GCM with a key of 256 bits, made of the password by
 * PBKDF2 with SHA-256. A header that is not secret is sealed with them: changed, it opens nothing.
 */

type Bytes = Uint8Array<ArrayBuffer>;

/** As many as OWASP asks for (2023): about half a second on an office computer. */
export const ITERATIONS = 600_000;
/** A file that asks for more is refused: it would hold the page for minutes. */
export const MOST_ITERATIONS = 5_000_000;

export const SALT_LENGTH = 16;
export const IV_LENGTH = 12;

export interface Lock {
  readonly iterations: number;
  readonly salt: Bytes;
  readonly iv: Bytes;
}

/** False where the page came over plain http from another computer: browsers have no cryptography there. */
export function canLock(): boolean {
  return 'subtle' in crypto;
}

/** A lock of its own for every file and every time it is saved. */
export function makeLock(): Lock {
  return {
    iterations: ITERATIONS,
    salt: crypto.getRandomValues(new Uint8Array(SALT_LENGTH)),
    iv: crypto.getRandomValues(new Uint8Array(IV_LENGTH)),
  };
}

export async function lockBytes(bytes: Bytes, password: string, lock: Lock, header: string): Promise<Bytes> {
  const key = await deriveKey(password, lock, 'encrypt');
  return new Uint8Array(await crypto.subtle.encrypt(chooseCipher(lock, header), key, bytes));
}

/** Null where the password is another, or anything was changed. */
export async function unlockBytes(
  data: Bytes,
  password: string,
  lock: Lock,
  header: string,
): Promise<Bytes | null> {
  try {
    const key = await deriveKey(password, lock, 'decrypt');
    return new Uint8Array(await crypto.subtle.decrypt(chooseCipher(lock, header), key, data));
  } catch {
    return null;
  }
}

const chooseCipher = ({ iv }: Lock, header: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(header),
});

/** One letter is written in several ways by different computers: NFC makes them one. */
async function deriveKey(password: string, { salt, iterations }: Lock, use: 'encrypt' | 'decrypt') {
  const words = new TextEncoder().encode(password.normalize('NFC'));
  const source = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(derivation, source, { name: 'AES-GCM', length: 256 }, false, [use]);
}
