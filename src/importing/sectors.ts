/**
 * Which branch of public life an agency belongs to, guessed from words in its name: a table, and nothing
 * else that knows agencies. The first line that fits wins, so exceptions stand before the rule ("school
 * nursing" before "school").
 *
 *     guessSector('School nursing')  → 'health'
 *     guessSector('Courts, inspection and government')  → 'public'
 */
import { foldText } from '../base/foldText.ts';
import { SECTORS, type Sector } from '../domain/sector.ts';

/** Words are matched whole; `*` lets a word run on ("midwi*": midwife, midwifery). */
const WORDS: readonly (readonly [Sector, string])[] = [
  ['social care', 'multi agency safeguarding hub|mash|children s services|children services'],
  [
    'multi-agency',
    'multi agency|joint screening|safeguarding board|safeguarding children board|lscb|lscp|scb',
  ],
  [
    'multi-agency',
    'safeguarding children partnership|safeguarding partnership|safeguarding adults board|marac',
  ],
  ['multi-agency', 'mappa|strategy meeting|strategy discussion|core group|case conference|joint meeting|csp'],
  ['health', 'school nurs*|family nurse*|family doctor*|university hospital*|nursery nurse*|public health'],
  [
    'health',
    'mental health|domestic abuse nurse*|court liaison nurse*|children s hospital*|child health|111',
  ],
  ['police', 'police|constabulary|ppu|pvp|public protection unit|child abuse investigation*|caiu|met police'],
  [
    'social care',
    'social care|social service*|social work*|csc|clyp|adult services|asc|referral and assessment',
  ],
  [
    'social care',
    'family support|fostering|adoption|looked after*|early help|emergency duty team|edt|children s home*',
  ],
  ['social care', 'children and families|children and young people*|family centre|child protection team'],
  [
    'health',
    'health*|gp|gps|doctor*|surgery|hospital*|a and e|ae|accident and emergency|emergency department',
  ],
  [
    'health',
    'midwi*|maternity|nurse|nurses|nursing|paediatric*|pediatric*|ambulance*|paramedic*|999|camhs|nhs|clinic*|medical*',
  ],
  [
    'health',
    'primary care|general practi*|dentist*|dental|pharmac*|therap*|physio*|psych*|hv|hvs|0 19|walk in centre',
  ],
  ['health', 'substance misuse|drug*|alcohol*|ccg|icb|acute trust|hospice|optician*|pathology'],
  ['public', 'government|inspect*|ofsted|parliament|minister*|cqc|public debate|media|press|department for'],
  [
    'education',
    'school*|academy|nursery|nurseries|college*|university|education*|ewo|ews|pre school|preschool',
  ],
  [
    'education',
    'playgroup*|early years|teacher*|childminder*|kindergarten|children s centre*|sure start|senco',
  ],
  ['housing', 'housing|homeless*|landlord*|tenancy|tenancies|lettings'],
  ['justice', 'court*|probation|crc|cafcass|youth offending*|youth justice|yot|yos|prison*|hmp|cps|coroner*'],
  ['justice', 'crown prosecution|magistrate*|solicitor*|legal|judge*|judiciary'],
  [
    'voluntary',
    'voluntary|charity|charities|nspcc|barnardo*|women s aid|refuge|idva|isva|home start|church|church*',
  ],
  [
    'voluntary',
    'action for children|samaritans|citizens advice|food bank|domestic abuse|domestic violence|mosque',
  ],
  ['social care', 'safeguarding|children s team'],
  [
    'public',
    'council|local authority|public|immigration|home office|ukba|dwp|benefits|job centre|jobcentre|hmrc',
  ],
  ['public', 'fire|fire service|fire and rescue'],
  ['family', 'family|household|home|mother|father|parents|parent|child|relatives|neighbour*|context'],
];

const TABLE: readonly (readonly [Sector, RegExp])[] = WORDS.map(([sector, words]) => [
  sector,
  new RegExp(`\\b(?:${words.replaceAll('*', '\\w*')})\\b`),
]);

const ALL = /^all(?: the)?(?: agencies| services| partners| organisations| professionals)?(?: involved)?$/;
const FAMILY = /^(?:the )?(?:family|household|context|family and household)(?: context| home| members)?$/;

/** Guesses a sector from an agency's name; `other` where nothing fits. */
export function guessSector(name: string): Sector {
  const words = foldText(name.slice(0, 200))
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (ALL.test(words)) return 'all';
  if (FAMILY.test(words)) return 'family';
  for (const [sector, form] of TABLE) if (form.test(words)) return sector;
  return 'other';
}

/** A sector by its own name, as a file says it; null for any other words. */
export function readSector(words: string): Sector | null {
  const fold = (name: string) => foldText(name).replaceAll('-', ' ');
  return SECTORS.find((sector) => fold(sector) === fold(words)) ?? null;
}
