/** Hands a file to whoever reads the page. */
export function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export const saveText = (name: string, type: string, text: string): void =>
  save(name, new Blob([text], { type: `${type};charset=utf-8` }));

export const saveJson = (name: string, data: unknown): void =>
  saveText(`${name}.json`, 'application/json', `${JSON.stringify(data, null, 2)}\n`);

type Cell = string | number | boolean | null | undefined;

/** Saves rows as CSV (RFC 4180), the first row their names; what a spreadsheet would run as a formula is kept text. */
export function saveCsv(name: string, rows: readonly (readonly Cell[])[]): void {
  const text = rows.map((row) => row.map(cell).join(',')).join('\r\n');
  saveText(`${name}.csv`, 'text/csv', `\u{feff}${text}\r\n`);
}

function cell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const text = String(value ?? '');
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A name for a file, from what it holds. */
export const fileName = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'sayso';
