/** The style rules of the page's fonts for Latin letters, the fonts within them, for a picture that stands alone. */
export async function latinFonts(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const faces = rules.filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule);
  const latin = faces.filter(({ cssText }) => /U\+0?-FF\b|U\+0000-00FF/i.test(cssText));
  return (await Promise.all(latin.map(withFont))).join('\n');
}

async function withFont({ cssText, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const [, address] = /url\("?([^")]+)"?\)/.exec(cssText) ?? [];
  if (address === undefined) return cssText;
  const font = await fetch(new URL(address, parentStyleSheet?.href ?? location.href));
  const data = await dataAddress(await font.blob());
  return cssText.replace(address, data);
}

const dataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new Error('A font could not be read.'));
    reader.readAsDataURL(blob);
  });
