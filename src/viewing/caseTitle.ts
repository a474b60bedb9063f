/**
 * What stands before a case wherever it is shown or written.
 *
 *     titleDocument(chronology, 'Our case')  → "Our case", or under foresight "As known on 10 February 2012"
 */
import { formatDay } from '../base/day.ts';
import type { Chronology } from '../domain/chronology.ts';
import type { Foreword } from '../domain/foreword.ts';
import { LINE_LENGTH, shorten } from './shorten.ts';

/**
 * What a picture or document is called: the case's title, or, where it is empty, its files. Under foresight it is its
 * day: a title, or the name of a file, may tell what a case is about.
 */
export function titleDocument({ files, asKnownOn }: Chronology, title: string): string {
  if (asKnownOn !== null) return `As known on ${formatDay(asKnownOn)}`;
  return shorten(title, LINE_LENGTH) || files.map(({ name }) => name).join(', ');
}

/** What is to be read before the case; nothing under foresight, as it may tell how the case ended. */
export function noteOf({ asKnownOn }: Chronology, { note }: Foreword): readonly string[] {
  return asKnownOn === null ? note : [];
}
