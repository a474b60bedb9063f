/**
 * Other names of agencies: a table, and nothing else. `suggestJoins.ts` offers joins from it; nothing is
 * ever joined by it alone, because the same letters mean different things in different places.
 *
 * For each agency the words its lane may be called, as `foldAgency` writes them (small letters, no
 * apostrophes, no punctuation; “G.P.” is “gp”), under what they are to it.
 */
import { SMALLER_AGENCIES } from './smallerAgencies.ts';

/** An agency and what else it is called. */
export interface AgencyAliases {
  /** As it is said in a sentence. */
  readonly name: string;
  /** The name itself, in all the ways it is written in full. */
  readonly full: readonly string[];
  readonly short: readonly string[];
  readonly older: readonly string[];
  readonly also: readonly string[];
  /** A team or service that is part of it, or often put in one lane with it. */
  readonly part: readonly string[];
}

const NONE: readonly string[] = [];

export const AGENCY_ALIASES: readonly AgencyAliases[] = [
  {
    name: "Children's social care",
    full: ['childrens social care', 'children social care', 'childrens social care services'],
    short: ['csc', 'clyp'],
    older: ['social services', 'social services department', 'ssd', 'children learning and young people'],
    also: [
      ...['childrens services', 'childrens social work', 'childrens social services', 'social care'],
      ...['children and families', 'social work', 'social workers', 'social worker', 'cs', 'sw', 'ss'],
      ...['cyps', 'children and young peoples services', 'gwasanaethau cymdeithasol', 'gwasanaethau plant'],
    ],
    part: [
      ...['referral and assessment', 'referral and assessment team', 'referral and assessment service'],
      ...['mash', 'multi agency safeguarding hub', 'duty and assessment team', 'emergency duty team', 'edt'],
      ...['cin', 'cin team', 'child in need', 'child in need team', 'lac team', 'looked after children team'],
      ...['front door', 'mast', 'out of hours social work', 'emergency duty service', 'eds'],
    ],
  },
  {
    name: 'Health visiting',
    full: [
      ...['health visiting', 'health visiting service', 'health visiting team'],
      ...['health visitors', 'health visitor'],
    ],
    short: ['hv', 'hvs'],
    older: NONE,
    also: ['0 19', '0 19 team', '0 19 service', '0 to 19', '0 to 19 service', 'ymwelwyr iechyd'],
    part: NONE,
  },
  {
    name: 'School nursing',
    full: ['school nursing', 'school nursing service', 'school nurse', 'school nurses'],
    short: ['sn', 'sns', 'schn'],
    older: ['school health'],
    also: ['school health service'],
    part: NONE,
  },
  {
    name: 'School',
    full: ['school', 'schools'],
    short: NONE,
    older: NONE,
    also: ['education', 'education school', 'school education', 'ysgol'],
    part: [
      ...['senco', 'sendco', 'dsl', 'designated safeguarding lead', 'pastoral team'],
      'education welfare',
      'education welfare service',
      'education welfare officer',
      'ewo',
      'ews',
    ],
  },
  {
    name: 'GP',
    full: [
      ...['gp', 'gps', 'gp surgery', 'gp practice', 'general practitioner', 'general practitioners'],
      ...['general practice', 'surgery', 'doctors surgery'],
    ],
    short: NONE,
    older: NONE,
    also: ['practice', 'doctor', 'family doctor', 'primary care', 'meddyg teulu'],
    part: NONE,
  },
  {
    name: 'Midwifery',
    full: ['midwifery', 'midwifery service', 'midwifery services'],
    short: NONE,
    older: NONE,
    also: ['midwife', 'midwives', 'maternity', 'maternity services', 'maternity service'],
    part: ['community midwife', 'community midwives', 'community midwifery'],
  },
  {
    name: 'Hospital',
    full: ['hospital', 'the hospital', 'acute hospital'],
    short: NONE,
    older: NONE,
    also: ['acute trust', 'hospital trust', 'acute hospital trust', 'nhs trust'],
    part: [
      ...['a and e', 'ae', 'accident and emergency', 'ed', 'emergency department', 'casualty'],
      ...['paediatrician', 'paediatricians', 'paediatrics'],
    ],
  },
  {
    name: 'Ambulance',
    full: ['ambulance', 'ambulance service', 'ambulance trust'],
    short: NONE,
    older: NONE,
    also: [
      ...['paramedics', 'paramedic', '999', 'las', 'yas', 'emas', 'wmas', 'nwas', 'neas', 'swasft', 'secamb'],
      ...['eeast', 'scas', 'wast'],
    ],
    part: NONE,
  },
  {
    name: 'Police',
    full: ['police', 'police service', 'constabulary', 'the police'],
    short: NONE,
    older: NONE,
    also: ['police force', 'heddlu'],
    part: ['ppu', 'public protection unit', 'pvp', 'protecting vulnerable people', 'cait', 'caiu'],
  },
  {
    name: 'Metropolitan Police',
    full: ['metropolitan police', 'metropolitan police service'],
    short: ['mps', 'met', 'the met', 'met police', 'met police service'],
    older: NONE,
    also: NONE,
    part: NONE,
  },
  {
    name: 'British Transport Police',
    full: ['british transport police'],
    short: ['btp'],
    older: NONE,
    also: NONE,
    part: NONE,
  },
  {
    name: 'Greater Manchester Police',
    full: ['greater manchester police'],
    short: ['gmp'],
    older: NONE,
    also: NONE,
    part: NONE,
  },
  {
    name: 'West Midlands Police',
    full: ['west midlands police'],
    short: ['wmp'],
    older: NONE,
    also: NONE,
    part: NONE,
  },
  {
    name: 'Housing',
    full: ['housing', 'housing service', 'housing services', 'housing department'],
    short: NONE,
    older: NONE,
    also: ['council housing', 'housing office', 'housing association', 'landlord'],
    part: ['homelessness', 'homeless team', 'homelessness team'],
  },
  {
    name: 'Probation',
    full: ['probation', 'probation service', 'national probation service'],
    short: ['nps', 'hmpps'],
    older: ['crc', 'community rehabilitation company', 'probation trust'],
    also: NONE,
    part: NONE,
  },
  {
    name: 'CAMHS',
    full: [
      'camhs',
      'child and adolescent mental health services',
      'child and adolescent mental health service',
    ],
    short: NONE,
    older: ['child guidance', 'child and family consultation service'],
    also: ['childrens mental health'],
    part: NONE,
  },
  {
    name: 'Adult social care',
    full: ['adult social care', 'adults social care'],
    short: ['asc'],
    older: NONE,
    also: ['adult services', 'adults services'],
    part: NONE,
  },
  {
    name: 'Mental health trust',
    full: ['mental health trust', 'mental health services', 'mental health service', 'mental health'],
    short: NONE,
    older: NONE,
    also: ['adult mental health', 'adult mental health services'],
    part: [
      ...['cmht', 'community mental health team', 'crisis team', 'crht', 'crhtt', 'home treatment team'],
      ...['iapt', 'talking therapies', 'eip', 'early intervention in psychosis', 'psychiatric liaison'],
    ],
  },
  {
    name: 'Substance misuse service',
    full: ['substance misuse service', 'substance misuse services', 'substance misuse'],
    short: ['sms', 'smt'],
    older: ['drug action team', 'community drug team', 'cdt'],
    also: ['drug and alcohol service', 'drug and alcohol services', 'drug and alcohol team'],
    part: NONE,
  },
  {
    name: 'Domestic abuse service',
    full: ['domestic abuse service', 'domestic abuse services', 'domestic abuse'],
    short: NONE,
    older: ['domestic violence service', 'domestic violence'],
    also: ['womens aid'],
    part: [
      ...['idva', 'idvas', 'idva service', 'independent domestic violence advocate', 'refuge'],
      ...['independent domestic violence adviser', 'independent domestic violence advisor'],
    ],
  },
  {
    name: 'MARAC',
    full: ['marac', 'multi agency risk assessment conference'],
    short: NONE,
    older: NONE,
    also: NONE,
    part: NONE,
  },
  {
    name: 'Joint screening',
    full: ['joint screening', 'joint screening meeting', 'joint screening group'],
    short: NONE,
    older: NONE,
    also: NONE,
    part: NONE,
  },
  {
    name: 'Cafcass',
    full: ['cafcass', 'children and family court advisory and support service'],
    short: NONE,
    older: ['guardian ad litem service'],
    also: NONE,
    part: NONE,
  },
  {
    name: 'Coroner',
    full: ['coroner', 'coroners office', 'coroners court'],
    short: NONE,
    older: NONE,
    also: NONE,
    part: NONE,
  },
  {
    name: 'Youth justice service',
    full: ['youth justice service', 'youth justice'],
    short: ['yjs'],
    older: ['youth offending team', 'youth offending service', 'yot', 'yos'],
    also: NONE,
    part: NONE,
  },
  {
    name: 'Family',
    full: ['family', 'the family'],
    short: NONE,
    older: NONE,
    also: ['family and household', 'household', 'family community', 'family and community'],
    part: NONE,
  },
  ...SMALLER_AGENCIES,
];
