/**
 * Lets properties try the same cases again: `PROPERTY_SEED=7 npm run test:unit`. Without it each run tries new
 * ones. `docs/decisions/same-cases-in-npm-test.md` says when which is wanted.
 */
import fc from 'fast-check';

const seed = Number.parseInt(process.env['PROPERTY_SEED'] ?? '', 10);
if (Number.isInteger(seed)) fc.configureGlobal({ seed });
