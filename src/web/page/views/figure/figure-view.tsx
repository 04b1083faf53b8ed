import { useAsOf } from '../../address/as-of.ts';
import { useAnswer } from '../../api/answer.ts';
import { FigurePageDocument, FigureTimelineDocument } from '../../generated/graphql.ts';
import { Answered } from '../../parts/answered.tsx';
import { Bars } from '../../parts/bars.tsx';
import { NothingView } from '../nothing/nothing-view.tsx';
import { FigureDispute } from './dispute.tsx';
import { FigureHead } from './figure-head.tsx';
import { News } from './news.tsx';
import { OtherFigures } from './other-figures.tsx';
import { FigureParts } from './parts/figure-parts.tsx';
import { TimeStrip } from './time-strip.tsx';
import { Timeline } from './timeline.tsx';
import { FigurePicture } from './picture/figure-picture.tsx';
import { WhatHangsOnIt } from './what-hangs-on-it.tsx';
import './figure-view.css';

/** One figure: how it stands, where it came from, who disputed it, what others say, all as of the day in the address. */
export default function FigureView({ name }: { readonly name: string }) {
  const { instant } = useAsOf();
  const answer = useAnswer(FigurePageDocument, { claim: name, asOf: instant });
  const timeline = useAnswer(FigureTimelineDocument, { claim: name }, { isLong: true });
  return (
    <Answered answer={answer} skeleton={<FigureSkeleton />}>
      {({ claim }) =>
        !claim ? (
          <NothingView what="figure" name={name} />
        ) : (
          <article className="view figure-view">
            <FigureHead claim={claim} />
            <TimeStrip entries={timeline.error ? [] : timeline.data?.claim?.timeline} />
            <FigurePicture claim={claim} name={name} />
            <FigureDispute claim={claim} name={name} />
            <Timeline answer={timeline} />
            <FigureParts claim={claim} name={name} />
            <OtherFigures claim={claim} name={name} />
            <WhatHangsOnIt claim={claim} />
            <News claim={claim.id} />
          </article>
        )
      }
    </Answered>
  );
}

const FigureSkeleton = () => (
  <div className="reading">
    <Bars lines={3} />
    <Bars lines={2} />
    <Bars lines={6} />
  </div>
);
