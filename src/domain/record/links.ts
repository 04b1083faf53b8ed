/** Which records some link leads to, from each of others, in the order in which the links were given. */
export class Links<From extends number, To extends number> {
  private readonly known = new Map<From, Set<To>>();

  add(from: From, to: To): void {
    const others = this.known.get(from);
    if (others) others.add(to);
    else this.known.set(from, new Set([to]));
  }

  has(from: From, to: To): boolean {
    return this.known.get(from)?.has(to) ?? false;
  }

  of(from: From): ReadonlySet<To> {
    return this.known.get(from) ?? NONE;
  }
}

const NONE: ReadonlySet<never> = new Set<never>();
