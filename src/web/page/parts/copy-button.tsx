import { useState } from 'react';
import { copy } from './copy.ts';

/** Copies a text made when it is asked for, and says that it did. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: () => string }) {
  const [told, tell] = useState('');
  const copyNow = async (): Promise<void> => {
    try {
      await copy(text());
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
