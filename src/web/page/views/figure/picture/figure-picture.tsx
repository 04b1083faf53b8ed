import { present } from '../../../certain.js';
import { useMemo, useState } from 'react';
import { useAsOf } from '../../../address/as-of.ts';
import { useAnswer } from '../../../api/answer.ts';
import { FigureOmissionsDocument } from '../../../generated/graphql.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Bars } from '../../../parts/bars.tsx';
import { usePrinting } from '../../../parts/printing.ts';
import { Unbroken } from '../../../parts/unbroken.tsx';
import type { FigureClaim } from '../figure-claim.ts';
import { folded } from './fold.ts';
import type { Opened } from './fold-band.ts';
import { circlingIn, silentOf, type Omitting } from './omission.ts';
import { Omissions } from './omissions.tsx';
import type { Asked } from './picture-model.ts';
import { PictureSaves } from './picture-saves.tsx';
import { PictureTable } from './picture-table.tsx';
import { ScreenPicture } from './screen-picture.tsx';
import { useWords } from './use-words.ts';
import { useAsked, usePictureOf } from './use-picture.ts';
import './picture.css';

interface FigurePictureProps {
  readonly claim: FigureClaim;
  readonly name: string;
}

/** Where a figure came from and what became of it, in one picture that reads from left to right, or as a table. */
export function FigurePicture({ claim, name }: FigurePictureProps) {
  const { instant } = useAsOf();
  const answer = useAsked(claim, name);
  const omissions = useAnswer(FigureOmissionsDocument, { claim: name, asOf: instant }, { isLong: true });
  return (
    <section aria-labelledby="picture" className="picture">
      <Answered answer={answer} skeleton={<Bars lines={8} />}>
        {({ claim: found }) => (
          <Shown claim={claim} asked={present(found)} omitting={omissions.data?.claim ?? undefined} />
        )}
      </Answered>
    </section>
  );
}

interface ShownProps {
  readonly claim: FigureClaim;
  readonly asked: Asked;
  readonly omitting: Omitting | undefined;
}

function Shown({ claim, asked, omitting }: ShownProps) {
  const [isTable, showTable] = useState(false);
  // The picture is as wide as there are wordings: on paper it would be cut off.
  const isOnPaper = usePrinting();
  const showsTable = isTable || isOnPaper;
  const circling = useMemo(() => circlingIn(omitting), [omitting]);
  const picture = usePictureOf(asked, circling);
  const silent = useMemo(() => silentOf(omitting), [omitting]);
  const [opened, setOpened] = useState<Opened>(new Map());
  const shown = useWords(useMemo(() => folded(picture, opened), [picture, opened]));
  return (
    <>
      <div className="section-head">
        <h2 id="picture">Where it came from, and what became of it</h2>
        <div className="buttons not-in-print">
          <div className="tabs" role="group" aria-label="How it is shown">
            <button type="button" aria-pressed={!isTable} onClick={() => showTable(false)}>
              Picture
            </button>
            <button type="button" aria-pressed={isTable} onClick={() => showTable(true)}>
              Table
            </button>
          </div>
          <PictureSaves claim={claim} picture={picture} shown={shown} omitting={omitting} />
        </div>
      </div>
      {picture.statements.length === 0 ? (
        <p className="soft">There is nothing to trace yet.</p>
      ) : (
        <>
          <p dir="auto">{claim.spread.explanation}</p>
          <Omissions omitting={omitting} claim={claim} picture={picture} />
          {showsTable && <PictureTable picture={picture} silent={silent} isOnPaper={isOnPaper} />}
          {/* Kept while the table is shown: what was opened in it stays open. */}
          <div hidden={showsTable}>
            <Unbroken>
              <ScreenPicture shown={shown} silent={silent} opened={opened} setOpened={setOpened} />
            </Unbroken>
            {opened.size > 0 && (
              <button type="button" className="button not-in-print" onClick={() => setOpened(new Map())}>
                Fold it again
              </button>
            )}
          </div>
        </>
      )}
    </>
  );
}
