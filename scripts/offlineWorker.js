/**
 * Answers for the app where there is no network: a service worker, written into the build as `offline.js`
 * with the list of the build's files, the page of a hand-out and a name for that list put before it.
 *
 * It keeps the app's own files and nothing else: no chronology ever passes through it.
 */
/* global FILES, HAND_OUT_PAGE, VERSION */

/** Of this copy of the app only: several may lie on one server. */
const prefix = `chronolane ${self.registration.scope} `;
const cacheName = prefix + VERSION;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then(keepFiles));
});

/** Of the last it can do without: the app works, and says that no hand-out can be made. */
async function keepFiles(cache) {
  await cache.addAll(FILES);
  await cache.add(HAND_OUT_PAGE).catch(() => undefined);
}

// Comes when no page uses the files of the version before.
self.addEventListener('activate', (event) => {
  event.waitUntil(deleteOthers());
});

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET' || new URL(url).origin !== self.location.origin) return;
  event.respondWith(answer(event.request, mode === 'navigate'));
});

async function deleteOthers() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function answer(request, isPage) {
  const cache = await caches.open(cacheName);
  // A file of the build is the same whoever asks: what a server says it varies by does not matter.
  const kept = await cache.match(request, { ignoreSearch: isPage, ignoreVary: true });
  return kept ?? fetch(request);
}
