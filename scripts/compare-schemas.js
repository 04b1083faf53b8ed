/**
 * What two JSON schemas of one format have of one another.
 * @typedef {Record<string, unknown>} Schema
 * @typedef {{ beyond: string[], ahead: string[] }} Compared `beyond`: what ours has and the other lacks, or what ours
 *   takes and the other does not; `ahead`: what only the other has
 */

/** Keywords that say something to people, or name what is compared where it is used. */
const SAYINGS = new Set(['$schema', '$defs', 'title', 'description']);
/** Constraints of texts of which it cannot be told which is the narrower. */
const OPAQUE = new Set(['pattern', 'format']);
const AT_LEAST = new Set(['minLength', 'minItems', 'minProperties', 'minimum']);
const AT_MOST = new Set(['maxLength', 'maxItems', 'maxProperties', 'maximum']);

/**
 * Compares our schema with another one, by structure: records, members, values and constraints.
 * @param {Schema} ours
 * @param {Schema} other
 * @returns {Compared}
 */
export function compareSchemas(ours, other) {
  /** @type {Compared} */
  const found = { beyond: [], ahead: [] };
  const records = recordsOf(ours);
  const otherRecords = recordsOf(other);
  tell(found, 'record', [...records.keys()], [...otherRecords.keys()]);
  const walk = { ours, other, found, seen: new Set() };
  compareNodes(walk, 'record', { ...ours, oneOf: undefined }, { ...other, oneOf: undefined });
  for (const [name, record] of records) {
    const otherRecord = otherRecords.get(name);
    if (otherRecord) compareNodes(walk, name, record, otherRecord);
  }
  return found;
}

/**
 * The types of record: what the root chooses from.
 * @param {Schema} schema
 * @returns {Map<string, Schema>}
 */
const recordsOf = ({ oneOf }) =>
  new Map(
    /** @type {Schema[]} */ (oneOf ?? []).map((record) => [
      String(record['$ref']).replace('#/$defs/', ''),
      record,
    ]),
  );

/**
 * Tells the names that only one of the two has.
 * @param {Compared} found
 * @param {string} what
 * @param {string[]} ours
 * @param {string[]} other
 */
function tell({ beyond, ahead }, what, ours, other) {
  beyond.push(...ours.filter((name) => !other.includes(name)).map((name) => `${what} ${name}`));
  ahead.push(...other.filter((name) => !ours.includes(name)).map((name) => `${what} ${name}`));
}

/**
 * @param {{ ours: Schema, other: Schema, found: Compared, seen: Set<string> }} walk
 * @param {string} path
 * @param {Schema} ourNode
 * @param {Schema} otherNode
 */
function compareNodes(walk, path, ourNode, otherNode) {
  const pair = `${String(ourNode['$ref'])} ${String(otherNode['$ref'])}`;
  if (ourNode['$ref'] !== undefined && otherNode['$ref'] !== undefined) {
    if (walk.seen.has(pair)) return;
    walk.seen.add(pair);
  }
  const ours = resolved(walk.ours, ourNode);
  const other = resolved(walk.other, otherNode);
  for (const keyword of new Set([...Object.keys(ours), ...Object.keys(other)])) {
    if (!SAYINGS.has(keyword)) compareKeyword(walk, path, keyword, ours, other);
  }
}

/**
 * @param {Schema} schema
 * @param {Schema} node
 * @returns {Schema}
 */
function resolved(schema, node) {
  const ref = node['$ref'];
  if (typeof ref !== 'string') return node;
  const definitions = /** @type {Record<string, Schema>} */ (schema['$defs'] ?? {});
  const definition = definitions[ref.replace('#/$defs/', '')];
  if (!definition) throw new Error(`The schema names ${ref}, and does not define it.`);
  return resolved(schema, definition);
}

/**
 * @param {Parameters<typeof compareNodes>[0]} walk
 * @param {string} path
 * @param {string} keyword
 * @param {Schema} ours
 * @param {Schema} other
 */
function compareKeyword(walk, path, keyword, ours, other) {
  const { found } = walk;
  const [mine, theirs] = [ours[keyword], other[keyword]];
  if (keyword === 'properties') return compareMembers(walk, path, ours, other);
  if (keyword === 'items' && isSchema(mine) && isSchema(theirs))
    return compareNodes(walk, `${path}[]`, mine, theirs);
  if (keyword === 'enum' && Array.isArray(mine) && Array.isArray(theirs))
    return tell(found, `${path}: value`, mine.map(String), theirs.map(String));
  if (keyword === 'required') {
    // What must be given is a constraint: to demand more is narrower.
    const { beyond, ahead } = found;
    return tell({ beyond: ahead, ahead: beyond }, `${path}: demand of`, listOf(mine), listOf(theirs));
  }
  if (same(mine, theirs)) return;
  const difference = `${path}: ${keyword} ${shown(mine)} here, ${shown(theirs)} there`;
  if (OPAQUE.has(keyword) || isNarrower(keyword, mine, theirs)) found.ahead.push(difference);
  else if (mine === undefined && keyword === 'default') found.ahead.push(difference);
  else found.beyond.push(difference);
}

/**
 * @param {Parameters<typeof compareNodes>[0]} walk
 * @param {string} path
 * @param {Schema} ours
 * @param {Schema} other
 */
function compareMembers(walk, path, ours, other) {
  const mine = /** @type {Record<string, Schema>} */ (ours['properties'] ?? {});
  const theirs = /** @type {Record<string, Schema>} */ (other['properties'] ?? {});
  tell(walk.found, `${path}: member`, Object.keys(mine), Object.keys(theirs));
  for (const [name, member] of Object.entries(mine)) {
    const otherMember = theirs[name];
    if (otherMember) compareNodes(walk, `${path}.${name}`, member, otherMember);
  }
}

/**
 * Whether a constraint of ours leaves less than the other's.
 * @param {string} keyword
 * @param {unknown} mine
 * @param {unknown} theirs
 */
function isNarrower(keyword, mine, theirs) {
  if (theirs === undefined) return keyword !== 'default';
  if (AT_LEAST.has(keyword)) return Number(mine ?? -Infinity) > Number(theirs);
  if (AT_MOST.has(keyword)) return Number(mine ?? Infinity) < Number(theirs);
  return keyword === 'additionalProperties' && mine === false;
}

const isSchema = /** @returns {value is Schema} */ (/** @type {unknown} */ value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @type {(value: unknown) => string[]} */
const listOf = (value) => (Array.isArray(value) ? value.map(String) : []);

/** @type {(a: unknown, b: unknown) => boolean} */
const same = (a, b) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** @type {(value: unknown) => unknown} */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isSchema(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}

/** @type {(value: unknown) => string} */
const shown = (value) => (value === undefined ? 'none' : JSON.stringify(value));
