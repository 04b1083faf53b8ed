// Writes data/places.json: the places that are built in, from Unicode CLDR (codes, nesting, regions, English names) and
// npm's iso-3166 (ISO's own names). With --check it only says whether that file is what would be written.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { iso31661, iso31662, iso31663 } from 'iso-3166';
import {
  ALIASES,
  ALSO,
  CONTAINS,
  MISNAMED,
  NAMES,
  ONLY_RENUMBERED,
  OTHER,
  SAME,
  WITHIN,
} from './places-judged.js';

const require = createRequire(import.meta.url);
const path = (name) => fileURLToPath(new URL(`../data/${name}`, import.meta.url));
const read = (name) => JSON.parse(readFileSync(require.resolve(name), 'utf8'));

const { territoryContainment } = read('cldr-core/supplemental/territoryContainment.json').supplemental;
const { subdivisionContainment } = read('cldr-core/supplemental/subdivisionContainment.json').supplemental;
const { territoryAlias, subdivisionAlias } = read('cldr-core/supplemental/aliases.json').supplemental.metadata
  .alias;
const territoryNames = read('cldr-localenames-full/main/en/territories.json').main.en.localeDisplayNames
  .territories;
const { subdivisions: subdivisionNames } = read('cldr-subdivisions-full/subdivisions/en/en.json').subdivisions
  .localeDisplayNames;
const before = JSON.parse(readFileSync(path('places-before.json'), 'utf8'));

/** CLDR writes GB-LND as gblnd, and countries as they are. */
const isoCode = (code) =>
  /^[a-z]{2}/.test(code) ? `${code.slice(0, 2)}-${code.slice(2)}`.toUpperCase() : code;
const folded = (name) =>
  name
    .replaceAll(/[‘’ʼ`]/g, "'")
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase();
const tidy = (name) =>
  name
    .replaceAll(/[²³†*]|\([^)]*\)|\[[^\]]*\]/g, '')
    .replaceAll(' & ', ' and ')
    .replaceAll(/\s+/g, ' ')
    .trim();
const inOrder = (codes) => [...codes].sort((a, b) => (a < b ? -1 : 1));
const isMisnamed = (code) => MISNAMED.some((start) => code.startsWith(start));

const cldrAlias = new Map(
  [...Object.entries(territoryAlias), ...Object.entries(subdivisionAlias)].map(
    ([code, { _replacement, _reason }]) => [
      isoCode(code),
      { reason: _reason, to: _replacement.split(' ').map(isoCode) },
    ],
  ),
);

// ---------------------------------------------------------------- which places there are, and how they lie

/** Regions by UN M49 code, EU, and CLDR's QO, as what they contain. */
const regions = new Map(
  Object.entries(territoryContainment)
    .filter(([code]) => /^(\d{3}|EU|QO)$/.test(code))
    .map(([code, { _contains }]) => [code, _contains.map((member) => ALSO[member] ?? member)]),
);
const territories = new Set(
  [...regions.values()].flat().filter((code) => /^[A-Z]{2}$/.test(code) && !regions.has(code)),
);

/** Codes of subdivisions that are countries too, or the same as another's. */
const also = new Map([
  ...[...cldrAlias]
    .filter(([code, { reason, to }]) => code.includes('-') && reason === 'overlong' && territories.has(to[0]))
    .map(([code, { to }]) => [code, to[0]]),
  ...Object.entries(ALSO),
]);
for (const { _contains } of Object.values(subdivisionContainment))
  for (const part of _contains)
    if (!subdivisionNames[part] && territories.has(part.slice(2).toUpperCase()))
      also.set(isoCode(part), part.slice(2).toUpperCase());
const parents = new Map(
  Object.entries(subdivisionContainment).flatMap(([whole, { _contains }]) =>
    _contains.map((part) => [isoCode(part), isoCode(whole)]),
  ),
);
const subdivisions = [...parents.keys()].filter((code) => !also.has(code));
const current = new Set([...regions.keys(), ...territories, ...subdivisions]);
const withinOf = (code) => {
  const asPart = [...also].find(
    ([part, country]) => country === code && parents.has(part) && !code.includes('-'),
  );
  return WITHIN[code] ?? parents.get(code) ?? (asPart ? parents.get(asPart[0]) : null);
};

// ---------------------------------------------------------------- what they are called

const isoNames = new Map([
  ...iso31661.map(({ alpha2, name }) => [alpha2, name]),
  ...iso31662.map(({ code, name }) => [code, name]),
]);
const namesBefore = new Map(before.places.map(([code, name]) => [code, name]));
const meansAnother = new Set(before.meaningAnother);
const cldrName = (code) => territoryNames[code] ?? subdivisionNames[code.replace('-', '').toLowerCase()];
function missing(code) {
  throw new Error(`${code} has no English name: give it one in scripts/places-judged.js.`);
}
const nameOf = (code) => NAMES[code] ?? tidy(cldrName(code) ?? missing(code));

/** What follows the name in ISO's lists, for the order of the alphabet: Madrid, Comunidad de. */
const AFTER_THE_NAME =
  /, (Respublika|City of|County|The|Principado de|Región de|Comunidad( Foral)? de|[Hh]lavní .*|[Uu]nitatea .*)$/;
const BILINGUAL = ['IT-23', 'IT-32', 'IT-BZ'];

/** Names of a list as they are read; some are cut off in the lists themselves. */
const listed = (code, name) =>
  (BILINGUAL.includes(code) ? name.split(', ') : [name.replace(AFTER_THE_NAME, '')])
    .map(tidy)
    .filter((one) => !/(-| kai| va| wa|, Comunidad|, Région)$/.test(one));

/** All that it is called besides; ISO's own name, as one may read it in a table, among it. */
function otherNames(code) {
  const alternative = ['short', 'variant'].flatMap((kind) => territoryNames[`${code}-alt-${kind}`] ?? []);
  const cldr = isMisnamed(code) ? [] : [cldrName(code) ?? [], alternative].flat();
  const earlier = meansAnother.has(code) ? [] : [namesBefore.get(code) ?? []].flat();
  return [
    ...(ALIASES[code] ?? []),
    ...cldr.flatMap((name) => (/[²³†*(]/.test(name) ? [tidy(name)] : [name, tidy(name)])),
    ...[isoNames.get(code) ?? [], earlier].flat().flatMap((name) => listed(code, name)),
    ...(code.includes('-') ? [] : [nameOf(code).replace(/^St\. /, 'Saint ')]),
  ].filter((name) => name !== '' && !/^[A-Z]{2}$/.test(name));
}

const onceFolded = (names) => [...new Map(names.map((name) => [folded(name), name])).entries()];
const first = (names) => onceFolded([...names].reverse()).reverse();

/** What English texts mean by a name: an alias of a subdivision does not stand in its way. */
const english = new Map();
for (const code of current) english.set(folded(nameOf(code)), code);
for (const code of [...regions.keys(), ...territories])
  for (const name of otherNames(code)) english.set(folded(name), code);

const aliasesOf = (code) =>
  first(otherNames(code))
    .filter(([name]) => name !== folded(nameOf(code)))
    .filter(
      ([name]) =>
        !code.includes('-') || (ALIASES[code] ?? []).map(folded).includes(name) || !english.has(name),
    )
    .map(([, name]) => name);

// ---------------------------------------------------------------- withdrawn codes

const alpha3 = [...cldrAlias].filter(
  ([code, { reason, to }]) =>
    /^[A-Z]{3}$/.test(code) &&
    reason === 'overlong' &&
    to.length === 1 &&
    territories.has(to[0]) &&
    !OTHER[code],
);
const sources = new Map();
for (const [code, { reason, to }] of cldrAlias)
  if (code.includes('-') && reason === 'deprecated' && to.length === 1)
    sources.set(to[0], [...(sources.get(to[0]) ?? []), code]);

const withdrawnCodes = inOrder(
  new Set([
    ...[...cldrAlias]
      .filter(
        ([code, { reason, to }]) =>
          /^[A-Z]{2}$/.test(code) && reason === 'deprecated' && to.every((other) => current.has(other)),
      )
      .map(([code]) => code),
    ...[...cldrAlias]
      .filter(
        ([code, { to }]) =>
          /^[A-Z]{3}$/.test(code) &&
          (to.length > 1 || OTHER[code]) &&
          to.every((other) => current.has(other)),
      )
      .map(([code]) => code),
    ...[...cldrAlias.keys()].filter((code) => code.includes('-')),
    ...Object.keys(subdivisionNames).map(isoCode),
    ...before.places.map(([code]) => code),
    ...Object.keys(SAME),
    ...Object.keys(OTHER),
  ]),
).filter((code) => !current.has(code) && !also.has(code));

const ofCountry = (code) => subdivisions.filter((other) => other.startsWith(code.slice(0, 3)));
const called = (code) =>
  [namesBefore.get(code), isMisnamed(code) ? null : subdivisionNames[code.replace('-', '').toLowerCase()]]
    .filter(Boolean)
    .map((name) => folded(tidy(name)));
const namesakes = (code) =>
  ofCountry(code).filter((other) =>
    [nameOf(other), ...otherNames(other)].some((name) => called(code).includes(folded(name))),
  );

/** The code of the same territory, where a withdrawn code has one. */
function successorOf(code) {
  if (OTHER[code]) return null;
  if (SAME[code]) return SAME[code];
  const known = cldrAlias.get(code);
  if (
    known &&
    known.to.length === 1 &&
    current.has(known.to[0]) &&
    (sources.get(known.to[0]) ?? []).length <= 1
  )
    return known.to[0];
  const same = namesakes(code);
  return ONLY_RENUMBERED.includes(code.slice(0, 2)) && same.length === 1 ? same[0] : null;
}

/** What came in the place of a code that names nothing any more: as CLDR has it, or its namesake. */
function whatCame(code) {
  const known = (OTHER[code] ?? cldrAlias.get(code)?.to ?? []).filter((other) => current.has(other));
  if (known.length > 0) return known;
  const same = namesakes(code);
  return inOrder(same);
}

/** What a country is divided into now: what is new where most of it is. */
function dividedNow(code) {
  const country = code.slice(0, 2);
  const direct = ofCountry(code).filter((other) => withinOf(other) === country);
  const added = direct.filter((other) => !namesBefore.has(other));
  return inOrder(added.length * 2 >= direct.length ? added : direct);
}

const formerNames = new Map(
  iso31663.flatMap(({ from: { alpha2, alpha3, name } }) => [
    [alpha2, name],
    [alpha3, name],
  ]),
);
const withdrawn = [];
const succeeded = new Map(also);
for (const code of withdrawnCodes) {
  const successor = successorOf(code);
  if (successor) succeeded.set(code, successor);
  else {
    const name = formerNames.get(code) ?? namesBefore.get(code) ?? cldrName(code);
    const came = whatCame(code);
    if (came.length > 0) withdrawn.push({ code, name: tidy(name), came });
    else if (dividedNow(code).length > 0) withdrawn.push({ code, name: tidy(name), now: dividedNow(code) });
  }
}
for (const [code, { to }] of alpha3) succeeded.set(code, to[0]);

// ---------------------------------------------------------------- written

const codesOf = (code) =>
  inOrder([...succeeded].filter(([, place]) => place === code).map(([other]) => other));
const record = (code) => {
  const contains = CONTAINS[code] ?? regions.get(code);
  const within = withinOf(code);
  const [aliases, codes] = [aliasesOf(code), codesOf(code)];
  return {
    code,
    name: nameOf(code),
    ...(within ? { within } : {}),
    ...(contains ? { contains } : {}),
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(codes.length > 0 ? { codes } : {}),
  };
};
const depth = (code) => (withinOf(code) ? 1 + depth(withinOf(code)) : 0);
const byDepth = inOrder(current).sort((a, b) => depth(a) - depth(b));
const lines = (records) => records.map((one) => JSON.stringify(one)).join(',\n');
const text = `{\n"places": [\n${lines(byDepth.map(record))}\n],\n"withdrawn": [\n${lines(withdrawn)}\n]\n}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(path('places.json'), 'utf8') === text) process.exit(0);
  console.error('data/places.json is not what Unicode CLDR and ISO say: run node scripts/places.js');
  process.exit(1);
}
writeFileSync(path('places.json'), text);
