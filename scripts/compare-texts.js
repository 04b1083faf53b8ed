/**
 * What our Markdown page says that another version of it does not know, and what only the other says.
 * @param {string} ours
 * @param {string} other
 * @returns {{ beyond: string[], ahead: { section: string, sentences: string[] }[] }} `beyond`: our headings, terms in
 *   backticks and terms in capitals that the other lacks; `ahead`: sentences that only the other has, by its sections
 */
export function compareTexts(ours, other) {
  const beyond = KINDS.flatMap(({ what, find }) => {
    const known = new Set(find(other));
    return [...new Set(find(ours))].filter((term) => !known.has(term)).map((term) => `${what} ${term}`);
  });
  const said = new Set(sectionsOf(ours).flatMap(({ sentences }) => sentences));
  const ahead = sectionsOf(other)
    .map(({ section, sentences }) => ({
      section,
      sentences: sentences.filter((sentence) => !said.has(sentence)),
    }))
    .filter(({ sentences }) => sentences.length > 0);
  return { beyond, ahead };
}

/** @type {(text: string, pattern: RegExp) => string[]} */
const allOf = (text, pattern) => [...text.matchAll(pattern)].map(([, term = '']) => term);

/** @type {readonly { what: string, find: (text: string) => string[] }[]} */
const KINDS = [
  { what: 'heading', find: (text) => allOf(text, /^#+ +(.+?) *$/gm) },
  { what: 'term', find: (text) => allOf(text, /`([^`\n]+)`/g) },
  { what: 'term', find: (text) => allOf(text, /(?<![\w`])([A-Z][A-Z0-9]+(?:_[A-Z0-9]+)*)(?![\w`])/g) },
];

/**
 * @param {string} text
 * @returns {{ section: string, sentences: string[] }[]}
 */
function sectionsOf(text) {
  const sections = [{ section: '', sentences: /** @type {string[]} */ ([]) }];
  for (const line of text.split('\n')) {
    const [, heading] = /^#+ +(.+?) *$/.exec(line) ?? [];
    if (heading === undefined) sections.at(-1)?.sentences.push(...sentencesOf(line));
    else sections.push({ section: heading, sentences: [] });
  }
  return sections;
}

/**
 * The sentences of a line: a paragraph, an item of a list; a row of a table is one.
 * @type {(line: string) => string[]}
 */
const sentencesOf = (line) =>
  (line.startsWith('|') ? [line] : line.split(/(?<=[.!?:][*"”)]*) +(?=[*"“(`]*[A-Z])/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
