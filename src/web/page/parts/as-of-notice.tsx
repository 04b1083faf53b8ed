import { useAsOf } from '../address/as-of.ts';
import { dayInWords } from '../words/day.ts';

/** Says that the view shows a day in the past, and leads back to everything. */
export function AsOfNotice() {
  const { day, set } = useAsOf();
  if (day === undefined) return null;
  return (
    <div className="notice as-of">
      <p>
        As of <strong>{dayInWords(day)}</strong>. What was said later is left out.
      </p>
      <button type="button" className="button" onClick={() => set(undefined)}>
        Show everything
      </button>
    </div>
  );
}
