/**
 * Lets the browser keep the app's own files, so that it opens without a network. Nothing of a case is kept.
 * Browsers allow that for https and for this computer only; elsewhere, and in the one file, nothing is done.
 */
import { isOneFile } from '../state/build.ts';

export function keepForOffline(): void {
  // In the development server there are no files to keep.
  if (isOneFile || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  requestIdleCallback(() => {
    // Refused in private windows of some browsers; the app works as before.
    navigator.serviceWorker.register('./offline.js').catch(() => undefined);
  });
}
