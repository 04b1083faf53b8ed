import { ask } from './api.js';
import type { GivenDerivation, GivenOther, GivenStatement } from './naive-record.js';
import type { World } from './world.js';

type Given = GivenStatement | GivenDerivation | GivenOther;

/** Ways in which the same lines, in the same order, can be recorded. */
export const BATCHES = ['all at once', 'three lines at a time', 'a line at a time', 'by mutations'] as const;
export type Batches = (typeof BATCHES)[number];

/** Records lines in their order, by so many at a time; says which were mutations. Throws when one is refused. */
export async function recordLines(world: World, lines: readonly Given[], batches: Batches): Promise<Given[]> {
  const size = { 'all at once': lines.length, 'three lines at a time': 3 }[batches as string] ?? 1;
  const known = new Set<string>();
  const mutated: Given[] = [];
  for (let from = 0; from < lines.length; from += size) {
    const batch = lines.slice(from, from + size);
    const mutation = batches === 'by mutations' ? mutationOf(batch[0]!, known) : null;
    if (mutation) {
      await mutate(world, mutation);
      // What is told is read after it was recorded: later lines would be seen in it.
      await world.parts.events.settled();
      mutated.push(...batch);
    } else await load(world, batch);
    for (const line of batch) for (const ref of claimsIn(line)) known.add(ref);
  }
  return mutated;
}

async function load(world: World, lines: readonly Given[]): Promise<void> {
  const { faults } = await world.load(lines);
  if (faults.length > 0) throw new Error(`The import refused: ${JSON.stringify(faults)}`);
}

const claimsIn = (line: Given): string[] =>
  line.type !== 'statement'
    ? []
    : [...(line.claims ?? []), ...(line.rebuts ?? []).flatMap(({ counterClaim }) => counterClaim ?? [])]
        .concat((line.corrects ?? []).map(({ by }) => by))
        .map(({ ref }) => ref);

interface Mutation {
  readonly name: string;
  readonly input: object;
  readonly answer: string;
}

async function mutate(world: World, { name, input, answer }: Mutation): Promise<void> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const { errors } = await ask(
    world,
    `mutation Record($input: ${type}) { ${name}(input: $input) { ${answer} { __typename } } }`,
    { input },
  );
  if (errors.length > 0) throw new Error(`${name} refused: ${JSON.stringify({ errors, input })}`);
}

/** The mutation that records a line; null where it does more than one mutation can. */
function mutationOf(line: Given, known: ReadonlySet<string>): Mutation | null {
  if (line.type === 'derivation')
    return { name: 'derive', input: { claim: line.claim, from: line.from }, answer: 'claim' };
  if (line.type !== 'statement') return null;
  const { claims, rebuts, concedes, corrects, retracts, withdraws, affirms, ...rest } = line;
  const statement = Object.fromEntries(Object.entries(rest).filter(([field]) => field !== 'type'));
  const given = [claims, rebuts, concedes, corrects, retracts, withdraws, affirms].filter(Boolean);
  if (given.length !== 1) return null;
  if (claims) return { name: 'report', input: { statement, claims }, answer: 'statement' };
  const [rebuttal, concession, correction, retraction, withdrawal, affirmation] = [
    rebuts?.[0],
    concedes?.[0],
    corrects?.[0],
    retracts?.[0],
    withdraws?.[0],
    affirms?.[0],
  ];
  if (rebuttal) {
    const { target, ...rest } = rebuttal;
    const input = { ...rest, target: Object.values(target)[0]!, statement };
    return { name: 'rebut', input, answer: 'rebuttal' };
  }
  if (concession) return { name: 'concede', input: { ...concession, statement }, answer: 'concession' };
  if (withdrawal) return { name: 'withdraw', input: { ...withdrawal, statement }, answer: 'rebuttal' };
  if (affirmation) return { name: 'affirm', input: { ...affirmation, statement }, answer: 'affirmation' };
  if (retraction) {
    const input = { target: Object.values(retraction)[0]!, statement };
    return { name: 'retract', input, answer: 'retracted' };
  }
  // A correction by mutation names its figure by nothing but itself.
  if (!correction || !known.has(correction.by.ref) || !correction.by.figure) return null;
  const input = { claim: correction.claim, figure: correction.by.figure, statement };
  return { name: 'correct', input, answer: 'corrected' };
}
