/**
 * Words with a capital that are no names: of agencies, of the calendar, of the trade. What is missing here is
 * only proposed in vain; nobody is renamed by it.
 */
import { MONTH_NAMES } from '../../base/day.ts';

const words = (text: string) => text.trim().split(/\s+/);

/** Small letters. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set([
  ...MONTH_NAMES.flatMap((month) => [month.toLowerCase(), month.slice(0, 3).toLowerCase()]),
  ...words('monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun'),
  ...words('christmas easter new year bank holiday half term spring summer autumn winter'),
  ...words(
    'the a an and or of in on at to for from with by as is was were be been not no yes he she they it his',
  ),
  ...words(
    'her their its this that these those there here who whom which what when where why how if then than',
  ),
  ...words(
    'i we you me my our your after before during since until while because although both all any each',
  ),
  ...words('one two three four five six seven eight nine ten first second third other another some none'),
  ...words('mr mrs ms miss mx dr prof sir lady rev mother father mum mom dad parent parents child children'),
  ...words(
    'brother sister sibling siblings baby stepfather stepmother grandmother grandfather aunt uncle adult',
  ),
  ...words('police school nursery hospital health visitor visitors visiting midwife midwifery doctor nurse'),
  ...words(
    'gp gps a&e ae cafcass mash marac mappa camhs nhs lscb cscb scr cspr icpc rcpc cp cin s47 s17 ehcp',
  ),
  ...words(
    'send senco caf tac taf ewo hv hvs sw dna dv da pc dc ds cps pnc nfa lado iro la csc cyps ysos yot',
  ),
  ...words(
    'uk eu usa gcse ofsted hmic hmicfrs cqc nspcc bbc itv cctv tv pdf id dob am pm ok hq it hr er iq adhd asd',
  ),
  ...words(
    'social care services service team council local authority government department board review report',
  ),
  ...words(
    'section act children’s safeguarding strategy meeting conference core assessment initial referral',
  ),
  ...words(
    'joint screening domestic abuse violence incident plan protection register family court order crown',
  ),
  ...words(
    'serious case practice learning overview executive summary individual management chronology entry',
  ),
  ...words(
    'english british polish welsh scottish irish french german european african asian american muslim',
  ),
  ...words(
    'christian catholic jewish hindu sikh roma traveller deputy head teacher teaching assistant class',
  ),
  ...words(
    'education welfare officer officers staff manager senior consultant paediatrician registrar surgery',
  ),
  ...words(
    'practice clinic ward unit centre trust housing association probation prison ambulance fire rescue',
  ),
  ...words(
    'university academy college primary secondary infant junior high street road facebook whatsapp google',
  ),
  ...words(
    'city town county borough district metropolitan news hub network networks commons lords mp mps lscbs lscp',
  ),
  ...words(
    'unborn twin twins boy girl partner carer carers person people everyone everybody reception partnership practitioner courts magistrates guardian wikipedia shrove',
  ),
  ...words(
    'household housing adults family contact home visit letter call email e-mail minutes notes record records',
  ),
]);
