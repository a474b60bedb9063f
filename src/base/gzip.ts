/**
 * Packs bytes and unpacks them again, as the platform does it.
 *
 *     const packed = await gzip(bytes)
 *     await gunzip(packed, bytes.length)   → the bytes; null if they are no such packed bytes
 */

type Bytes = Uint8Array<ArrayBuffer>;

export async function gzip(bytes: Bytes): Promise<Bytes> {
  return joinBytes(await sendThrough(new CompressionStream('gzip'), bytes, Infinity));
}

/** Null unless they unpack to exactly `length` bytes: no more is ever unpacked. */
export async function gunzip(packed: Bytes, length: number): Promise<Bytes | null> {
  try {
    const parts = await sendThrough(new DecompressionStream('gzip'), packed, length);
    const bytes = joinBytes(parts);
    return bytes.length === length ? bytes : null;
  } catch {
    return null;
  }
}

/** Rejects if the stream fails, or gives more than `most` bytes. */
async function sendThrough(
  stream: CompressionStream | DecompressionStream,
  bytes: Bytes,
  most: number,
): Promise<Bytes[]> {
  const writer = stream.writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  const reader = stream.readable.getReader() as ReadableStreamDefaultReader<Bytes>;
  const collect = async () => {
    const parts: Bytes[] = [];
    let length = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length;
      if (length > most) {
        await reader.cancel();
        throw new RangeError('too long');
      }
      parts.push(part.value);
    }
    return parts;
  };
  const [parts] = await Promise.all([collect(), written]);
  return parts;
}

function joinBytes(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
