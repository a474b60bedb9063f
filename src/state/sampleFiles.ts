/**
 * The sample case, which is part of the build: its files, its title, and what is said before it is shown. A hand-out holds no
 * case but its own, so in it there is no sample.
 */
import type { Foreword } from '../domain/foreword.ts';
import about from '../../data/sample.json?raw';

const sample = JSON.parse(about) as Foreword & { readonly files: readonly string[] };

export const SAMPLE_FOREWORD: Foreword = { title: sample.title, note: sample.note };

/** The chronology and its scenes as files; null if they could not be loaded. */
export async function loadSample(): Promise<File[] | null> {
  try {
    const texts = await Promise.all([
      import('../../data/daniel-pelka.csv?raw'),
      import('../../data/daniel-pelka-scenes.csv?raw'),
    ]);
    return texts.map((text, at) => new File([text.default], sample.files[at] ?? ''));
  } catch {
    return null;
  }
}
