/**
 * Makes line ends alike: a carriage return that stands alone outside quotes becomes a line feed, as it is
 * one for a spreadsheet. CR LF stays, and so does every character inside quotes. Same length in and out.
 *
 *     "a,b\rc,\"d\re\"\r\n"  → "a,b\nc,\"d\re\"\r\n"
 */

const LINE_FEED = 10;

/**
 * `text` must begin where a record begins. A carriage return at its very end may be half of CR LF and is
 * left alone unless the text is the last there is.
 */
export function unifyLineEnds(text: string, delimiter: string, isLast: boolean): string {
  if (!hasLoneReturn(text, isLast)) return text;
  let result = '';
  let copied = 0;
  let inQuotes = false;
  let atCellStart = true;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (inQuotes) {
      if (character === '"') {
        if (text[i + 1] === '"') i++;
        else inQuotes = false;
      }
      continue;
    }
    if (character === '"' && atCellStart) {
      inQuotes = true;
      atCellStart = false;
      continue;
    }
    if (character === '\r' && text[i + 1] !== '\n' && (isLast || i + 1 < text.length)) {
      result += text.slice(copied, i) + '\n';
      copied = i + 1;
    }
    atCellStart = character === delimiter || character === '\n' || character === '\r';
  }
  return result + text.slice(copied);
}

function hasLoneReturn(text: string, isLast: boolean): boolean {
  // From one return to the next: a pattern would look at every letter.
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (at + 1 === text.length) return isLast;
    if (text.charCodeAt(at + 1) !== LINE_FEED) return true;
  }
  return false;
}
