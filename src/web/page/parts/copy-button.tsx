import { useState } from 'react';
import { copy } from './copy.ts';

interface CopyButtonProps {
  readonly label: string;
  readonly text: () => string;
  /** The same as HTML, where it has more to it than words. */
  readonly html?: () => string;
}

/** Copies a text made when it is asked for, and says that it did. */
export function CopyButton({ label, text, html }: CopyButtonProps) {
  const [told, tell] = useState('');
  const copyNow = async (): Promise<void> => {
    try {
      await copy(html ? { text: text(), html: html() } : { text: text() });
      tell('Copied');
    } catch {
      tell('The browser did not allow copying');
    }
    setTimeout(() => tell(''), 3000);
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void copyNow()}>
        {label}
      </button>
      <span role="status" className="small soft">
        {told}
      </span>
    </>
  );
}
