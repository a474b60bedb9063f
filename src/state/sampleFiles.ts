/** The sample case and its scenes, which are part of the build, as files; null if they could not be loaded. */
export async function loadSample(): Promise<File[] | null> {
  try {
    const [chronology, scenes] = await Promise.all([
      import('../../data/daniel-pelka.csv?raw'),
      import('../../data/daniel-pelka-scenes.csv?raw'),
    ]);
    return [
      new File([chronology.default], 'daniel-pelka.csv'),
      new File([scenes.default], 'daniel-pelka-scenes.csv'),
    ];
  } catch {
    return null;
  }
}
