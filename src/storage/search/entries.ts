/** The texts under which records are found. */
const together = (...texts: readonly (string | null | undefined)[]): string =>
  texts.filter((text) => text !== null && text !== undefined && text !== '').join(' · ');

export const sourceText = (source: {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
}): string => together(source.name, ...source.aliases, source.description);

export const documentText = (document: {
  readonly title: string | null;
  readonly url: string | null;
  readonly body: string | null;
}): string => together(document.title, document.url, document.body);

export const claimText = ({ sentence }: { readonly sentence: string }): string => sentence;

export const statementText = (statement: {
  readonly quote: string | null;
  readonly passage: string | null;
  readonly note: string | null;
}): string =>
  together(statement.quote, statement.passage === statement.quote ? null : statement.passage, statement.note);

export const rebuttalText = ({ summary }: { readonly summary: string | null }): string => summary ?? '';
