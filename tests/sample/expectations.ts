/** What the sample must be, as tables: each is compared with the file in `sample.test.ts`. */

export const HEADINGS =
  'ref,date,end_date,time,agency,title,detail,kind,count,person,child_seen,voice,follows,shared_with,' +
  'asked_of,not_shared_with,not_recorded_by,known_from,missed,expected,said_by,good_practice,' +
  'good_practice_by,differs,themes,question,options,trainer_note,path,source,comment';

export const FACTS = 130;
export const LAST_FACT_BEFORE_THE_DEATH = 106;
export const HOUSEHOLDS = 3;
export const FINDINGS_BY_AGENCY = 41;

/** Each lane, with the number of rows that stand in it; a joint row counts in each of its lanes. */
export const LANES: Readonly<Record<string, number>> = {
  Police: 15,
  "Children's social care": 22,
  'Joint screening': 2,
  School: 30,
  'Education welfare': 2,
  'School nursing': 3,
  'Health visiting': 14,
  GP: 7,
  Midwifery: 7,
  'Hospital and A&E': 17,
  'Community paediatrics': 6,
  Ambulance: 1,
  Housing: 2,
  'Safeguarding board': 5,
  'Courts, inspection and government': 16,
  Family: 23,
  'All agencies': 5,
};

export const MISSED = list(`
  F006 F009 F012 F014 F015 F016 F019 F020 F021 F022 F023 F024 F025 F028 F031 F044 F045 F046 F047 F048 F049
  F050 F051 F054 F056 F057 F059 F060 F064 F069 F072 F074 F078 F079 F080 F081 F083 F084 F090 F091 F097 F098`);

/** Expected by our reading of a source that calls nothing missed here: at a stop, `Reveal` says whose account it is. */
export const EXPECTED_BY_OUR_READING = list('F010 F036 F086');

/** Missed, and standing under a general sentence only; the others are named. */
export const WITHIN_A_WIDER_CRITICISM = list('F057 F069 F072 F074 F079 F080 F081 F083 F084 F091 F097 F098');

export const GOOD_PRACTICE = list('F013 F030 F040 F042 F063 F070 F085 F108 G08 G22 G29 G30');

/** The rows of each kind other than `contact` and `context`. */
export const KINDS: Readonly<Record<string, readonly string[]>> = {
  birth: ['F007'],
  outcome: list('F104 F105 F106'),
  'not-kept': list('F006 F009 F012 F014 F045 F047 F048 F054 F072 F077 F079'),
  referral: list('F013 F042 F070'),
  assessment: list('F016 F019 F020 F050'),
  meeting: list('F021 F046'),
  decision: list('F056 F097'),
};

/** Of kind finding, besides the G rows. */
export const FINDINGS = list('F015 F025 F028 F029 F030 F031 F051');

/** Of kind context before F107, besides the H rows; everything from F107 on is context. */
export const CONTEXT = list(`
  F001 F002 F017 F018 F032 F033 F034 F038 F039 F053 F055 F058 F062 F066 F068 F071 F094 F095 F100 F102 F103`);

export const WITHOUT_AGENCY = list('F027 F061');

/** In more than one lane. */
export const JOINT: Readonly<Record<string, string>> = {
  F008: 'GP; Health visiting',
  F045: "Children's social care; Police; Hospital and A&E",
  F046: "Children's social care; Police; Hospital and A&E",
};

/** Known only after the death; the one other entry here was known from another date. */
export const KNOWN_FROM: Readonly<Record<string, readonly string[]>> = {
  'after the death': list(`
    F014 F015 F023 F024 F028 F032 F047 F048 F051 F064 F066 F068 F071 F079 F094 F095 F100 F102 F103 F107`),
  '2011': ['F038'],
};

/** Periods: the end is given in a cell of its own. */
export const PERIODS = list(`
  H1 H2 H3 F006 F015 F021 F022 F025 F026 F027 F028 F030 F031 F054 F072 F073 F077 F078 F079 F107 F114
  F117`);

export const COUNTS: Readonly<Record<string, string>> = {
  F006: '4',
  F021: '5',
  F022: '26 or 27',
  F072: '3',
  F073: '2',
  F078: 'several',
  F084: '2',
};

export const TIMES: Readonly<Record<string, string>> = {
  F102: '16:34',
  F104: '03:07',
  F105: '03:28',
  F106: '03:50',
};

/** Who called for what. */
export const FOLLOWS: Readonly<Record<string, string>> = {
  F014: 'F013',
  F042: 'F040',
  F046: 'F042',
  F050: 'F046',
  F056: 'F050',
  F060: 'F059',
  F070: 'F069',
  F086: 'F085',
  F087: 'F086',
  F090: 'F070',
  F099: 'F090',
};

/** Information that went, or did not go, from one lane to another. */
export const THREADS: readonly (readonly [ref: string, heading: string, lanes: string])[] = [
  ['F013', 'not_recorded_by', "Children's social care"],
  ['F059', 'not_recorded_by', "Children's social care"],
  ['F015', 'not_shared_with', 'Health visiting'],
  ['F049', 'asked_of', 'School'],
  ['F049', 'not_shared_with', 'School'],
  ['F056', 'not_shared_with', 'Health visiting'],
  ['F057', 'asked_of', "Children's social care"],
  ['F070', 'shared_with', 'Community paediatrics'],
  ['F085', 'shared_with', 'GP'],
  ['F091', 'not_shared_with', "Children's social care; Police; Community paediatrics"],
  ['F006', 'not_shared_with', ''],
  ['F010', 'not_shared_with', ''],
  ['F098', 'not_shared_with', ''],
];

/** Dates that must stay as vague, or be as exact, as their source. */
export const DATES: Readonly<Record<string, string>> = {
  F005: 'between November 2006 and July 2007',
  F007: '2007-07-15',
  F016: '2008 (undated)',
  F033: 'early or mid-2010',
  F036: 'between July and December 2010',
  F040: 'January 2011 (the day after the injury)',
  F061: 'summer 2011',
  F069: 'October 2011, on or before the 12th',
  F075: 'mid-December 2011',
  F081: 'January or February 2012 (before or after Christmas uncertain)',
  F089: 'February 2012, before the 10th',
  F093: '2012-02-21',
  F094: 'February 2012 (about two weeks before the death)',
  F097: 'between 27 February 2012 and 1 March 2012',
  F106: '2012-03-03',
};

/** The stops in the order of the walk, with the path or paths each belongs to; none: among all stops only. */
export const STOPS: Readonly<Record<string, readonly string[]>> = {
  F013: ['Sixty minutes'],
  F010: [],
  F016: ['Sixty minutes'],
  F012: [],
  F036: ['Sixty minutes'],
  F044: ['Sixty minutes'],
  F046: ['Ten minutes', 'Sixty minutes'],
  F054: ['Sixty minutes'],
  F059: ['Sixty minutes'],
  F069: ['Sixty minutes'],
  F074: ['Sixty minutes'],
  F086: ['Sixty minutes'],
  F090: ['Ten minutes', 'Sixty minutes'],
  F091: ['Ten minutes', 'Sixty minutes'],
};

/** How many stops of the sixty minutes stand in each lane; the strategy meeting is in three. */
export const STOPS_BY_LANE: Readonly<Record<string, number>> = {
  Police: 3,
  "Children's social care": 2,
  'Hospital and A&E': 2,
  School: 2,
  'School nursing': 1,
  'Health visiting': 1,
  Midwifery: 1,
  GP: 1,
  'Community paediatrics': 1,
};

/** The stops whose question names a month, and the month, which was over by then. */
export const MONTHS_ASKED: Readonly<Record<string, string>> = { F054: 'January' };

export const PERSONS = ['Daniel', 'Anna', 'Adam', 'Ms Luczak', 'Mr Pelka', 'Mr A', 'Mr Krezolek'];

/** Nobody is named as concerned before the first row that brings them in (findings look back, and may). */
export const FIRST_ROW_OF: Readonly<Record<string, string>> = {
  Daniel: 'F007',
  'Mr A': 'F018',
  'Mr Krezolek': 'F032',
  Adam: 'F062',
};

/** What a source's words must begin with. */
export const PUBLISHERS = [
  'A clinical commissioning group,',
  'BBC News,',
  'BBC News;',
  'Berkshire West LSCBs,',
  'Blog of the then cabinet member,',
  'Children & Young People Now,',
  'Chris Mills',
  'Coventry LSCB,',
  'Daily Mail,',
  'Designated Safeguarding Teacher Networks,',
  'House of Commons Hansard,',
  'HuffPost UK,',
  'ITV News,',
  'ITV News Central,',
  'Iriss learning exchange,',
  'LocalGov,',
  'Local Government Information Unit (LGiU),',
  'Newcastle North and East Clinical Commissioning Group',
  'Polish-language Wikipedia,',
  'Sky News,',
  'The Guardian,',
  'The Independent',
];

/**
 * Capitalised words in a row are a name. These are the ones that may stand in the sample's own words; so no
 * pupil's school, no professional and no holder of an office can be named by mistake.
 */
export const NAMES = [
  'Ms Luczak',
  'Mr Pelka',
  'Mr A',
  'Mr Krezolek',
  'Berkshire West LSCBs',
  'Birmingham Crown Court',
  'BBC News',
  'Care Appointments',
  'Coventry Community Health Services',
  'Coventry LSCB',
  'Daily Mail',
  'Designated Safeguarding Teacher Networks',
  'Downing Street',
  'Education Welfare Service',
  'English Wikipedia',
  'HuffPost UK',
  'ITV News',
  'Individual Management Review',
  'Joint Screening Meeting',
  'Joint Screening Meetings',
  'Local Government Information Unit',
  'Ms Luczak English',
  'Multi-Agency Safeguarding Hub',
  'Polish-language Wikipedia',
  'Shrove Tuesday',
  'Sky News',
  'The GP',
  'The Guardian',
  'The Independent',
  'The MP',
  'The NHS',
  'University Hospital Coventry',
  'Warwickshire Partnership Trust',
  'Working Together',
  'Young People Now',
];

/** A sentence may open with one of these before a name. */
export const OPENERS = [
  'After',
  'Ask',
  'Asks',
  'Contacts',
  'Examines',
  'Meet',
  'Raises',
  'Refer',
  'Records',
  'Refers',
  'Registers',
  'Reviews',
  'See',
  'Sees',
  'What',
  'Whether',
];

/** Rows for which the sources differ, and both accounts are given. */
export const DIFFERS = list('H3 F001 F022 F033 F039 F040 F041 F056 F088 F099 F100 F104 F106 F119');

/** Date cells with a remark in round brackets. */
export const DATE_REMARKS = list('F016 F023 F024 F029 F040 F051 F080 F081 F088 F092 F094 F095 F100 F122');

/** SHA-256 of two words in small letters that may stand nowhere, kept so that this file does not say them. */
export const UNSAID = ['c3a67ff42f76d9bdf0ad242946cccf67602be151e3bc84d7b5a42e3acc5edc6b'];

/** Details that the sample leaves out. */
export const LEFT_OUT =
  /strangl|drown|poison|unconscious|\bblows?\b|soil|\bwet\b|\burin|\bpear\b|pancake|subdural|bleed|sodium/i;

/** The only body weights that may be given, both from health records of the time. */
export const WEIGHTS = ['13.8 kg', '14.8 kg'];

/** Words of those who know how it ended. */
export const HINDSIGHT =
  /\b(?:later|last|first|final|finally|eventually|in hindsight|turned out|should have|would have|could have|too late|fail\w*|missed opportunit\w*|never|deaths?|died|dead|dies|dying|kill\w*|murder\w*|trial|court|judge\w*|convict\w*|sentenc\w*|fatal\w*|review\w*|wrong\w*|unrecorded|not recorded|subsequent\w*|afterwards|nobody|only|overlook\w*|ignor\w*|unfortunately|already|no longer|\d\d incidents|(?:two|three|four|five) (?:appointments|meetings|occasions)|twice|half days)\b/gi;

/** What the list above must find: sentences of the kind that the rules give as examples. */
export const HINDSIGHT_EXAMPLES = [
  'The first of 26 incidents',
  'The last reported incident',
  'Referral lost; the review found no record',
  'None was reported after this; he died in March',
  'Attended four appointments too late',
  'The account was later found wrong',
];

/** Where such a word stands all the same, and why it may. */
export const HINDSIGHT_ALLOWED: readonly (readonly [ref: string, word: string, reason: string])[] = [
  ['F020', 'not recorded', 'of whether the child was spoken to: the state of that record on that day'],
  ['F050', 'not recorded', 'of whether the children were seen alone: the state of that record on that day'],
  ['F057', 'already', 'what the health visitor was told on that day'],
  ['F059', 'never', 'the mother’s words'],
  ['F067', 'first', 'his first weeks at school, which a person could say then'],
  ['F069', 'reviewed', 'the nurse reviewed health records'],
  ['F069', 'reviews', 'the nurse reviewed health records'],
];

function list(text: string): string[] {
  return text.trim().split(/\s+/);
}
