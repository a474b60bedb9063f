/** The faces of fonts that the page's style sheets name, for a worker, which has no style sheets. */
import type { Face } from './canvasMessages.ts';

/** Addresses within are whole ones: in a worker they would begin elsewhere. */
export function listFaces(): Face[] {
  return [...document.styleSheets].filter(isOurs).flatMap((sheet) => {
    const base = sheet.href ?? document.baseURI;
    const whole = (source: string) =>
      source.replace(
        /url\(["']?([^"')]+)["']?\)/g,
        (_, address: string) => `url("${new URL(address, base)}")`,
      );
    return [...sheet.cssRules]
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map(({ style }) => {
        const { fontWeight: weight, fontStyle } = style;
        const unicodeRange = style.getPropertyValue('unicode-range');
        return {
          // With its quotes it would be another name.
          family: style.fontFamily.replaceAll('"', ''),
          source: whole(style.getPropertyValue('src')),
          descriptors: { weight, style: fontStyle, ...(unicodeRange && { unicodeRange }) },
        };
      });
  });
}

/** What an extension of the browser has put into the page cannot be looked into. */
function isOurs({ href }: CSSStyleSheet): boolean {
  return href === null || new URL(href).origin === location.origin;
}
