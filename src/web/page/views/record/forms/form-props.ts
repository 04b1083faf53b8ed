import type { ActInWords } from '../acts.ts';
import type { StatementDraft } from '../draft/drafts.ts';

/** What every form of an act is given. */
export interface FormProps<Given> {
  readonly act: ActInWords;
  readonly target: Given;
  /** What the address says of the statement already. */
  readonly prefilled: Partial<StatementDraft>;
  readonly onAgain: () => void;
}
