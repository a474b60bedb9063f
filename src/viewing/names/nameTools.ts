/** What replaces names, as one part of the build: fetched when names are first asked for. */
export { applyNames, nameChronology } from './applyNames.ts';
export { makeReplace } from './replaceNames.ts';
