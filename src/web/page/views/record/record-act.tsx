import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useAnswer } from '../../api/answer.ts';
import { ActTargetDocument, type SearchKind } from '../../generated/graphql.ts';
import { Answered } from '../../parts/answered.tsx';
import { Bars } from '../../parts/bars.tsx';
import type { ActInWords } from './acts.ts';
import { FormOfAct } from './forms/form-of-act.tsx';
import { usePrefilled } from './prefilled.ts';
import { TargetChooser } from './target-chooser.tsx';
import { TargetShown } from './target-shown.tsx';
import { targetOf } from './target.ts';

/** One act: what it is done to, looked up first where it is needed, and its form. */
export function RecordAct({ act }: { readonly act: ActInWords }) {
  const [params, setParams] = useSearchParams();
  const [round, goRound] = useState(0);
  const name = params.get('target') ?? '';
  const prefilled = usePrefilled(params);
  const choose = (target: string): void =>
    setParams(
      (before) =>
        new URLSearchParams(
          [...before].filter(([key]) => key !== 'target').concat(target === '' ? [] : [['target', target]]),
        ),
    );
  const onAgain = (): void => {
    choose('');
    goRound(round + 1);
  };
  if (!prefilled) return <Bars lines={8} />;
  if (name !== '') {
    return <ActOnTarget key={name} {...{ act, name, prefilled, onAgain, choose }} />;
  }
  if (act.act !== 'report') return <TargetChooser key={round} act={act} onChosen={choose} />;
  return <FormOfAct key={round} target={undefined} {...{ act, prefilled, onAgain }} />;
}

interface ActOnTargetProps {
  readonly act: ActInWords;
  readonly name: string;
  readonly prefilled: NonNullable<ReturnType<typeof usePrefilled>>;
  readonly onAgain: () => void;
  readonly choose: (target: string) => void;
}

function ActOnTarget({ act, name, prefilled, onAgain, choose }: ActOnTargetProps) {
  const can = (kind: SearchKind): boolean => act.kinds.includes(kind);
  const answer = useAnswer(ActTargetDocument, {
    name,
    role: act.act === 'report' ? null : 'ORIGIN',
    asClaim: can('CLAIM'),
    asStatement: can('STATEMENT'),
    asRebuttal: can('REBUTTAL'),
  });
  return (
    <Answered answer={answer}>
      {(data) => {
        const target = targetOf(data);
        if (!target) return <TargetChooser act={act} onChosen={choose} missing={name} />;
        return (
          <>
            <section className="record-target" aria-label="What it is done to">
              <TargetShown target={target} />
              <button type="button" className="button" data-leaves="" onClick={() => choose('')}>
                Choose another
              </button>
            </section>
            <FormOfAct {...{ act, target, prefilled, onAgain }} />
          </>
        );
      }}
    </Answered>
  );
}
