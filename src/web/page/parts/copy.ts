/** What is put on the clipboard: as plain text, and where there is more to it as HTML too. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/**
 * Puts a text on the clipboard. Over plain HTTP a browser offers no clipboard, only the old way: to copy what is selected.
 * @throws Error where neither is allowed
 */
export async function copy(copied: Copied): Promise<void> {
  if (!('clipboard' in navigator)) copySelected(copied);
  else if (copied.html === undefined) await navigator.clipboard.writeText(copied.text);
  else await navigator.clipboard.write([new ClipboardItem(typesOf(copied))]);
}

const typesOf = ({ text, html }: Copied): Record<string, string> => ({
  'text/plain': text,
  ...(html === undefined ? {} : { 'text/html': html }),
});

function copySelected(copied: Copied): void {
  const field = document.createElement('textarea');
  const before = document.activeElement;
  field.value = copied.text;
  field.className = 'unseen';
  document.body.append(field);
  field.select();
  const addTypes = (event: ClipboardEvent): void => {
    for (const [type, data] of Object.entries(typesOf(copied))) event.clipboardData?.setData(type, data);
    event.preventDefault();
  };
  document.addEventListener('copy', addTypes);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else copies over plain HTTP
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', addTypes);
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  if (!isCopied) throw new Error('The browser did not allow copying.');
}
