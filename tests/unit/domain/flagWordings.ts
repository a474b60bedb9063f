/**
 * What people write in a column that asks for missed opportunities, beside a plain yes or no, and what it is by
 * the contract: empty or a no, nothing; a yes, a mark; words that leave it open, listed; other words, a mark and why.
 */

/** Marked. */
export const WORDED_YES: readonly string[] = [
  ...[
    'Ydw / Yes',
    'Do / Yes',
    'Ydi',
    'MO: yes',
    'Missed opportunity: yes',
    'Cyfle a gollwyd',
    'Collwyd cyfle',
  ],
  ...['1', 'Oes / Yes', 'Missed', '☑', '☒', 'TRUE', '1.0'],
];

/** Marked, and the words say why. */
export const WORDED_REASONS: readonly string[] = [
  ...['GP: late referral', 'Police: did not share', 'CSC: not followed up', 'HV: DNA not followed'],
  ...['Timely referral needed', 'Poor practice', 'Policy not followed', 'Not compliant'],
  ...['Slow response', 'MO1', 'MO 2', 'Good practice by school, poor by CSC', 'Yes - learning'],
  ...['Yes and good practice', 'Yes but mitigated', 'Proper assessment was not completed'],
  ...['Appropriate adult should have been called', 'Opportunity for a prompt referral'],
  ...['Referral made late', 'Information shared too late', 'Child seen but not alone'],
  ...['Do - ni rannwyd gwybodaeth', 'Ni rannwyd gwybodaeth', 'Partially missed'],
  ...['With hindsight yes', 'In hindsight yes', 'Not seen'],
  ...['Yes minor', 'Missed (minor)', 'Possible missed opportunity - GP not told'],
  ...['Good practice would have been to refer', 'Good practice not followed'],
  ...['Not accepted by CSC', 'Rejected by CAMHS', 'GP not told?'],
  ...['Agency not involved in the meeting', 'Cannot say why the GP was not told'],
  ...['Selected pupils only were asked', 'Yes - no referral was made'],
];

/** Not marked. */
export const WORDED_NO: readonly string[] = [
  ...['Was not missed', "Wasn't missed", 'Nothing was missed', 'No opportunity missed'],
  ...['No opportunities missed', 'Opportunity not missed', 'Opportunity taken'],
  ...['Missed opportunity: no', 'Missed opportunity - none', 'MO - no', 'Missed: N', 'Nac ydw'],
  ...['Nid oes', 'Dim byd', 'Amh', 'Ddim yn berthnasol', 'Na - ymateb priodol'],
  ...['Dim cyfle a gollwyd', 'Arfer da', 'Ymateb priodol'],
  ...['n\\a', 'N/A.', 'NA', 'Not applicable to police', 'No further comment'],
  ...['No further comments', 'Nothing further', 'No learning identified'],
  ...['No additional learning', 'No further action', 'NFA', 'N/A - pre-birth', 'Pre scope'],
  ...['Out of scope', 'Outside scope', 'Context only', 'Context', 'Background', 'Info only'],
  ...['For information', 'For info', 'FYI', 'Neutral', 'Appropriate', 'Appropriate response'],
  ...['Appropriate action taken', 'Good response', 'Timely', 'In line with policy'],
  ...['Policy followed', 'Followed procedure', 'Complied', 'OK', 'Fine', 'Satisfactory'],
  ...['Acceptable', 'Adequate', 'Good Practice - seen alone', 'Positive practice', 'Strength'],
  ...['N (GP)', 'No (good practice)', 'n -good practice', 'No; good practice'],
  ...['no concern re practice', 'Not an opportunity', 'Not in hindsight', '-', '–', 'nil'],
  ...['Nil noted', 'nil known', 'NIL', 'none.', 'None.', 'none at all', 'No x', 'no.', 'NO!!'],
  ...['Not missed', '☐', 'FALSE', '0.0', 'No missed opportunities were identified'],
  ...['There were no missed opportunities', 'There was no missed opportunity here'],
  ...['No obvious missed opportunity', 'Do not consider this a missed opportunity'],
  ...['I do not think this was missed', 'Would not say missed'],
  ...['Not felt to be missed opportunity by police', 'Not applicable - agency not involved'],
  ...['Agency not involved', 'Not involved', 'Good practice: seen alone'],
  ...['Appropriate response.', 'NFA.', 'n.a', 'Nil of note', 'Not for this agency', 'False alarm'],
  ...['Nac oedd / No', 'Na / No', 'N / No', 'Nage'],
];

/** Not marked, and listed for somebody to decide. */
export const WORDED_OPEN: readonly string[] = [
  ...['GP: prompt referral', 'School: good record keeping', 'HV - timely visit'],
  ...['Police: appropriate response', 'Police: no concerns', 'GP: no', 'GP - N'],
  ...['School: excellent response', 'Good - prompt referral', 'Excellent practice'],
  ...['Well handled by GP', 'Timely and appropriate', 'Good multi-agency working'],
  ...['Correct procedure followed', 'Expected practice', 'As expected', 'Proportionate', 'Compliant'],
  ...['Child seen', 'Child seen alone', 'Referral made', 'Referred to CSC', 'Information shared'],
  ...['Routine visit', 'Could not have known', 'Not foreseeable', 'Unavoidable', 'Mother declined'],
  ...['Non-engagement', 'Covid', 'Learning', 'Learning point', 'LP1', 'KPE 3', '1a', 'Theme 2'],
  ...['Rec 4', 'Author: no. Panel: yes', 'Author no / panel yes', 'Agency: no; Panel: no'],
  ...['Yes (agency), no (panel)', 'Withdrawn', 'Duplicate', 'Row 14', 'Same MO as above'],
  ...['Linked to MO3', 'Missed opportunity averted', 'Unknown - before scope'],
  ...['Mostly good practice', 'Good practice by GP', 'Efallai', 'Ansicr', 'Ddim yn gwybod'],
  ...["I'w drafod", 'Yn rhannol', 'Gweler uchod', 'Heb ei gofnodi'],
  ...['2', '3', '12', 'Prefer not to say'],
  ...['Disputed', 'Disputed by agency', 'Agency disagrees', 'Not agreed', 'Not accepted'],
  ...['Not upheld', 'Rejected by panel', 'Author undecided', 'Under consideration', 'To check'],
  ...['Check', 'Check with GP', 'Check IMR', 'Query - see IMR', 'Ask GP', 'To clarify'],
  ...['Clarify', 'For panel', 'Panel', 'Panel to discuss', 'Panel discussion'],
  ...['Discuss at panel', 'DISCUSS', 'Flag for panel', 'Awaiting info', 'Info requested'],
  ...['Info needed', 'More info needed', 'Need more information', 'Insufficient information'],
  ...['Not enough information', 'Cannot say', "Can't tell", 'Hard to say', 'Difficult to say'],
  ...['Too early to say', '?MO', 'MO?', 'Y ?', 'Poss', 'poss.', 'Poss MO', 'Possible MO'],
  ...['Possible missed opportunity', 'Possible missed opp', 'Potential missed opportunity'],
  ...['Probable', 'Potential missed opp - discuss', 'Missed opportunity - tbc', 'Yes - tbc'],
  ...['Yes?', 'Yes (tbc)', 'Y (to be confirmed)', 'Unlikely', 'Prob not', 'Probably not'],
  ...['Doubtful', 'Not clear from records', 'Not clear from record', 'Unclear from notes'],
  ...['Unable to determine', 'Unable to establish', 'Not possible to say', 'Records missing'],
  ...['No records', 'Record not available', 'Met', 'Addressed', 'Resolved', 'Actioned', 'Done'],
  ...['Completed', 'Closed', 'No good practice', 'With hindsight', 'Hindsight'],
  ...['No, but in hindsight yes', 'No - yes for HV', 'Police no, CSC yes', 'Y/N?', 'Y / N'],
  ...['Y or N', '(Y/N)', 'Yes/No (delete)', 'A', 'B', 'C', 'G', 'R', 'A/R', 'Green', 'Major'],
  ...['Minor', 'missed?', 'Partially met', 'Sort of', 'To some extent', 'Not really'],
  ...['Kind of', 'See comment', 'See analysis', 'see col F', 'As per above', 'As row 12'],
  ...['ditto above', '"', '〃', 'TBA', 'T.B.C.', 'tbc - author', 'Y - TBC', 'N - TBC', 'DK'],
  ...['D/K', 'N.K.', 'not yet reviewed', 'awaits review', 'Review', 'for review', 'Revisit'],
  ...['pls check', '?? ', '¿', '#', 'X?', '✓?', '✓ / ✗'],
  ...['Not seen alone - missed opportunity?', 'Was this a MO?', 'Yes/No*', 'Y/N', 'Yes or No'],
  ...['yes / no', 'Possible missed opportunity to share information', 'Yes (to be agreed)'],
  ...['Cannot say whether she was seen', 'Disputed by CSC'],
];

/** Empty: the words of a form that nobody has filled in. */
export const PLACEHOLDER_CELLS: readonly string[] = [
  ...['[Y/N]', 'Please select', 'Select', 'Choose an item.'],
  ...['Click or tap here to enter text.', 'Click here to enter text'],
  ...['Click or tap to enter a date.', 'Select…', 'Insert text', '<select>', 'dd/mm/yyyy'],
  ...['-- Select --', 'Choose an option', '[Enter text here]', 'Delete as appropriate'],
];
