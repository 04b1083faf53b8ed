import { differingAxes } from '../../src/domain/claim/axes.js';
import { boundsOf, distance, shareNumber } from '../../src/domain/claim/bounds.js';
import type { ScopedFigure } from '../../src/domain/claim/scoped-figure.js';
import type { Codelists } from '../../src/domain/codelists.js';
import type { AssertedFigure, LineageStatement } from '../../src/domain/lineage/facts.js';
import type { Counterpart } from '../../src/domain/lineage/counterpart.js';
import { areSameCategories } from '../../src/domain/scope/region.js';
import type { Seq } from '../../src/kernel/seq.js';

/** The counterpart of a figure, found by comparing it with every other (semantics.md, Drift along a relay). */
export function plainCounterpartOf(
  codelists: Codelists,
  copy: ScopedFigure,
  upstreams: readonly Pick<LineageStatement, 'seq' | 'claims'>[],
  against?: ReadonlySet<Seq<'claim'>>,
): Counterpart | undefined {
  const all = upstreams
    .flatMap(({ seq, claims }) =>
      claims.map((asserted) => ({ upstream: seq, asserted: asserted as AssertedFigure })),
    )
    .filter(({ asserted }) => against?.has(asserted.claim) !== true)
    .map((one) => ({
      ...one,
      figure: one.asserted.scoped.figure,
      time: one.asserted.scoped.box.time,
      axes: differingAxes(codelists, copy, one.asserted.scoped).length,
      apart: distance(copy.figure, one.asserted.scoped.figure),
    }));
  const own = copy.figure;
  const bounds = (figure: typeof own) => boundsOf(figure, codelists.measure(figure.measure));
  const sameNumber = all.filter(
    ({ figure, axes }) =>
      figure.value === own.value && figure.low === own.low && figure.high === own.high && axes <= 2,
  );
  const meant = all.filter(
    ({ figure, time }) =>
      figure.measure === own.measure &&
      ((figure.place === own.place &&
        figure.population === own.population &&
        time.start === copy.box.time.start &&
        time.end === copy.box.time.end &&
        areSameCategories(figure.categories, own.categories)) ||
        shareNumber(bounds(figure), bounds(own))),
  );
  const sameValue = all.filter(({ figure }) => own.value !== null && figure.value === own.value);
  const byAxes = (list: typeof all) => [...list].sort((a, b) => a.axes - b.axes)[0];
  const nearest = (list: typeof all) =>
    [...list].sort((a, b) => a.axes - b.axes || (a.apart === b.apart ? 0 : a.apart - b.apart))[0];
  const chosen = byAxes(sameNumber) ?? (against ? undefined : nearest(meant)) ?? byAxes(sameValue);
  return chosen && { upstream: chosen.upstream, claim: chosen.asserted.claim };
}
