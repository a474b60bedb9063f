/** What the page and the worker say to each other. */
import type { ChronologyIndex } from '../analysis/indexChronology.ts';
import type { Chronology } from '../domain/chronology.ts';
import type { ReadingChoices } from '../domain/choices.ts';
import type { SuggestedJoin } from '../importing/agencies/suggestJoins.ts';

export interface ToWorker {
  readonly files: readonly File[];
  readonly choices: ReadingChoices;
}

/** What was read, with what is found in it before it is shown. */
export interface Opened {
  readonly chronology: Chronology;
  readonly index: ChronologyIndex;
  /** Lanes that may be one, and nobody has said yet. */
  readonly joins: readonly SuggestedJoin[];
}

export type FromWorker =
  | { readonly kind: 'progress'; readonly fraction: number }
  | ({ readonly kind: 'read' } & Opened)
  /** A table that nobody has asked for. */
  | ({ readonly kind: 'practised' } & Opened)
  | { readonly kind: 'failed'; readonly reason: string };

/** Bytes of a buffer that is dearer to copy than to hand over. */
const LEAST_BYTES = 1024;

/**
 * The buffers under all typed arrays of a message, each once: they are handed over, not copied. Small ones are copied,
 * among them those that say that there is nothing and are the same for all messages.
 */
export function listBuffers(message: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const visit = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer && value.buffer.byteLength >= LEAST_BYTES)
        buffers.add(value.buffer);
    } else if (typeof value === 'object' && value !== null) {
      Object.values(value).forEach(visit);
    }
  };
  visit(message);
  return [...buffers];
}
