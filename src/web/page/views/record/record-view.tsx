import { useState } from 'react';
import { recordAddress } from '../../address/addresses.ts';
import { useKey } from '../../api/key.ts';
import { Heading } from '../../parts/heading.tsx';
import { useTitle } from '../../parts/title.ts';
import { To } from '../../parts/to.tsx';
import { NothingView } from '../nothing/nothing-view.tsx';
import { ACTS, actInWords, type ActInWords } from './acts.ts';
import { KeyPanel } from './key-panel.tsx';
import { KeyRefusedContext } from './key-refused.ts';
import { RecordAct } from './record-act.tsx';
import './record-view.css';

/** With a reporter's key: what can be recorded, and a form for each. */
export default function RecordView({ act }: { readonly act?: string | undefined }) {
  const words = actInWords(act);
  if (act !== undefined && !words) return <NothingView />;
  return words ? <OneAct act={words} /> : <AllActs />;
}

function AllActs() {
  useTitle('Record');
  const [refusal, refuse] = useState('');
  return (
    <div className="view record-view">
      <Heading>Record</Heading>
      <p className="record-lead">
        What somebody said, and what became of it. Nothing is ever overwritten: whoever takes something back
        says so, and both stay on record.
      </p>
      <KeyPanel refusal={refusal} onKept={() => refuse('')} />
      <ul className="entries reading">
        {ACTS.map(({ act, name, when }) => (
          <li key={act}>
            <h2>
              <To to={recordAddress(act)}>{name}</To>
            </h2>
            <p>{when}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function OneAct({ act }: { readonly act: ActInWords }) {
  useTitle(`${act.name}: record`);
  const key = useKey();
  const [refusal, refuse] = useState('');
  // Once there was a key the form stays, so that forgetting the key loses nothing that was typed.
  const [isBegun, begin] = useState(key !== '');
  if (key !== '' && !isBegun) begin(true);
  return (
    <div className="view record-view">
      <p className="kicker">
        <To to="/record">Record</To>
      </p>
      <Heading>{act.name}</Heading>
      <p className="record-lead">{act.when}</p>
      <KeyPanel refusal={refusal} onKept={() => refuse('')} />
      {isBegun && (
        <KeyRefusedContext.Provider value={refuse}>
          <RecordAct act={act} />
        </KeyRefusedContext.Provider>
      )}
    </div>
  );
}
