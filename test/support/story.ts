import { ask } from './api.js';
import type { Engine } from './engines.js';
import { openWorld, type World } from './world.js';

/** A story as it was recorded, to be asked about its claims. */
export interface Story {
  /** What is asked of a claim; in it, `$asOf` is the instant. */
  claim(ref: string, selection: string, asOf?: string): Promise<unknown>;
  /** What is asked of everything; in it, `$asOf` is the instant. */
  query(selection: string, asOf?: string): Promise<unknown>;
  close(): Promise<void>;
}

/** A story in a database of its own; throws when a line is refused. */
export async function tellStory(engine: Engine, records: readonly object[]): Promise<Story> {
  const world = await openWorld(engine, records);
  const query = (selection: string, asOf?: string) => answered(world, selection, asOf);
  return {
    query,
    claim: async (ref, selection, asOf) =>
      ((await query(`claim(id: "${ref}") { ${selection} }`, asOf)) as { claim: unknown }).claim,
    close: () => world.close(),
  };
}

async function answered(world: World, selection: string, asOf: string | undefined): Promise<unknown> {
  const uses = selection.includes('$asOf') ? '($asOf: DateTime)' : '';
  const { data, errors } = await ask(world, `query Story${uses} { ${selection} }`, uses ? { asOf } : {});
  if (errors.length > 0) throw new Error(`The question was refused: ${JSON.stringify(errors)}`);
  return JSON.parse(JSON.stringify(data)) as unknown;
}
