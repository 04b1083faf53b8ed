import { memo } from 'react';
import { markId, Note, noteId } from './note.tsx';
import type { Paragraph, Stretch } from './paragraphs.ts';
import { standingOf } from '../../words/standing-of-mention.ts';

interface MarkedTextProps {
  readonly paragraphs: readonly Paragraph[];
}

/** The text with its figures marked, and beside each paragraph what is on record about them; made once for each text. */
export const MarkedText = memo(function MarkedText({ paragraphs }: MarkedTextProps) {
  return (
    <div className="marked-text">
      {paragraphs.map(({ start, stretches, figures }) => (
        <div key={start} className="marked-paragraph">
          <p className="marked-words" dir="auto">
            {stretches.map((stretch, index) => (
              <Words key={index} stretch={stretch} />
            ))}
          </p>
          {figures.length > 0 && (
            <div className="notes">
              {figures.map((numbered) => (
                <Note key={numbered.number} numbered={numbered} />
              ))}
            </div>
          )}
        </div>
      ))}
    </div>
  );
});

function Words({ stretch: { text, marked } }: { readonly stretch: Stretch }) {
  if (!marked) return text;
  const { number, mention } = marked;
  const { look, words } = standingOf(mention);
  return (
    <mark className={`figure-mark is-${look}`} id={markId(number)}>
      {text}
      <a href={`#${noteId(number)}`} aria-label={`Figure ${number}: ${words}`}>
        <sup>{number}</sup>
      </a>
    </mark>
  );
}
