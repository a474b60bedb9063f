/** The letters that services go by are offered to be joined with their names, one click each, and never forced. */
import { expect, test } from 'vitest';
import { suggestJoins } from '../../../src/importing/agencies/suggestJoins.ts';

test.each([
  ['CSC', 'Children’s Social Care'],
  ['HV', 'Health Visiting'],
  ['HV', 'Health Visitor'],
  ['HVs', 'Health Visitors'],
  ['0-19', 'Health Visiting'],
  ['SN', 'School Nurse'],
  ['MASH', 'Multi-Agency Safeguarding Hub'],
  ['MASH', 'Children’s Social Care'],
  ['EDT', 'Emergency Duty Team'],
  ['CIN', 'Child in Need Team'],
  ['EWO', 'Education Welfare Officer'],
  ['SENCO', 'School'],
  ['EP', 'Educational Psychologist'],
  ['YOS', 'Youth Offending Service'],
  ['YOT', 'Youth Justice Service'],
  ['LAC nurse', 'Looked After Children Nurse'],
  ['A&E', 'ED'],
  ['ED', 'Emergency Department'],
  ['A & E', 'Accident and Emergency'],
  ['CMHT', 'Community Mental Health Team'],
  ['CAMHS', 'Child and Adolescent Mental Health Services'],
  ['IDVA', 'Independent Domestic Violence Adviser'],
  ['NPS', 'Probation'],
  ['CRC', 'Probation Service'],
  ['ASC', 'Adult Social Care'],
  ['FNP', 'Family Nurse Partnership'],
  ['SALT', 'Speech and Language Therapy'],
  ['OOH', 'Out of Hours GP'],
  ['LAS', 'Ambulance Service'],
  ['DWP', 'Department for Work and Pensions'],
  ['CCG', 'Integrated Care Board'],
  ['IRO', 'Independent Reviewing Officer'],
  ['Heddlu', 'Police'],
])('%s and %s', (first, second) => {
  const joins = suggestJoins([{ name: first }, { name: second }, { name: 'Corner shop' }]);
  expect(joins.map(({ lane, into }) => [lane, into].sort())).toEqual([[first, second].sort()]);
});
