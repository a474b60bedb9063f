/** The typeface that documents are set in: part of the build, in the file that is fetched with it. */
import bold from '@expo-google-fonts/atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf?inline';
import regular from '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf?inline';
import type { FontFiles } from '../../exporting/pdf/pdfType.ts';

export const PDF_FONTS: FontFiles = { regular: readBytes(regular), bold: readBytes(bold) };

/** The bytes of a data: address. The page may fetch nothing, not even from itself. */
function readBytes(address: string): Uint8Array {
  const binary = atob(address.slice(address.indexOf(',') + 1));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
