import { ask } from '../support/api.js';
import type { World } from '../support/world.js';
import { judge, type Judgement } from './judge.js';
import type { ListedText } from './listed.js';
import { readText, type ReadMention } from './read-text.js';

/** Reads listed texts by the API of a world that holds their data, and judges each. */
export async function judgedIn(
  world: Pick<World, 'parts'>,
  texts: readonly ListedText[],
): Promise<Judgement<ReadMention>[]> {
  const firstRefOf = await firstRefsIn(world, texts);
  const judgements: Judgement<ReadMention>[] = [];
  for (const text of texts) {
    const mentions = text.mentions.map((mention) => ({ ...mention, claims: mention.claims.map(firstRefOf) }));
    judgements.push(judge({ ...text, mentions }, await readText(world, text)));
  }
  return judgements;
}

/** The first ref of a claim: one that several statements say in the same words has one of each. */
async function firstRefsIn(
  world: Pick<World, 'parts'>,
  texts: readonly ListedText[],
): Promise<(ref: string) => string> {
  const firstRefs = new Map<string, string>();
  for (const ref of new Set(texts.flatMap(({ mentions }) => mentions.flatMap(({ claims }) => claims)))) {
    const { data } = await ask(world, `query ($ref: ID!) { claim(id: $ref) { ref } }`, { ref });
    const { claim } = data as { claim: { ref: string } | null };
    if (claim === null) throw new Error(`No claim of ref ${ref} is on record.`);
    firstRefs.set(ref, claim.ref);
  }
  return (ref) => firstRefs.get(ref) ?? ref;
}
