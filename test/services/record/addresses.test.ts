import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ask } from '../../support/api.js';
import { describeEngines } from '../../support/engines.js';
import { BASICS, openWorld, partsOn, type World } from '../../support/world.js';
import { openStorage } from '../../../src/storage/open.js';

const ADD =
  'mutation ($input: DocumentInput!) { addDocument(input: $input) { document { id ref url title } } }';
const WHOLE = 'id ref url title language publishedOn text sha256 publisher { ref }';

const first = { type: 'document', ref: 'first', url: 'https://news.example/a', title: 'A flood' };

describeEngines('documents of one address', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld(engine, BASICS);
  });

  afterEach(() => world.close());

  const document = async (by: string): Promise<Record<string, unknown> | null> => {
    const { data, errors } = await ask(world, `{ document(${by}) { ${WHOLE} } }`);
    expect(errors).toEqual([]);
    return data.document as Record<string, unknown> | null;
  };

  const faults = async (...records: object[]) =>
    (await world.load(records)).faults.map(({ line, code, message }) => [line, code, message.split(':')[0]]);

  test('are one document, which has the ref of the first and is found by any of its names', async () => {
    expect(
      await faults(first, { type: 'document', ref: 'second', url: 'https://NEWS.example:443/a#top' }),
    ).toEqual([]);
    const one = await document('id: "first"');
    expect(one).toMatchObject({ ref: 'first', url: 'https://news.example/a', title: 'A flood' });
    expect(await document('id: "second"')).toEqual(one);
    const { data } = await ask(world, '{ documents { totalCount nodes { ref } } }');
    expect(data.documents).toEqual({ totalCount: 1, nodes: [{ ref: 'first' }] });
  });

  test('take what the first left out, and are found by it', async () => {
    expect(
      await faults(
        { type: 'document', ref: 'first', url: 'https://news.example/a' },
        { type: 'document', ref: 'second', url: 'https://news.example/a', title: 'A flood', language: 'en' },
        { type: 'document', ref: 'third', url: 'https://news.example/a', publisher: 'wire' },
      ),
    ).toEqual([]);
    expect(
      await faults(
        { type: 'document', ref: 'fourth', url: 'https://news.example/a', publishedOn: '2022-01-31' },
        { type: 'document', ref: 'fifth', url: 'https://news.example/a', text: 'The dyke broke.' },
        { type: 'document', ref: 'sixth', url: 'https://news.example/a', publishedOn: '2022-01-31?' },
      ),
    ).toEqual([]);
    expect(await document('id: "fifth"')).toMatchObject({
      ref: 'first',
      title: 'A flood',
      language: 'en',
      publisher: { ref: 'wire' },
      publishedOn: '2022-01-31',
      text: 'The dyke broke.',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const { data } = await ask(
      world,
      '{ search(query: "flood dyke", kinds: [DOCUMENT]) { totalCount } documents(publisher: "wire") { nodes { ref } } }',
    );
    expect(data).toMatchObject({ search: { totalCount: 1 }, documents: { nodes: [{ ref: 'first' }] } });
  });

  test.each([
    ['title', { title: 'A drought' }],
    ['publisher', { publisher: 'agency' }],
    ['publishedOn', { publishedOn: '2022-02' }],
    ['language', { language: 'de' }],
    ['text', { text: 'Nothing.' }],
  ])('do not say otherwise: %s', async (field, otherwise) => {
    const whole = { ...first, publisher: 'wire', publishedOn: '2022-01', language: 'en', text: 'It broke.' };
    await world.load([whole]);
    const again = { type: 'document', ref: 'again', url: whole.url };
    expect(await faults({ ...again, ...otherwise })).toEqual([[1, 'CONFLICT', field]]);
    const { data, errors } = await ask(world, ADD, {
      input: { url: 'https://news.example/a#x', ...otherwise },
    });
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ code: 'CONFLICT', field }]);
  });

  test('say the same again under a ref that is known, however the address is written', async () => {
    await world.load([first, { type: 'document', ref: 'second', url: 'https://news.example/a#b' }]);
    expect(
      await world.load([
        { ...first, url: 'HTTPS://news.example/a' },
        { type: 'document', ref: 'second', url: 'https://news.example/a' },
      ]),
    ).toMatchObject({ created: 0, known: 2, faults: [] });
    expect(await faults({ ...first, title: 'A drought' })).toEqual([[1, 'CONFLICT', 'ref']]);
    expect(await faults({ type: 'document', ref: 'second', url: 'https://news.example/b' })).toEqual([
      [1, 'CONFLICT', 'ref'],
    ]);
  });

  test('are the known one where the API adds them', async () => {
    const added = async (input: object) => {
      const { data, errors } = await ask(world, ADD, { input });
      expect(errors).toEqual([]);
      return data.addDocument.document as Record<string, unknown>;
    };
    const known = await added({ url: 'https://news.example/a' });
    expect(known).toMatchObject({ ref: null, title: null });
    expect(await added({ url: 'https://news.example/a#end' })).toEqual(known);
    const titled = await added({ url: 'https://news.example/a', title: 'A flood' });
    expect(titled).toEqual({ ...known, title: 'A flood' });
    expect(await added({ url: 'https://news.example/a', ref: 'flood' })).toEqual({ ...titled, ref: 'flood' });
    expect((await world.exported()).filter((line) => (line as { type: string }).type === 'document')).toEqual(
      [
        { type: 'document', ref: known['id'], url: 'https://news.example/a' },
        {
          type: 'document',
          ref: expect.stringMatching(/^document_/),
          url: 'https://news.example/a',
          title: 'A flood',
        },
        { type: 'document', ref: 'flood', url: 'https://news.example/a' },
      ],
    );
  });

  test('come out of an export, and in again, under each of their names', async () => {
    await world.load([
      first,
      { type: 'document', ref: 'second', url: 'https://news.example/a#b', publisher: 'wire' },
      { type: 'statement', ref: 's', source: 'agency', saidOn: '2022', document: 'second' },
    ]);
    await ask(world, ADD, { input: { url: 'https://news.example/a', language: 'en' } });
    const exported = await world.exported();
    const other = await openWorld(engine);
    try {
      expect((await other.load(exported)).faults).toEqual([]);
      expect(await other.exported()).toEqual(exported);
      const { data } = await ask(
        other,
        '{ document(id: "second") { ref language publisher { ref } statements { nodes { ref } } } }',
      );
      expect(data.document).toEqual({
        ref: 'first',
        language: 'en',
        publisher: { ref: 'wire' },
        statements: { nodes: [{ ref: 's' }] },
      });
    } finally {
      await other.close();
    }
    expect(await world.load(exported)).toMatchObject({ created: 0, known: exported.length, faults: [] });
  });

  test('are found however an address is written, and a shared link where nothing is nearer', async () => {
    await world.load([
      { type: 'document', ref: 'shared', url: 'https://news.example/a?utm_source=x' },
      { type: 'document', ref: 'plain', url: 'https://news.example/a' },
      { type: 'document', ref: 'other', url: 'https://news.example/b?utm_source=x&id=1' },
    ]);
    const refOf = async (url: string) => (await document(`url: ${JSON.stringify(url)}`))?.['ref'] ?? null;
    expect(await refOf('HTTPS://News.Example:443/a#end')).toBe('plain');
    expect(await refOf('https://news.example/a?utm_source=x')).toBe('shared');
    expect(await refOf('http://news.example/a?fbclid=1&utm_campaign=y')).toBe('plain');
    expect(await refOf('http://news.example/b?id=1')).toBe('other');
    expect(await refOf('https://news.example/b')).toBeNull();
    const { errors } = await ask(world, '{ document(url: "news.example/a") { id } }');
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', field: 'url' }]);
  });

  test('are one for two programs that record at once', async () => {
    const storage = engine === 'postgres' ? await openStorage(world.url) : world.storage;
    const others = { parts: partsOn(storage) };
    try {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          ask(index % 2 === 0 ? world : others, ADD, {
            input: { ref: `ref-${index}`, url: `https://news.example/once#${index}` },
          }),
        ),
      );
      expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
      const ids = answers.map(({ data }) => data.addDocument.document.id as string);
      expect(new Set(ids).size).toBe(1);
      const { data } = await ask(world, '{ documents { totalCount } }');
      expect(data.documents.totalCount).toBe(1);
    } finally {
      if (storage !== world.storage) await storage.close();
    }
  });

  test('are found by the id of each of their records', async () => {
    await world.load([first, { type: 'document', ref: 'second', url: 'https://news.example/a' }]);
    const [{ id } = { id: '' }] = await world.storage.reader.all<{ id: string }>(
      'select id from document_record',
    );
    const { data } = await ask(
      world,
      `{ node(id: "${id}") { ... on Document { ref } } document(id: "${id}") { ref } }`,
    );
    expect(data).toEqual({ node: { ref: 'first' }, document: { ref: 'first' } });
  });
});
