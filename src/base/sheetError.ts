const ERROR = /^#(?:n\/a|ref!?|value!?|name\??|div\/0!?|num!?|null!?|spill!?|calc!?|getting_data)$|^#{3,}$/i;
const REFERENCE = /^='?[\p{L}\d '!]*\$?[a-z]{1,3}\$?\d+$/iu;

/** True for what a spreadsheet left where it found no value: "#N/A", "#REF!", "#####", "=B2". */
export function isSheetError(cell: string): boolean {
  const text = cell.trim().slice(0, 60);
  return ERROR.test(text) || REFERENCE.test(text);
}
