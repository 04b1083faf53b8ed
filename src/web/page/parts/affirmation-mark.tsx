/** The sign of an affirmation, beside words that say it: no dot of a report, and no colour of a dispute. */
export const AffirmationMark = () => (
  <span className="affirmation-mark" aria-hidden="true">
    ✓
  </span>
);
