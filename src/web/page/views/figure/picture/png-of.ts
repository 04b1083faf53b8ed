import { latinFonts } from './latin-fonts.ts';

/** What a browser will draw on one canvas. */
const LARGEST_SIDE = 8000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** An SVG drawn on a canvas, in the letters of the page, at twice its size where that can be drawn. */
export async function pngOf(svg: string, { width, height }: Size): Promise<Blob> {
  const scale = Math.min(2, LARGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg.replace(/<title>/, `<style>${await latinFonts()}</style><title>`))}`;
  await image.decode();
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))),
      'image/png',
    ),
  );
}
