import { useShowText } from '../../parts/text-in-front.ts';
import type { ShownDocument } from './shown-document.ts';

/** The text as it was captured, with the passages that statements point to. */
export function CapturedText({
  document: { text, sha256, statements, publishedOn },
}: {
  readonly document: ShownDocument;
}) {
  const show = useShowText();
  if (!text) return null;
  const passages = statements.nodes
    .flatMap(({ passage, assertions }) => [passage, ...assertions.map((assertion) => assertion.passage)])
    .flatMap((passage) =>
      passage?.found && typeof passage.start === 'number' && typeof passage.end === 'number'
        ? [[passage.start, passage.end] as const]
        : [],
    );
  return (
    <section aria-labelledby="captured">
      <p className="not-in-print">
        <button type="button" className="button" onClick={() => show(text, publishedOn ?? '')}>
          See what is on record about its figures
        </button>
      </p>
      <details>
        <summary>
          <h2 id="captured" className="in-line">
            The text as it was captured
          </h2>
        </summary>
        <p className="small soft">SHA-256 {sha256}</p>
        <p className="captured-text" dir="auto">
          {marked(text, passages)}
        </p>
      </details>
    </section>
  );
}

type Stretch = readonly [start: number, end: number];

function marked(text: string, passages: readonly Stretch[]) {
  const parts: React.ReactNode[] = [];
  let at = 0;
  for (const [start, end] of together(passages)) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...parts, text.slice(at)];
}

/** Passages in order, those that overlap as one: a statement's own most often holds those of its claims. */
function together(passages: readonly Stretch[]): Stretch[] {
  const apart: Stretch[] = [];
  for (const [start, end] of [...passages].sort(([a], [b]) => a - b)) {
    const last = apart.at(-1);
    if (last && start <= last[1]) apart[apart.length - 1] = [last[0], Math.max(last[1], end)];
    else apart.push([start, end]);
  }
  return apart;
}
