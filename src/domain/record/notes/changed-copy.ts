/** An exact number for some scope, as one statement gives it. */
export interface ExactFigure {
  /** Equal for two figures of one measure, place, period, population and categories. */
  readonly scope: string;
  readonly value: number;
}

/**
 * A note on an exact number that is not the one in what it is passed on from: it may be a slip in copying.
 * @param upstream the exact numbers of the only statement that is passed on
 * @param name what that statement is called
 */
export function noteOnChangedCopy(
  { scope, value }: ExactFigure,
  upstream: readonly ExactFigure[],
  name: string,
): string | undefined {
  const others = upstream.filter((figure) => figure.scope === scope);
  const [other] = others;
  if (!other || others.some((figure) => figure.value === value)) return undefined;
  return `${value} stands here, and ${other.value} for the same in "${name}", the only statement it is passed on from: is it copied right?`;
}
