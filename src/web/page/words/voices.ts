import { listed } from './count.ts';

/** A source by its name, and by its short one where that was asked for. */
export interface Called {
  readonly id: string;
  readonly name: string;
  readonly short?: string;
}

/** Who said something: the source, whom it spoke for, and with whom it was said jointly. */
export interface Spoken<Source extends Called = Called> {
  readonly source: Source;
  readonly onBehalfOf?: Source | null;
  readonly jointlyWith: readonly Source[];
}

/** What a source is called: by its short name where that was asked for. */
export const calledBy = ({ short, name }: Called): string => short ?? name;

/** The voices of a statement: whom it was said for, else who spoke, and everybody it was said with. */
export const voicesOf = <Source extends Called>({
  source,
  onBehalfOf,
  jointlyWith,
}: Spoken<Source>): Source[] => [onBehalfOf ?? source, ...jointlyWith];

/** "UNAMI and OHCHR"; "Ada Sol, for River Agency". */
export function speakersOf(spoken: Spoken): string {
  const { source } = spoken;
  const voices = listed(voicesOf(spoken).map(calledBy), Infinity);
  return isSpokenFor(spoken) ? `${calledBy(source)}, for ${voices}` : voices;
}

/** Whether who speaks is not who says it. */
export const isSpokenFor = ({ source, onBehalfOf }: Spoken): boolean =>
  onBehalfOf != null && onBehalfOf.id !== source.id;
