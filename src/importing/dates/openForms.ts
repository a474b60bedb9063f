/**
 * Words that leave one side of a date open, or say that it went on: what follows them, and what they make of it.
 *
 *     "after 3 May 2010"   → one moment, 4 May 2010 or later
 *     "since 2009"         → from 2009, end open
 *     "throughout 2011"    → from 1 January 2011 to 31 December
 */
import { asDay } from '../../base/day.ts';
import type { ClosedSpan, DateUnit } from './dateUnit.ts';
import type { Span } from './whenReading.ts';

type Opening = (span: ClosedSpan, loose: DateUnit['loose']) => readonly [start: Span, end: Span | null];

/** The whole of it: it went on from its first day to its last. */
const THROUGHOUT: Opening = (span, loose) => {
  const { earliest, latest } = span;
  if (loose === 'whole') return [span, span];
  return [
    { earliest, latest: earliest },
    { earliest: latest, latest },
  ];
};
const BEFORE: Opening = ({ earliest, latest }, loose) => [
  { earliest: null, latest: asDay((loose === 'whole' ? latest : earliest) - 1) },
  null,
];
const NOT_AFTER: Opening = ({ latest }) => [{ earliest: null, latest }, null];
const AFTER: Opening = ({ earliest, latest }, loose) => [
  { earliest: asDay((loose === null ? latest : earliest) + 1), latest: null },
  null,
];
const NOT_BEFORE: Opening = ({ earliest }) => [{ earliest, latest: null }, null];
/** It went on from there; when it ended, or whether, is not said. */
const ONWARD: Opening = (span) => [span, { earliest: span.earliest, latest: null }];
/** It went on up to there; when it began is not said, only that it was not later than its end. */
const UNTIL: Opening = (span) => [{ earliest: null, latest: span.latest }, span];

const STILL = String.raw`(?:to date|until further notice|to present|to the present|to now|onwards?|and onwards?|and after|ongoing|and ongoing|continuing|(?:to|until|-|–) ?(?:date|present|the present|now|today|ongoing|current))`;

/** Longer phrases before the shorter ones they begin with. */
export const OPEN_FORMS: readonly (readonly [RegExp, Opening])[] = [
  [/^(?:throughout|all through|all of|the whole of|for the whole of) (.+)$/, THROUGHOUT],
  [
    /^(?:on or before|not later than|no later than|by|up to and including|at or before|not after|at latest|latest) (.+)$/,
    NOT_AFTER,
  ],
  [/^(.+?),? (?:or earlier|or before|at the latest)$/, NOT_AFTER],
  [/^\[?\.\. ?([^./[\]]+)\]?$/, NOT_AFTER],
  [/^(?:on or after|not before|no earlier than|not earlier than|at the earliest|earliest) (.+)$/, NOT_BEFORE],
  [/^(.+?),? (?:or later|or after|at the earliest)$/, NOT_BEFORE],
  [/^\[?([^./[\]]+?) ?\.\.\]?$/, NOT_BEFORE],
  [
    /^(?:at )?(?:some ?(?:time|point) |just |shortly |immediately |soon |well |long |date )?(?:before|prior to|earlier than|pre|<) ?-?(.+)$/,
    BEFORE,
  ],
  [
    /^(?:at )?(?:some ?(?:time|point) |just |shortly |immediately |soon |well |long |date )?(?:after|following|later than|post|>) ?-?(.+)$/,
    AFTER,
  ],
  [new RegExp(String.raw`^(?:from |since |starting )?(.+?),? ?${STILL}$`), ONWARD],
  [
    /^(?:from|since|starting|starting from|starting on|commencing|as of|as from|with effect from|wef|w\.e\.f\.?|ever since|effective) (.+?)(?: on)?$/,
    ONWARD,
  ],
  // A dash behind a day may be a slip.
  [/^((?:early |mid |late )?(?:\d{4}|\p{L}+\.? \d{4}|\d{4}-\d\d|\d{1,2}\/\d{4})) ?[-–+]$/u, ONWARD],
  [/^(.+?) ?\/ ?\.\.$/, ONWARD],
  [/^(\d{4}(?:-[\d~?%-]+)?[~?%]?) ?\/$/, ONWARD],
  [/^(?:up until|until|till|til|up to|to|through to|ending) (.+)$/, UNTIL],
  [/^\.\. ?\/ ?(.+)$/, UNTIL],
  [/^\/ ?(\d{4}(?:-[\d~?%-]+)?[~?%]?)$/, UNTIL],
];
