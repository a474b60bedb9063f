/**
 * Columns that a heading names rightly by its words and wrongly by what stands under it: "Type" over
 * "Drugs", "Who" over agencies, "Contact" over "Home" and "Clinic". Their field is taken from them again.
 *
 *     Date, Agency, Contact, Record entry      "Contact" holds Home, Clinic, Home; "Record entry" sentences
 *       → 'title' is taken from "Contact", and the account is told by what stands in the columns
 */
import type { Field } from '../../domain/fields.ts';
import {
  countSentences,
  findAccount,
  holdsAgencies,
  holdsFewWords,
  listSentences,
  sampleColumn,
} from './guessColumns.ts';
import { readKind } from '../rows/readKind.ts';

type Records = readonly (readonly string[])[];

export interface DoubtedColumns {
  readonly readAs: readonly (Field | null)[];
  /** Columns that are kept as they are, and no guess is made of them. */
  readonly aside: readonly number[];
}

/**
 * Takes doubtful fields from columns. `isSure`: what the user chose, or a heading that is the field's own name.
 * `free`: headed columns that nobody has said anything about. `isAgencyKnown`: an agency is told elsewhere.
 * `saysContact`: the column's heading is that word, over accounts or over kinds.
 */
export function doubtColumns(
  readAs: readonly (Field | null)[],
  isSure: (column: number) => boolean,
  free: readonly number[],
  isAgencyKnown: boolean,
  saysContact: (column: number) => boolean,
  records: Records,
): DoubtedColumns {
  const find = (field: Field, isMistaken: (column: number) => boolean): number[] => {
    const column = readAs.indexOf(field);
    return column >= 0 && !isSure(column) && isMistaken(column) ? [column] : [];
  };
  const hasDetail = readAs.includes('detail');
  const titles = find(
    'title',
    (column) =>
      !hasDetail &&
      ((holdsFewWords(sampleColumn(column, records)) && findAccount(free, records) !== null) ||
        // "Contact" over "Office" and "Phone", in a table however short: where two columns beside it could be
        // the account, it is asked which.
        (saysContact(column) &&
          countSentences(column, records) === 0 &&
          listSentences(free, records).length > 0)),
  );
  const kinds = find('kind', (column) => holdsNoKinds(sampleColumn(column, records)));
  const people = find(
    'person',
    (column) => !isAgencyKnown && holdsAgencies(sampleColumn(column, records), records.length),
  );
  const doubted = [...titles, ...kinds, ...people];
  return {
    readAs: readAs.map((field, column) => (doubted.includes(column) ? null : field)),
    // What is no person is found to be the agency by what stands in it, and that is told.
    aside: [...titles, ...kinds],
  };
}

/** True if most filled cells are no kind of entry. */
function holdsNoKinds(cells: readonly string[]): boolean {
  return cells.filter((cell) => readKind(cell) === null).length * 2 > cells.length;
}
