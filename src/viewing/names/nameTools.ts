/** What replaces names, as one part of the build: fetched when names are first asked for. */
export { applyNames, nameChronology, replaceTyped } from './applyNames.ts';
