/** Bits of an entry's `flags`; the three lowest are its kind. */
export const KIND = 7;
export const MISSED = 8;
export const PERIOD = 16;
export const VAGUE = 32;
export const KINDS = ['contact', 'referral', 'assessment', 'meeting', 'decision', 'not-kept'];
export const NOT_KEPT = KINDS.indexOf('not-kept');
