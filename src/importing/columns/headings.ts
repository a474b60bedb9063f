/**
 * Which headings mean which column: a table, and nothing else. `matchColumns.ts` applies it.
 *
 * For each field its synonyms, commonest first, written as `foldHeading` makes them: lower case, no
 * punctuation, no brackets. The canonical heading itself need not be listed.
 *
 *     'date of incident*'   also where more words follow: "Date of incident /concern: (DD MM YY)"
 *     '~role'               weak: only if no other heading wants the field
 *
 * `null` names headings that are never taken although they begin like one that would be.
 */
import type { Field } from '../../domain/fields.ts';
import { WELSH_SYNONYMS } from './headingsWelsh.ts';

export const SYNONYMS: readonly (readonly [Field | null, readonly string[]])[] = [
  ['ref', ['sequence', 'seq', 'event ref', 'reference', 'ref no', 'ref number', 'reference number', 'id']],
  ['ref', ['event id', 'event number', 'entry no', 'entry number', 'record id', 'row id', 'position']],
  ['ref', ['~no', '~number', '~item', '~row', '~line', '~entry']],

  ['date', ['start date', 'date or period of event*', 'date of incident*', 'date and time of incident*']],
  ['date', ['attendance date', 'date of attendance', 'consultation date', 'date of consultation']],
  ['date', ['visit date', 'date of visit', 'date time of event*', 'date time of incident*', 'occurred from']],
  [
    'date',
    [
      'date time of contact*',
      'contact date time',
      'date time occurred',
      'date committed',
      'committed on',
      'committed from',
      'committed on from',
    ],
  ],
  ['date', ['when did it happen', '~date reported', '~reported date', '~date time reported']],
  ['date', ['date local', 'event date', 'date of event*', 'date of contact*', 'contact date', 'date from']],
  ['date', ['date time', 'date and time', 'date and time of event*', 'date and time of contact*']],
  ['date', ['date occurred', 'incident date', 'date s', 'dates', 'date or period', 'when']],
  ['date', ['date start', 'start', 'date of occurrence', 'date yyyy mm dd', 'date dd mm yyyy']],
  ['date', ['timestamp', 'time stamp', 'datetime', 'date timestamp', 'event timestamp']],
  ['date', ['incident contact date', 'contact incident date', 'event date time', 'incident date time']],
  [
    'date',
    ['occurred', 'occurred on', 'happened on', 'when it happened', 'date it happened', '~date of entry'],
  ],
  ['date', ['~from', '~start time', '~date display', '~approximate date', '~date text', '~period']],
  ['date', ['~meeting date', '~date of meeting']],
  ['end_date', ['date to', 'until', 'date ended', 'date end', 'end', '~to', '~finish', '~closed', '~span']],
  ['end_date', ['occurred to', 'committed to', 'date time to']],
  ['time', ['start time', 'time of event', 'time of contact', 'time of incident', 'time 24h', 'time start']],
  ['time', ['time from', 'event time', 'incident time', 'contact time', 'time occurred', 'time of call']],
  ['time', ['~at', '~time utc']],
  ['end_time', ['time to', 'finish time', 'time end', 'time ended']],

  ['agency', ['agency name', 'agency involved', 'agencies', 'agencies involved', 'reporting agency']],
  ['agency', ['organisation', 'organization', 'organisation agency', 'agency organisation', 'lane']],
  ['agency', ['organisation professional', 'agency professional', 'agency or professional', 'org']],
  ['agency', ['agency or service', 'agency service', 'service', 'responsible agency', 'lead agency']],
  ['agency', ['~department', '~team', '~provider', '~partner', '~partner agency', '~layer', '~facet']],
  ['agency', ['~role', '~category']],

  [
    'title',
    ['significant event*', 'event', 'key event', 'summary', 'event summary', 'event title', 'heading'],
  ],
  ['title', ['summary of involvement', 'summary of concern*', 'event or contact', 'event contact']],
  ['title', ['summary of event*', 'summary of events', 'summary of contact*', 'summary of incident*']],
  ['title', ['headline', 'incident', 'incident concern*', 'incident or concern*', 'concern', 'episode']],
  ['title', ['presenting complaint*', 'reason for attendance']],
  ['title', ['short description', 'activity', 'what', '~contact', '~event name', '~label', '~subject line']],
  ['title', ['~action contact', '~contact action', '~purpose', '~purpose of meeting*']],
  ['detail', ['details', 'description', 'details of event*', 'details of contact*', 'event details']],
  ['detail', ['what happened*', 'narrative', 'information details of concerns or contact*', 'full details']],
  [
    'detail',
    ['event description', 'description of event*', 'content text', 'account', 'details of incident*'],
  ],
  ['detail', ['record of contact*', 'record of event*', 'details of involvement', 'details of concern*']],
  ['detail', ['case note', 'case notes', 'narrative account']],
  ['detail', ['~information', '~desc', '~text', '~content']],

  ['kind', ['type', 'event type', 'type of event', 'event category', 'category of event', 'entry type']],
  [
    'kind',
    ['contact type', 'type of contact', 'nature of contact', 'form of contact', '~category', '~method'],
  ],
  ['count', ['number of occasions', 'occasions', 'how many', 'how many times', '~number']],
  ['person', ['person involved', 'persons involved', 'people involved', 'persons', 'people', 'subject']],
  ['person', ['name of child or young person', 'name of child', 'child s name', 'childs name', 'child']],
  [
    'person',
    [
      'family member',
      'family members',
      'characters',
      'concerning',
      '~adult',
      '~who',
      '~victim',
      '~perpetrator',
      '~actor',
    ],
  ],

  ['child_seen', ['child seen*', 'was the child seen*', 'were the children seen*', 'children seen*', 'seen']],
  ['child_seen', ['seen alone', 'child adult seen', 'who was seen', 'adult seen alone', '~present']],
  [
    'voice',
    ['child s voice', 'childs voice', 'voice of the child*', 'voice of child', 'wishes and feelings'],
  ],
  ['voice', ['child s views', 'childs views', 'lived experience', 'what the child said', 'child said']],
  ['voice', ['what is the pupil s account perspective', 'views of adult', 'making safeguarding personal']],

  ['follows', ['follows from', 'follow up to', 'in response to', 'arises from']],
  ['due', ['due date', 'date due', 'due by', 'deadline', 'required by']],
  ['shared_with', ['known to', 'known by', 'informed', 'notified', 'circulated to', 'told', 'who was told']],
  ['shared_with', ['information shared with', 'info shared with']],
  ['asked_of', ['asked', 'information asked of', 'information requested from', 'requested from']],
  ['not_shared_with', ['information not shared with', 'not told', 'should have been told']],
  ['not_recorded_by', ['no record of receipt', 'not recorded', 'no record by', 'no record at']],
  [
    'known_from',
    ['date known', 'date agency became aware', 'when known', 'known since', 'date became known'],
  ],

  ['missed', ['missed opportunity*', 'missed opportunities*', 'missed op', 'missed opp', 'mo']],
  ['missed', ['was an opportunity missed*', 'was opportunity missed*', 'were opportunities missed*']],
  ['missed', ['were any opportunities missed*', 'any missed opportunity*', 'any missed opportunities*']],
  ['missed', ['opportunity missed', 'opportunities missed', 'was this a missed opportunity*']],
  [
    'expected',
    ['expected practice*', 'expected action', 'what should have happened*', 'good practice standard'],
  ],
  ['expected', ['what was expected', 'policy at the time', '~standard', '~procedure', '~threshold']],
  ['said_by', ['according to', 'whose account', 'named by', 'identified by']],
  ['good_practice', ['positive practice', 'what went well', 'good practice identified', '~strength']],
  [
    'good_practice_by',
    ['good practice said by', 'good practice identified by', 'good practice according to'],
  ],
  ['differs', ['differing account', 'other account', 'conflicting account', 'conflicts with', 'disputed']],
  ['themes', ['theme', 'tags', 'tag', 'issue tags', 'key themes', 'themes and issues']],
  ['question', ['question for the room', 'discussion question']],
  ['options', ['answers', 'choices']],
  ['trainer_note', ['trainer notes', 'trainer s note', 'trainer s notes', 'notes for trainer']],
  ['path', ['paths', 'walk', 'walks']],

  ['source', ['source of information', 'source document', 'source of evidence', 'source id', 'source url']],
  [
    'source',
    ['source identifier', 'sources', 'evidence', 'document', 'imr ref', 'scr paragraph', 'record type'],
  ],
  ['source', ['~file', '~paragraph', '~para', '~page', '~record']],
  ['comment', ['comments', 'notes', 'note', 'agency comment*', 'agency comments*', 'analysis']],
  ['comment', ['agency analysis', 'panel comment*', 'panel comments*', 'reviewer comment*']],
  ['comment', ['reviewer comments*', 'reviewer s comment*', 'reviewer s comments*', 'imr author comment*']],
  ['comment', ['imr author comments*', 'author s comment*', 'author s comments*', 'authors comments']],
  ['comment', ['author comment*', 'author comments', 'imr author s comment*', 'imr author s comments']],
  ['comment', ['review comments']],
  ['comment', ['professional opinion*', 'professional opinion where relevant', 'reflection', 'remarks']],
  ['comment', ['~review', '~hindsight', '~lessons']],

  // Dates of something else, and columns that only look like one of the above.
  [null, ['date of birth*', 'dob', 'date recorded', 'recorded on', 'date of record', 'date form completed*']],
  [null, ['date time recorded', 'date and time recorded', 'date recorded*', 'recorded on system']],
  [null, ['date and time of writing', 'document date', 'entry date', 'date certainty', 'date precision']],
  [null, ['location', 'place', 'where', 'setting', 'venue', 'address', 'seen at', 'date written']],
  // When somebody wrote it down, which is not when it happened.
  [null, ['created', 'created on', 'created at', 'date created', 'created date', 'entered', 'entered on']],
  [null, ['date entered', 'entered date', 'logged', 'logged on', 'log date', 'date logged', 'logged date']],
  [null, ['added', 'added on', 'date added', 'added date', 'input', 'input on', 'input date', 'date input']],
  [null, ['recorded date', 'recorded at', 'recorded', 'recorded date time', 'recorded datetime']],
  [
    null,
    ['updated', 'updated on', 'last updated', 'date updated', 'modified', 'modified on', 'last modified'],
  ],
  [null, ['date accuracy', 'date note', 'child protection*', 'source of referral*', 'event ref by']],
  ...WELSH_SYNONYMS,
];

/**
 * Headings that may mean a missed opportunity or something else: only the reviewer knows, so they are
 * offered for `missed` and never taken. "Child seen?" is none of them.
 */
export const OFFERED_FOR_MISSED: readonly string[] = [
  ...['key', 'flag*', 'flagged', 'highlight*', 'highlights', 'highlighted', 'kpe', 'key practice episode*'],
  ...['learning point*', 'learning points*', 'critical incident*', 'critical incidents', 'key episode'],
];

/** Words of such headings, wherever in them: "Lost opportunity", "Could we have done more?". */
export const MAY_MEAN_MISSED =
  /\b(?:missed|(?:a|any|near) miss|opportunit(?:y|ies)|opps?|lost|learning|could we|could (?:more |they |it )?have|gaps?|cyfle|cyfleoedd|gollwyd|collwyd|failings?|shortcomings?|omissions?|m ?o)\b|^miss\b/;

/** Headings that plainly mean a missed opportunity, and not good practice as well. */
export const MEANS_MISSED =
  /\bmissed\b.*\b(?:opportunit(?:y|ies)|opps?|ops?|chances?)\b|\b(?:opportunit(?:y|ies)|opps?|chances?) missed\b|^safeguarding missed$|\bcyfle(?:oedd)? (?:a gollwyd|coll|a fethwyd|wedi [iu] cho?ll[iu]?|wedi [iu] goll[iu])\b/;
/** Headings that say nothing was missed, or tell something about what was: they are asked about. */
export const DOUBTS_MISSED =
  /\b(?:no|non|none|not|dim|nid|heb|without|free of|avoided|averted|prevented|ruled out|mitigated|rejected|dismissed|excluded|closed|dates?|numbers?|count|how many|ref|refs|reference|types?|category|categories|severity|rating|impact|whom|owner|status|reviewed|discussed|addressed|followed|accepted|disputed|actions?|recommendations?|response|learning|lessons?|elsewhere|others?|taken|seized|good|positive|effective|potential(?:ly)?|possibl[ey]|delete|removed?)\b|\bmiss\w*\b.*\bcomments?\b|\bif n\b|\bunless\b|\bby (?!(?:the )?(?:panel|author|imr|review\w*|chair|board|lead|us)\b)/;
export const MEANS_GOOD_AS_WELL = /\b(?:good|gp|positive|effective|seized|taken)\b/;

/** Headings that ask something else with a yes or no, or have such a word in them. */
export const ABOUT_OTHERS =
  /\b(?:seen|alone|spoken|present|attended|consent\w*|shared|informed|notified|disab\w*|interpreter|modus|offen[cs]es?|ages?)\b|\blearning (?:disab|difficult|need|support|mentor)|\bmissed (?:calls?|appointments?|appts?|visits?|sessions?|contacts?|doses?|medication|school)\b|\blost to\b/;

/** Headings over agencies that are not who acted: "Referred to", "Who should have acted", "Consultation type". */
export const NOT_WHO_ACTED =
  /\b(?:should|referred|registered|notified|informed|shared|told|sent|copied|type|category|status|with)\b|\bto$/;

/**
 * Columns that are what they say beside an agency column, and `agency` without one: the Tayside template has
 * "Source" over who acted, others have "Sector". The canonical heading `source`, in small letters, is always
 * the source.
 */
export const OTHERWISE_AGENCY = ['source', 'sector'] as const satisfies readonly Field[];

/** Fields whose column becomes the title where the file has no other: its one account of what happened. */
export const ACCOUNT_FALLBACK: Field = 'detail';
