// Compares what the project carries of ../shared with it: fails where the project has what is not there, and prints
// where ../shared is ahead. `--whole` prints each sentence that is only there, too.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compareSchemas } from './compare-schemas.js';
import { compareTexts } from './compare-texts.js';

const project = new URL('../', import.meta.url);
const shared = new URL('../shared/', project);
const isWhole = process.argv.includes('--whole');

/** @type {(base: URL, path: string) => string} */
const read = (base, path) => readFileSync(new URL(path, base), 'utf8');

/** @type {(copy: string, original: string) => { beyond: string[], ahead: string[] }} */
function compareLines(copy, original) {
  const ours = read(project, copy).split('\n');
  const other = read(shared, original).split('\n');
  const length = Math.max(ours.length, other.length);
  const line = Array.from({ length }, (_, index) => index).find((index) => ours[index] !== other[index]);
  return { beyond: line === undefined ? [] : [`line ${line + 1} is not the one of ../shared`], ahead: [] };
}

function compareFormats() {
  return compareSchemas(
    JSON.parse(read(project, 'schema/interchange.schema.json')),
    JSON.parse(read(shared, 'contract/interchange.schema.json')),
  );
}

function compareWords() {
  const { beyond, ahead } = compareTexts(
    read(project, 'docs/semantics.md'),
    read(shared, 'contract/semantics.md'),
  );
  return {
    beyond,
    ahead: ahead.flatMap(({ section, sentences }) => [
      `${section}: ${sentences.length} ${sentences.length === 1 ? 'sentence' : 'sentences'}`,
      ...(isWhole ? sentences.map((sentence) => `  ${sentence}`) : []),
    ]),
  };
}

/** Prints one comparison, and answers whether it holds. */
function report(/** @type {string} */ file, /** @type {{ beyond: string[], ahead: string[] }} */ compared) {
  const { beyond, ahead } = compared;
  if (beyond.length + ahead.length === 0) console.log(`${file} has all that ../shared has`);
  for (const what of ahead) console.log(`${file}: ../shared is ahead: ${what}`);
  for (const what of beyond) console.error(`${file}: not in ../shared: ${what}`);
  return beyond.length === 0;
}

if (existsSync(fileURLToPath(shared))) {
  const held = [
    report(
      'demo/iraq-casualties.jsonl',
      compareLines('demo/iraq-casualties.jsonl', 'data/iraq-casualties.jsonl'),
    ),
    report('schema/interchange.schema.json', compareFormats()),
    report('docs/semantics.md', compareWords()),
    report(
      'test/reading/sentences-demo.json',
      compareLines('test/reading/sentences-demo.json', 'cases/sentences-demo.json'),
    ),
  ];
  process.exitCode = held.includes(false) ? 1 : 0;
} else {
  console.log('no ../shared here: nothing to compare');
}
