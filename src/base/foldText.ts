/**
 * Text made comparable: lower case, no accents, one kind of apostrophe and dash, single spaces.
 *
 *     foldText('  Children’s  Social–Care ')  → "children's social-care"
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
