import { useAsOf } from '../../address/as-of.ts';
import { To } from '../../parts/to.tsx';
import type { AskedOf } from './asked.ts';

interface NothingRecordedProps extends AskedOf {
  readonly heading: string;
}

/** Nobody said anything of this: what to let go of, to see more. */
export function NothingRecorded({ asked, ask, heading }: NothingRecordedProps) {
  const { day, set } = useAsOf();
  const ways: readonly (readonly [string, boolean, () => void])[] = [
    ['At any time', asked.from !== '' || asked.to !== '', () => ask({ from: '', to: '' })],
    ['Of everyone', asked.population !== '', () => ask({ population: '' })],
    ['Of every category', asked.categories.length > 0, () => ask({ category: '' })],
    ['By every source', asked.sources.length > 0, () => ask({ source: '' })],
    ['Copies as well', !asked.withCopies, () => ask({ copies: 'shown' })],
    ['Everywhere', asked.place !== '', () => ask({ place: '' })],
    ['Said later as well', day !== undefined, () => set(undefined)],
  ];
  const open = ways.filter(([, isOpen]) => isOpen);
  return (
    <div className="notice stack reading">
      <h2>Nothing is recorded for this</h2>
      <p dir="auto">
        {heading}: nobody is on record with a figure of such periods. That is not to say there were none.
      </p>
      {open.length > 0 && (
        <div className="buttons" role="group" aria-label="Ask for more">
          {open.map(([label, , widen]) => (
            <button key={label} type="button" className="button" onClick={widen}>
              {label}
            </button>
          ))}
        </div>
      )}
      <p className="small">
        A figure that is missing here can be put in under <To to="/record/report">Record</To>.
      </p>
    </div>
  );
}
