/**
 * Headings in Welsh: as the table in `headings.ts`, and read with it. Accents are folded, an apostrophe is a
 * blank: “Plentyn wedi’i weld” is “plentyn wedi i weld”.
 */
import type { Field } from '../../domain/fields.ts';

export const WELSH_SYNONYMS: readonly (readonly [Field | null, readonly string[]])[] = [
  ['ref', ['cyfeirnod', 'rhif cyfeirnod', 'rhif digwyddiad', '~rhif']],
  ['date', ['dyddiad', 'dyddiad y digwyddiad', 'dyddiad digwyddiad', 'dyddiad y cyswllt', 'dyddiad cyswllt']],
  ['date', ['dyddiad ac amser', 'dyddiad dechrau', 'dyddiad cychwyn', 'pryd']],
  ['end_date', ['dyddiad gorffen', 'dyddiad diwedd', 'dyddiad dod i ben']],
  ['time', ['amser', 'amser y digwyddiad', 'amser dechrau']],
  ['end_time', ['amser gorffen', 'amser diwedd']],
  ['agency', ['asiantaeth', 'asiantaethau', 'enw r asiantaeth', 'sefydliad', 'gwasanaeth', 'mudiad']],
  ['agency', ['asiantaeth neu wasanaeth', '~adran', '~tim']],
  ['title', ['digwyddiad', 'digwyddiadau', 'digwyddiad allweddol', 'digwyddiad arwyddocaol', 'crynodeb']],
  ['title', ['crynodeb o r digwyddiad', 'beth', '~cyswllt']],
  ['detail', ['manylion', 'manylion y digwyddiad*', 'disgrifiad', 'beth ddigwyddodd*', 'naratif', 'hanes']],
  ['kind', ['math', 'math o ddigwyddiad', 'math o gyswllt']],
  ['count', ['nifer o weithiau', 'sawl gwaith']],
  ['person', ['plentyn', 'enw r plentyn', 'plant', 'unigolyn', 'person', '~enw', '~pwy']],
  ['child_seen', ['plentyn wedi i weld*', 'plant wedi u gweld*', 'gwelwyd y plentyn*']],
  ['child_seen', ['plentyn a welwyd', 'welwyd y plentyn*']],
  ['voice', ['llais y plentyn*', 'barn y plentyn', 'safbwynt y plentyn', 'dymuniadau a theimladau']],
  ['shared_with', ['rhannwyd gyda', 'rhannwyd a', 'hysbyswyd']],
  ['missed', ['cyfle a gollwyd*', 'cyfleoedd a gollwyd*', 'cyfle coll*', 'cyfleoedd coll*', 'collwyd cyfle']],
  ['missed', ['cyfle wedi i golli*', 'cyfleoedd wedi u colli*', 'gollwyd cyfle*', 'cyfle a fethwyd*']],
  ['expected', ['arfer disgwyliedig', 'ymarfer disgwyliedig', 'beth ddylai fod wedi digwydd*']],
  ['good_practice', ['arfer da', 'ymarfer da']],
  ['themes', ['thema', 'themau']],
  ['source', ['ffynhonnell', 'ffynonellau', 'ffynhonnell y wybodaeth']],
  ['comment', ['sylw', 'sylwadau', 'nodiadau', 'dadansoddiad', 'sylwadau r awdur*', 'sylwadau r panel*']],
  [null, ['dyddiad geni*', 'lleoliad', 'cyfeiriad', 'dyddiad cofnodi', 'cofnodwyd', 'dyddiad y cofnod']],
];
