import { useState } from 'react';
import { fileName, save, saveCsv, saveJson } from '../../../parts/save.ts';
import type { FigureClaim } from '../figure-claim.ts';
import { marksOf } from './trace-card.tsx';
import { speakerOf, type Trace } from './trace-model.ts';

interface TraceSavesProps {
  readonly claim: FigureClaim;
  readonly trace: Trace;
  /** Whether the graph is there to be saved as a picture. */
  readonly hasPicture: boolean;
}

/** Saves the trace: the picture as it is drawn, or the data behind it. */
export function TraceSaves({ claim, trace, hasPicture }: TraceSavesProps) {
  const [fault, setFault] = useState('');
  const name = `trace-${fileName(claim.ref || claim.text)}`;
  const picture = async (kind: 'svg' | 'png'): Promise<void> => {
    setFault('');
    try {
      const { pictureOfTrace } = await import('./trace-picture.ts');
      save(`${name}.${kind}`, await pictureOfTrace(kind));
    } catch {
      setFault('The picture could not be made; the data can be saved all the same.');
    }
  };
  return (
    <div className="buttons" role="group" aria-label="Save the trace">
      {hasPicture && (
        <>
          <button type="button" className="button" onClick={() => void picture('svg')}>
            SVG
          </button>
          <button type="button" className="button" onClick={() => void picture('png')}>
            PNG
          </button>
        </>
      )}
      <button type="button" className="button" onClick={() => saveCsv(name, rowsOf(trace))}>
        CSV
      </button>
      <button
        type="button"
        className="button"
        onClick={() =>
          saveJson(name, { claim: { id: claim.id, ref: claim.ref, text: claim.text }, ...dataOf(trace) })
        }
      >
        JSON
      </button>
      <span role="status" className="small">
        {fault}
      </span>
    </div>
  );
}

const dataOf = ({ statements, hops }: Trace) => ({ statements, relays: hops });

function rowsOf(trace: Trace): (string | number)[][] {
  const byId = new Map(trace.statements.map((statement) => [statement.id, statement]));
  const rows = trace.statements.map((statement) => {
    const hops = trace.hops.filter(({ to }) => to === statement.id);
    const { id, said, quote, document } = statement;
    return [
      id,
      speakerOf(statement),
      said.label,
      marksOf(statement, trace).join('; '),
      hops.map(({ from }) => (byId.has(from) ? speakerOf(byId.get(from)!) : '')).join('; '),
      hops
        .flatMap(({ drift }) => drift)
        .map(({ explanation }) => explanation)
        .join(' '),
      quote ?? '',
      document?.url ?? '',
    ];
  });
  return [['statement', 'who', 'when', 'marks', 'passes on', 'what changed', 'quote', 'document'], ...rows];
}
