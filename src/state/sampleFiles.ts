/**
 * The sample case, which is part of the build: its files, and what is said before it is shown. A hand-out holds no
 * case but its own, so in it there is no sample.
 */
import about from '../../data/sample.json?raw';

const sample = JSON.parse(about) as { readonly files: readonly string[]; readonly note: readonly string[] };

/** Paragraphs that are read before the case. */
export const SAMPLE_NOTE: readonly string[] = sample.note;

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
