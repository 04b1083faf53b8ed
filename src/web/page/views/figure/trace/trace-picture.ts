import { toPng, toSvg } from 'html-to-image';
import { latinFonts } from './latin-fonts.ts';

const MARGIN = 24;
/** What a browser will draw on one canvas. */
const LARGEST_SIDE = 8000;

/** The trace as it is drawn, all of it, at its natural size. */
export async function pictureOfTrace(kind: 'svg' | 'png'): Promise<Blob> {
  const graph = document.querySelector<HTMLElement>('.trace-graph');
  const viewport = graph?.querySelector<HTMLElement>('.react-flow__viewport');
  if (!graph || !viewport) throw new Error('There is no graph to save.');
  const width = Number(graph.dataset.width) + 2 * MARGIN;
  const height = Number(graph.dataset.height) + 2 * MARGIN;
  const paper = getComputedStyle(document.body).backgroundColor;
  const options = {
    width,
    height,
    backgroundColor: paper,
    fontEmbedCSS: await latinFonts(),
    style: {
      width: `${width}px`,
      height: `${height}px`,
      transform: `translate(${MARGIN}px, ${MARGIN}px) scale(1)`,
      // The paper is moved with what is drawn on it; this brings it to the edge again.
      boxShadow: `0 0 0 ${MARGIN}px ${paper}`,
    },
    pixelRatio: Math.min(2, LARGEST_SIDE / Math.max(width, height)),
  };
  const url = kind === 'svg' ? await toSvg(viewport, options) : await toPng(viewport, options);
  return blobOf(url);
}

/** The content of a data: address, which the page may not fetch. */
function blobOf(url: string): Blob {
  const [head = '', body = ''] = url.split(/,(.*)/s);
  const type = head.slice('data:'.length).split(';')[0]!;
  if (!head.endsWith(';base64')) return new Blob([decodeURIComponent(body)], { type });
  return new Blob([Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0))], { type });
}
