/** How the records of a file are laid out; `fault` says what a file is that is read in no form. */
export type FileForm = { readonly form: 'lines' | 'list' } | { readonly fault: string };

/** Files that are no text begin with these bytes. */
const BEGINNINGS: readonly { readonly bytes: readonly number[]; readonly fault: string }[] = [
  {
    bytes: [0x1f, 0x8b],
    fault: 'The file is compressed with gzip: unpack it first (gunzip -c FILE | sayso import -).',
  },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    fault:
      'The file is a zip archive or a spreadsheet: unpack it first, or save each sheet as records of JSON.',
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], fault: 'The file is a PDF, which holds no records.' },
  {
    bytes: [...Buffer.from('SQLite format 3')],
    fault: 'The file is a SQLite database: export it first (DATABASE_URL=sqlite:FILE sayso export).',
  },
  { bytes: [0xff, 0xfe], fault: 'UTF-16' },
  { bytes: [0xfe, 0xff], fault: 'UTF-16' },
];

const UTF_16 = 'The file is in UTF-16: save it as UTF-8 (iconv -f UTF-16 -t UTF-8 FILE > NEW).';

/**
 * What the beginning of a file shows of its form: JSON objects on lines of their own or spread over several, or one JSON
 * list of them; or that it is something else.
 */
export function formOf(beginning: Uint8Array): FileForm {
  const known = BEGINNINGS.find(({ bytes }) => bytes.every((byte, index) => beginning[index] === byte));
  if (known) return { fault: known.fault === 'UTF-16' ? UTF_16 : known.fault };
  // In JSON a NUL is written as an escape: bare ones are halves of the characters of UTF-16.
  if (beginning.subarray(0, 64).includes(0)) return { fault: UTF_16 };
  const text = new TextDecoder().decode(beginning).trimStart();
  if (text.startsWith('[')) return { form: 'list' };
  if (text.startsWith('<'))
    return { fault: 'The file is XML or HTML: an import takes JSON objects, each on a line of its own.' };
  const table = tableIn(text);
  return table === undefined ? { form: 'lines' } : { fault: table };
}

/** What to do with a table of separated values; undefined for what is none. */
function tableIn(text: string): string | undefined {
  const [header = '', row = ''] = text.split(/\r?\n/);
  if (header.startsWith('{') || row.startsWith('{')) return undefined;
  const separator = [',', ';', '\t'].find((one) => header.includes(one) && row.includes(one));
  if (separator === undefined) return undefined;
  const columns = header.split(separator).map((column) => column.trim());
  return `The file is a table of separated values (CSV), with the columns ${columns.join(', ')}: an import takes JSON objects, each on a line of its own. Make each row one, such as {"type": "statement", "ref": "row-1", "source": ..., "saidOn": ..., "claims": [{"figure": {"measure": ..., "value": ...}}]}.`;
}
