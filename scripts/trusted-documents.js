// Writes the manifest of the documents that are known to the server: every operation of schema/operations, by the SHA-256
// of its text as graphql-js prints it, as it stands there and with the __typename that the page's client adds.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { addTypenameToDocument } from '@apollo/client/utilities';
import { parse, print } from 'graphql';

const OPERATIONS = 'schema/operations';
const MANIFEST = 'dist/trusted-documents.json';

const documents = readdirSync(OPERATIONS)
  .filter((name) => name.endsWith('.graphql'))
  .toSorted()
  .map((name) => parse(readFileSync(`${OPERATIONS}/${name}`, 'utf8')))
  .flatMap((document) => [document, addTypenameToDocument(document)])
  .map((document) => print(document));

const byId = documents.map((text) => [createHash('sha256').update(text).digest('hex'), text]);
writeFileSync(MANIFEST, `${JSON.stringify(Object.fromEntries(byId), null, 2)}\n`);
