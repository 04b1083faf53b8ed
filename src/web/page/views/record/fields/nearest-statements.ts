import { useAnswer } from '../../../api/answer.ts';
import type { Option } from '../../../fields/choice.ts';
import { usePause } from '../../../fields/pause.ts';
import {
  NearestStatementsDocument,
  type NearestStatementsQueryVariables,
} from '../../../generated/graphql.ts';
import type { ClaimDraft } from '../draft/drafts.ts';
import { canBePreviewed, figureInput } from '../draft/inputs.ts';
import { statementOption } from './found.ts';

const PAUSE_MS = 350;

/** The statements on record with figures nearest to the first that a form holds, nearest first. */
export function useNearestStatements(claims: readonly ClaimDraft[]): readonly Option[] {
  const claim = claims.find((one) => one.kind === 'figure' && canBePreviewed(one));
  const asked = usePause(claim ? JSON.stringify({ figure: figureInput(claim.figure) }) : '', PAUSE_MS);
  const variables = asked === '' ? {} : (JSON.parse(asked) as NearestStatementsQueryVariables);
  const { data } = useAnswer(NearestStatementsDocument, variables, { skip: asked === '' });
  if (asked === '' || !data) return [];
  const statements = data.check.candidates.flatMap((candidate) => candidate.claim.statements.nodes);
  return [...new Map(statements.map((statement) => [statement.id, statementOption(statement)])).values()];
}
