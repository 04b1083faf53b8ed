import { useState } from 'react';

/** Copies a text made when it is asked for, and says that it did. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: () => string }) {
  const [told, tell] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text());
      tell('Copied');
    } catch {
      tell('The browser did not allow copying');
    }
    setTimeout(() => tell(''), 3000);
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" className="small soft">
        {told}
      </span>
    </>
  );
}
