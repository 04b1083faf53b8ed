import type { ShownDocument } from './shown-document.ts';

/** The text as it was captured, with the passages that statements point to. */
export function CapturedText({
  document: { text, sha256, statements },
}: {
  readonly document: ShownDocument;
}) {
  if (!text) return null;
  const passages = statements.nodes.flatMap(({ passage }) =>
    passage?.found && typeof passage.start === 'number' && typeof passage.end === 'number'
      ? [[passage.start, passage.end] as const]
      : [],
  );
  return (
    <section aria-labelledby="captured">
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
  for (const [start, end] of [...passages].sort(([a], [b]) => a - b)) {
    if (start < at) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...parts, text.slice(at)];
}
