import { existsSync, readFileSync } from 'node:fs';
import { Kind, parse, print } from 'graphql';
import type { Config } from '../config.js';
import { PARSE_OPTIONS } from '../graphql/document-text.js';
import type { Actor } from '../kernel/actor.js';
import { badInput, notFound, SaysoError } from '../kernel/errors.js';
import { projectFile } from '../kernel/project-file.js';

/** Written by the build: documents by the SHA-256 of their text, in hex. */
const MANIFEST = 'dist/trusted-documents.json';

/** What says which document is asked for. */
export interface AskedDocument {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

/** The documents of our own page and examples, which may be asked for by their ids. */
export interface KnownDocuments {
  /** Of their operations. */
  readonly names: ReadonlySet<string>;
  /**
   * What is asked for, with the text of a known document in the place of its id: `documentId`, with or without
   * "sha256:" before it, or `extensions.persistedQuery.sha256Hash`. An unknown hash of the latter is left as it is.
   * @throws SaysoError NOT_FOUND for an unknown documentId, BAD_USER_INPUT for one beside a query
   */
  spelledOut<Asked extends AskedDocument>(asked: Asked): Asked;
  /**
   * Where only known documents are trusted, a caller without a key asks these.
   * @throws SaysoError UNAUTHENTICATED for another
   */
  refuseUnknown(actor: Actor, query: unknown): void;
}

/** @throws SaysoError BAD_USER_INPUT where only known documents are trusted and none were built */
export function knownDocuments({ trustedOnly }: Pick<Config, 'trustedOnly'>): KnownDocuments {
  const file = projectFile(MANIFEST);
  const isBuilt = existsSync(file);
  if (trustedOnly && !isBuilt)
    throw badInput(`SAYSO_TRUSTED_ONLY is "on", but ${MANIFEST} is not there: run npm run build.`);
  const byId = new Map(
    isBuilt ? Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : [],
  );
  const texts = new Set(byId.values());
  return {
    names: new Set([...texts].flatMap(namesIn)),
    spelledOut: (asked) => {
      const { documentId, ...others } = asked;
      if (documentId === undefined || documentId === null) return withoutHash(asked, byId);
      if (typeof others.query === 'string' && others.query !== '')
        throw badInput('Both a query and a documentId are given: give one of them.', 'documentId');
      const id = typeof documentId === 'string' ? documentId : JSON.stringify(documentId);
      const query = byId.get(id.replace(/^sha256:/, ''));
      if (query === undefined) throw notFound('document', id.slice(0, 100), 'documentId');
      return { ...asked, query, documentId: undefined };
    },
    refuseUnknown: (actor, query) => {
      if (!trustedOnly || actor.id !== null || typeof query !== 'string') return;
      if (!texts.has(query) && !texts.has(asPrinted(query)))
        throw new SaysoError(
          'UNAUTHENTICATED',
          'Without a key only the documents of schema/operations are answered here; explorers and introspection need one too: send it as "Authorization: Bearer KEY".',
        );
    },
  };
}

const namesIn = (text: string): string[] =>
  parse(text, { noLocation: true }).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.name ? [definition.name.value] : [],
  );

/** With the text of a known hash; whoever sends the text beside it is answered that. */
function withoutHash<Asked extends AskedDocument>(asked: Asked, byId: ReadonlyMap<string, string>): Asked {
  const { persistedQuery, ...extensions } = recordOf(asked.extensions);
  const { sha256Hash } = recordOf(persistedQuery);
  const text = typeof sha256Hash === 'string' ? byId.get(sha256Hash) : undefined;
  return text === undefined ? asked : { ...asked, query: asked.query || text, extensions };
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** The text as the manifest has it; itself where it is no document. */
function asPrinted(query: string): string {
  try {
    return print(parse(query, PARSE_OPTIONS));
  } catch {
    return query;
  }
}
