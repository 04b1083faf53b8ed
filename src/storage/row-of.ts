import type { AffirmationRow } from './tables/affirmation.js';
import type { CategoryRow } from './tables/category.js';
import type { ClaimRow } from './tables/claim.js';
import type { ConcessionRow } from './tables/concession.js';
import type { DocumentRow } from './tables/document.js';
import type { MeasureRow } from './tables/measure.js';
import type { PlaceRow } from './tables/place.js';
import type { PopulationRow } from './tables/population.js';
import type { RebuttalRow } from './tables/rebuttal.js';
import type { SourceRow } from './tables/source.js';
import type { StatementRow } from './tables/statement.js';

/** The row of each kind of node. */
export interface RowOf {
  source: SourceRow;
  document: DocumentRow;
  measure: MeasureRow;
  place: PlaceRow & { /** JSON array of numbers. */ readonly contains: string };
  population: PopulationRow;
  category: CategoryRow;
  statement: StatementRow;
  claim: ClaimRow;
  rebuttal: RebuttalRow;
  concession: ConcessionRow;
  affirmation: AffirmationRow;
}
