/**
 * Which branch of public life an agency belongs to, guessed from words in its name: a table, and nothing
 * else that knows agencies. The first line that fits wins, so exceptions stand before the rule ("school
 * nursing" before "school").
 *
 *     guessSector('School nursing')  → 'health'
 *     guessSector('Courts, inspection and government')  → 'public'
 */
import { foldText } from '../../base/foldText.ts';
import { foldAgency } from '../../domain/agencyName.ts';
import { SECTORS, type Sector } from '../../domain/sector.ts';

/**
 * Words as `foldAgency` writes them, without apostrophes. They are matched whole; `*` lets a word run on
 * ("midwi*": midwife, midwifery), `^` and `$` stand for the beginning and the end of the name.
 */
const WORDS: readonly (readonly [Sector, string])[] = [
  // Welsh.
  ['health', 'nyrs* ysgol|bwrdd iechyd|ymwelydd iechyd|ymwelwyr iechyd|ymweliadau iechyd|iechyd|meddyg*'],
  ['health', 'ysbyty|bydwr*|ambiwlans|deintydd*'],
  ['police', 'heddlu'],
  ['social care', 'gwasanaethau? cymdeithasol|gofal cymdeithasol|gwasanaethau plant|gweithiwr cymdeithasol'],
  ['education', 'ysgol*|addysg|coleg|meithrinfa|swyddog lles addysg'],
  ['housing', 'tai|adran dai'],
  ['justice', 'prawf|gwasanaeth prawf|llys*|cyfiawnder ieuenctid'],
  ['voluntary', 'cymorth i fenywod'],
  ['family', 'teulu|y teulu'],
  ['social care', 'multi agency safeguarding hub|mash|childrens services|children services'],
  [
    'multi-agency',
    'multi agency|joint screening|safeguarding board|safeguarding childrens? board|lscb|lscp|scb',
  ],
  [
    'multi-agency',
    'safeguarding childrens? partnership|safeguarding partnership|safeguarding adults board|marac',
  ],
  ['multi-agency', 'mappa|strategy meeting|strategy discussion|core group|case conference|joint meeting|csp'],
  ['multi-agency', 'child protection conference|icpc|rcpc|team around*|tac meeting'],
  ['education', 'educational psych*|ed psych*|school admissions'],
  ['health', 'school nurs*|family nurse*|family doctor*|university hospital*|nursery nurse*|public health'],
  ['health', 'mental health|domestic abuse nurse*|court liaison nurse*|childrens hospital*|child health|111'],
  ['police', 'police|constabulary|ppu|pvp|public protection unit|child abuse investigation*|caiu|cait'],
  ['police', '^(?:the )?met$|mps|btp|gmp|wmp'],
  ['social care', 'social care|social service*|social work*|csc|clyp|adult services|asc|^sw$|^sws$'],
  ['social care', 'referral and assessment|care home*|independent reviewing officer*|^iro$|lado'],
  [
    'social care',
    'family support|fostering|adoption|looked after*|early help|emergency duty team|edt|childrens home*',
  ],
  ['social care', 'children and families|children and young people*|family centre|child protection team'],
  [
    'health',
    'health*|gp|gps|doctor*|dr|surgery|hospital*|a and e|ae|accident and emergency|emergency department|ed',
  ],
  [
    'health',
    'midwi*|maternity|nurse|nurses|nursing|paed*|pediatric*|ambulance*|paramedic*|999|camhs|nhs|clinic*|medical*',
  ],
  [
    'health',
    'primary care|secondary care|general practi*|dentist*|dental|pharmac*|therap*|physio*|psych*|hv|hvs|0 19',
  ],
  [
    'health',
    'walk in centre|substance misuse|drug*|alcohol*|ccg|icb|acute trust|hospice|optician*|pathology',
  ],
  ['public', 'government|inspect*|ofsted|parliament|minister*|cqc|public debate|media|press|department for'],
  [
    'education',
    'school*|academy|academies|nursery|nurseries|college*|university|education*|ewo|ews|pre school|preschool',
  ],
  [
    'education',
    'playgroup*|early years|teacher*|childminder*|kindergarten|childrens centre*|sure start|senco|sixth form',
  ],
  ['education', 'primary|infants?|juniors?|grammar|comprehensive|pupil referral unit|pru|\\w+ high$'],
  ['housing', 'housing|homeless*|landlord*|tenancy|tenancies|lettings'],
  ['justice', 'court*|probation|nps|crc|cafcass|youth offending*|youth justice|yot|yos|prison*|hmp|cps'],
  ['justice', 'coroner*|crown prosecution|magistrate*|solicitor*|legal|judge*|judiciary'],
  [
    'voluntary',
    'voluntary|charity|charities|nspcc|barnardo*|womens aid|refuge|idva|isva|home start|church|church*',
  ],
  [
    'voluntary',
    'action for children|samaritans|citizens advice|food bank|domestic abuse|domestic violence|mosque',
  ],
  ['health', 'practice|surgeries'],
  ['social care', 'safeguarding|childrens team'],
  [
    'public',
    'council|local authority|public|immigration|home office|ukba|dwp|benefits|job centre|jobcentre|hmrc',
  ],
  ['public', 'fire|fire service|fire and rescue'],
  ['family', 'family|household|home|mothers?|fathers?|parents?|child|relatives|neighbour*|context'],
];

const TABLE: readonly (readonly [Sector, RegExp])[] = WORDS.map(([sector, words]) => [
  sector,
  new RegExp(`\\b(?:${words.replaceAll('*', '\\w*')})\\b`),
]);

const ALL = /^all(?: the)?(?: agencies| services| partners| organisations| professionals)?(?: involved)?$/;
const FAMILY = /^(?:the )?(?:family|household|context|family and household)(?: context| home| members)?$/;

/** Guesses a sector from an agency's name; `other` where nothing fits. */
export function guessSector(name: string): Sector {
  const words = foldAgency(name);
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
