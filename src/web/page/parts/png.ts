/** Browsers make no canvas of more pixels a side than this. */
const LONGEST = 16_384;
const SHARP = 2;

/** Letters that a picture brings are taken up by the browser in their own time, of which it tells nobody. */
const LETTERS_MS = 300;

/**
 * A picture as PNG, at twice its size, or as much of that as a browser can draw.
 * @param letters style rules of letters to draw it in; without them, and until they are taken up, in any it names
 */
export async function pngOf(svg: string, letters = ''): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([withLetters(svg, letters)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = Math.min(SHARP, LONGEST / image.naturalHeight);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    const draw = (): void => canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    draw();
    if (letters !== '') {
      await new Promise((resolve) => setTimeout(resolve, LETTERS_MS));
      draw();
    }
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!png) throw new Error('The browser could not make a picture of this size.');
    return png;
  } finally {
    URL.revokeObjectURL(url);
  }
}

const withLetters = (svg: string, letters: string): string =>
  letters === '' ? svg : svg.replace(/<svg[^>]*>/, (start) => `${start}<style>${letters}</style>`);
