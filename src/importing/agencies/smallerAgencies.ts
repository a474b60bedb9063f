/**
 * Smaller services, and those that few chronologies have, with the letters they go by: the rest of the table in
 * `agencyAliases.ts`. They are offered as joins, and never joined by it.
 */
import type { AgencyAliases } from './agencyAliases.ts';

/** The name, then its full forms and its short ones; "also" and "part" where there are any. */
const describe = (
  name: string,
  full: readonly string[],
  short: readonly string[],
  more: Partial<Pick<AgencyAliases, 'older' | 'also' | 'part'>> = {},
): AgencyAliases => ({ name, full, short, older: [], also: [], part: [], ...more });

export const SMALLER_AGENCIES: readonly AgencyAliases[] = [
  describe(
    'Looked after children nursing',
    ['looked after children nursing', 'looked after children nurse', 'looked after children health team'],
    ['lac nurse', 'lac nursing', 'lac nurses', 'cla nurse', 'clac nurse', 'lac health', 'lac health team'],
  ),
  describe('Early help', ['early help', 'early help service', 'early help team'], ['eh', 'ehs'], {
    older: ['caf team', 'common assessment framework'],
    part: ['family support', 'family support team', 'team around the family', 'taf', 'tac'],
  }),
  describe(
    'Educational psychology',
    ['educational psychology', 'educational psychology service', 'educational psychologist'],
    ['ep', 'eps', 'ed psych'],
  ),
  describe('Fire and rescue', ['fire and rescue', 'fire and rescue service'], ['frs'], {
    also: ['fire', 'fire service', 'fire brigade'],
  }),
  describe('Out of hours GP', ['out of hours gp', 'gp out of hours'], ['ooh', 'ooh gp', 'gp ooh'], {
    also: ['out of hours', 'out of hours service', '111', 'nhs 111'],
  }),
  describe('Family nurse partnership', ['family nurse partnership', 'family nurse'], ['fnp']),
  describe(
    'Perinatal mental health',
    ['perinatal mental health', 'perinatal mental health team'],
    [...['pmh', 'pmht', 'pnmh', 'perinatal']],
  ),
  describe('Crown Prosecution Service', ['crown prosecution service'], ['cps']),
  describe('Department for Work and Pensions', ['department for work and pensions'], ['dwp'], {
    also: ['jobcentre', 'job centre', 'jobcentre plus', 'benefits agency'],
  }),
  describe('Integrated care board', ['integrated care board'], ['icb'], {
    older: ['ccg', 'clinical commissioning group', 'pct', 'primary care trust'],
  }),
  describe('LADO', ['lado', 'local authority designated officer'], []),
  describe(
    'Speech and language therapy',
    ['speech and language therapy', 'speech and language therapist', 'speech and language'],
    ['salt', 'slt', 'salts'],
  ),
  describe('Occupational therapy', ['occupational therapy', 'occupational therapist'], ['ot']),
  describe('Sexual health', ['sexual health', 'sexual health service', 'sexual health clinic'], ['gum'], {
    also: ['gum clinic', 'family planning'],
  }),
  describe(
    'Independent sexual violence adviser',
    ['independent sexual violence adviser', 'independent sexual violence advisor'],
    ['isva', 'isvas'],
  ),
  describe('Virtual school', ['virtual school'], ['vs'], { also: ['virtual school head'] }),
  describe('MAPPA', ['mappa', 'multi agency public protection arrangements'], []),
  describe('Independent reviewing officer', ['independent reviewing officer'], ['iro', 'iros']),
];
