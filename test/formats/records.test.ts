import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readRecords } from '../../src/formats/interchange/records.js';

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}

async function recordsOf(text: string | Uint8Array, size = 7): Promise<[line: number, text: string][]> {
  const found: [number, string][] = [];
  for await (const { number, text: record, fault } of readRecords(
    inChunks(Buffer.from(text as string), size),
  ))
    found.push([number, fault === undefined ? record : `! ${fault}`]);
  return found;
}

const valuesOf = async (text: string, size?: number): Promise<unknown[]> =>
  (await recordsOf(text, size)).map(([, record]) => JSON.parse(record) as unknown);

test('objects on lines of their own are records, with any line ends, a mark of UTF-8 and blank lines', async () => {
  expect(await recordsOf('\ufeff{"a": 1}\r\n\r\n  {"b": 2}\n')).toEqual([
    [1, '{"a": 1}'],
    [3, '{"b": 2}'],
  ]);
});

test('objects that are spread over several lines are records where they begin', async () => {
  const text =
    '{\n  "type": "a",\n  "claims": [\n    {"ref": "c"}\n  ]\n}\n{ "type":\n "b {"}\n{"type": "c"}\n';
  const found = await recordsOf(text);
  expect(found.map(([line]) => line)).toEqual([1, 7, 9]);
  expect(found.map(([, record]) => JSON.parse(record) as unknown)).toEqual([
    { type: 'a', claims: [{ ref: 'c' }] },
    { type: 'b {' },
    { type: 'c' },
  ]);
});

test('a line that is cut off does not swallow the records after it', async () => {
  for (const cut of ['{"type": "a", "ref": "x",', '{"type": "a", "claims": [', '{"type": "a", "ref": "x']) {
    expect(await recordsOf(`${cut}\n{"type": "b"}\n{"type": "c"}`)).toEqual([
      [1, cut],
      [2, '{"type": "b"}'],
      [3, '{"type": "c"}'],
    ]);
  }
});

test('a record that is broken in one of its lines is one fault', async () => {
  const found = await recordsOf('{\n  "type": "a,\n  "ref": "x",\n  "name": "X"\n}\n{"type": "b"}\n');
  expect(found.map(([line]) => line)).toEqual([1, 6]);
});

test('a list of objects is records where they begin, on one line or on many', async () => {
  expect(await recordsOf('[{"a": "]},{"},\n{"b": [1, {}]}\n,\n\n{"c": "\\\\\\""}]\n')).toEqual([
    [1, '{"a": "]},{"}'],
    [2, '{"b": [1, {}]}'],
    [5, '{"c": "\\\\\\""}'],
  ]);
  expect(await recordsOf(' [ 1, "x" ]')).toEqual([
    [1, '1'],
    [1, '"x"'],
  ]);
  expect(await recordsOf('[]')).toEqual([]);
});

test.each([
  [
    '[{"a": 1},\n{"b": 2',
    [
      [1, '{"a": 1}'],
      [2, '! The list is cut off: the file ends before its closing bracket, ].'],
    ],
  ],
  [
    '[{"a": 1}]\n{"b": 2}',
    [
      [1, '{"a": 1}'],
      [2, '! After the end of the list comes more: a file is one list, or objects on lines of their own.'],
    ],
  ],
])('of the list %s it is told where it is broken', async (text, found) => {
  expect(await recordsOf(text)).toEqual(found);
});

test.each<[string, string | Uint8Array, string]>([
  ['gzip', Buffer.from([0x1f, 0x8b, 8, 0]), 'gzip'],
  ['a spreadsheet', Buffer.from([0x50, 0x4b, 3, 4]), 'spreadsheet'],
  ['UTF-16 with a mark', Buffer.from('\ufeff{"type": "a"}', 'utf16le'), 'UTF-16'],
  ['UTF-16 without one', Buffer.from('{"type": "a"}', 'utf16le'), 'UTF-16'],
  ['CSV', 'type,ref,name\nsource,a,A\n', 'columns type, ref, name'],
  ['CSV in quotes, with semicolons', '"type";"ref"\r\n"source";"a"\r\n', 'columns "type", "ref"'],
  ['XML', '<?xml version="1.0"?>', 'XML'],
])('a file that is %s is told as that, once', async (_what, bytes, word) => {
  const found = await recordsOf(bytes);
  expect(found).toEqual([[1, expect.stringMatching(`^! .*${word}`)]]);
});

test('however records are laid out and cut into chunks, they are the same', async () => {
  const record = fc.dictionary(fc.constantFrom('type', 'ref', 'claims'), fc.jsonValue(), { minKeys: 1 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 9 }),
      async (records, size) => {
        const same = JSON.parse(JSON.stringify(records)) as unknown[];
        for (const indent of [0, 2]) {
          const texts = records.map((one) => JSON.stringify(one, null, indent));
          expect(await valuesOf(texts.join('\n'), size)).toEqual(same);
          expect(await valuesOf(`[${texts.join(',')}]`, size)).toEqual(same);
          expect(await valuesOf(JSON.stringify(records, null, indent), size)).toEqual(same);
        }
      },
    ),
  );
});
