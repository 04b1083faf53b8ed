const LOOKS = [
  ['on-record', 'on record'],
  ['against', 'on record, and disputed or taken back'],
  ['differs', 'differs from what is on record'],
  ['none', 'not on record'],
] as const;

/** What the marks in the text mean. */
export const Legend = () => (
  <ul className="legend small soft" aria-label="What the marks mean">
    {LOOKS.map(([look, words]) => (
      <li key={look}>
        <mark className={`figure-mark is-${look}`}>123</mark> {words}
      </li>
    ))}
  </ul>
);
