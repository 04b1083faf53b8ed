import { rowsOf, type Comparison } from './axes.ts';

interface AxisTableProps {
  readonly comparison: Comparison;
  /** What stands over the columns. */
  readonly names: readonly [string, string];
}

/** Both figures axis by axis; those on which they differ are set off. */
export function AxisTable({ comparison, names }: AxisTableProps) {
  const rows = rowsOf(comparison);
  if (rows.length === 0)
    return (
      <section aria-labelledby="axes">
        <h2 id="axes">On what they differ</h2>
        <p className="soft">
          At least one of the two is not a figure: there is nothing to count side by side.
        </p>
      </section>
    );
  const different = rows.filter(({ isDifferent }) => isDifferent).length;
  return (
    <section aria-labelledby="axes">
      <div className="section-head">
        <h2 id="axes">On what they differ</h2>
        <p className="soft small">
          {different === 0 ? 'On nothing' : `On ${different} of ${rows.length}, set off below`}
        </p>
      </div>
      <table className="compare-axes">
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">Axis</span>
            </th>
            {names.map((name, index) => (
              <th scope="col" key={index} dir="auto">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ axis, dimension, label, a, b, isDifferent }) => (
            <tr key={`${axis} ${dimension ?? ''}`} className={isDifferent ? 'differs' : ''}>
              <th scope="row">
                {label} {isDifferent && <span className="compare-differs">differs</span>}
              </th>
              <td dir="auto">{a}</td>
              <td dir="auto">{b}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
