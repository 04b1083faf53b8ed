import type { ActInWords } from '../acts.ts';
import type { StatementDraft } from '../draft/drafts.ts';
import type { Target } from '../target.ts';
import { AffirmForm } from './affirm-form.tsx';
import { ConcedeForm } from './concede-form.tsx';
import { CorrectForm } from './correct-form.tsx';
import { RebutForm } from './rebut-form.tsx';
import { ReportForm } from './report-form.tsx';
import { TakeBackForm } from './take-back-form.tsx';

interface FormOfActProps {
  readonly act: ActInWords;
  readonly target: Target | undefined;
  readonly prefilled: Partial<StatementDraft>;
  readonly onAgain: () => void;
}

/** The form for an act; nothing where it cannot be done to the target. */
export function FormOfAct({ target, ...given }: FormOfActProps) {
  if (given.act.act === 'report') return <ReportForm {...given} target={target} />;
  if (!target) return null;
  if (given.act.act === 'rebut') return <RebutForm {...given} target={target} />;
  if (given.act.act === 'concede' && target.kind === 'REBUTTAL')
    return <ConcedeForm {...given} target={target.rebuttal} />;
  if (given.act.act === 'correct' && target.kind === 'CLAIM')
    return <CorrectForm {...given} target={target.claim} />;
  if (given.act.act === 'affirm' && target.kind === 'CLAIM')
    return <AffirmForm {...given} target={target.claim} />;
  return <TakeBackForm {...given} target={target} />;
}
