/**
 * What was dropped or pasted: files, and the names of folders, which cannot be opened.
 *
 *     sortHanded(event.dataTransfer)   → { files: [File], folders: ['reports'] }
 *     sayFolders(['reports'])          → "“reports” is a folder. Open the files in it instead."
 */

export interface Handed {
  readonly files: readonly File[];
  readonly folders: readonly string[];
}

/** A folder comes as a file that cannot be read: only while it is handed over can it be told from one. */
export function sortHanded(data: DataTransfer | null): Handed {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of data?.items ?? []) {
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory) folders.push(entry.name);
    else if (file) files.push(file);
  }
  return { files, folders };
}

/** Empty where there is none. */
export function sayFolders(folders: readonly string[]): string {
  const names = folders.map((name) => `“${name}”`).join(' and ');
  if (folders.length === 0) return '';
  return folders.length === 1
    ? `${names} is a folder. Open the files in it instead.`
    : `${names} are folders. Open the files in them instead.`;
}
