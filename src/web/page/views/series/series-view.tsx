import { useMemo } from 'react';
import { useAsOf } from '../../address/as-of.ts';
import { useAnswer } from '../../api/answer.ts';
import { faultOf } from '../../api/fault.ts';
import { OverTimeDocument, VocabularyDocument } from '../../generated/graphql.ts';
import { Answered } from '../../parts/answered.tsx';
import { AsOfNotice } from '../../parts/as-of-notice.tsx';
import { Bars } from '../../parts/bars.tsx';
import { Heading } from '../../parts/heading.tsx';
import { useTitle } from '../../parts/title.ts';
import { count } from '../../words/count.ts';
import { dayInWords, today } from '../../words/day.ts';
import { useAsked, type AskedOf } from './asked.ts';
import { Chart } from './chart.tsx';
import { Choosers } from './choosers.tsx';
import { Downloads } from './downloads.tsx';
import { Key } from './key.tsx';
import type { Series } from './lines.ts';
import { headingOf, subtitleOf, useNames } from './names.ts';
import { Breaks, Exclusions } from './notes.tsx';
import { NothingRecorded } from './nothing-recorded.tsx';
import { Opening } from './opening.tsx';
import { PointsTable } from './points-table.tsx';
import { shownOf } from './shown.ts';
import { Summary, WhatOf } from './summary.tsx';
import './series-view.css';

const FIELDS = ['measure', 'place', 'population', 'categories', 'from', 'to', 'sources'];

/** A measure over time, source by source: what was said of each period, and where like is not set against like. */
export default function SeriesView() {
  const address = useAsked();
  const { asked } = address;
  const { instant } = useAsOf();
  const isChosen = asked.measure !== '';
  const choices = useAnswer(VocabularyDocument, {}, { isShared: true });
  const answer = useAnswer(
    OverTimeDocument,
    {
      measure: asked.measure,
      place: asked.place || null,
      population: asked.population || null,
      categories: asked.categories.length === 0 ? null : [...asked.categories],
      from: asked.from || null,
      to: asked.to || null,
      sources: asked.sources.length === 0 ? null : [...asked.sources],
      rewordings: asked.withCopies,
      asOf: instant ?? null,
    },
    { skip: !isChosen, isLong: true },
  );
  const series = isChosen && !answer.error ? answer.data?.series : undefined;
  const names = useNames(asked, choices.data, series);
  const heading = isChosen ? headingOf(names) : 'Over time';
  const subtitle = isChosen ? subtitleOf(names, asked, series) : '';
  useTitle(subtitle === '' ? heading : `${heading}, ${subtitle}`);

  const fault = isChosen && answer.error ? faultOf(answer.error) : undefined;
  const isAtField = fault !== undefined && FIELDS.includes(fault.field);
  return (
    <div className="view series-view">
      <Heading>{heading}</Heading>
      <p className="series-subtitle" dir="auto">
        {isChosen
          ? subtitle
          : 'Choose what is counted, and where: every source’s figures, period by period, and where they stop being comparable.'}
      </p>
      <AsOfNotice />
      <Choosers
        {...address}
        choices={choices.data}
        placeName={names.place}
        sourceNames={names.sources}
        fault={fault}
      />
      {!isChosen && <Opening />}
      {isChosen && isAtField && (
        <p className="notice">Nothing is shown until what is marked above is set right.</p>
      )}
      {isChosen && !isAtField && (
        <Answered answer={answer} skeleton={<SeriesSkeleton />}>
          {(data) =>
            data.series.points.length === 0 ? (
              <NothingRecorded {...address} heading={heading} />
            ) : (
              <SeriesShown {...address} series={data.series} title={heading} subtitle={subtitle} />
            )
          }
        </Answered>
      )}
    </div>
  );
}

const SeriesSkeleton = () => (
  <>
    <div className="series-drawing skeleton" aria-hidden="true" />
    <Bars lines={6} />
  </>
);

interface SeriesShownProps extends AskedOf {
  readonly series: Series;
  readonly title: string;
  readonly subtitle: string;
}

function SeriesShown({ series, asked, ask, title, subtitle }: SeriesShownProps) {
  const { day } = useAsOf();
  const { place, span, withParts } = asked;
  const shown = useMemo(() => shownOf(series, { place, span, withParts }), [series, place, span, withParts]);
  const said = [...new Set(shown.plan.lines.flatMap(({ voices }) => voices.map(({ name }) => name)))].join(
    ', ',
  );
  const rest = shown.lines.length - shown.plan.lines.length;
  const caption = {
    title,
    subtitle,
    leftAside: [
      asked.withCopies ? '' : 'Copies that changed something of a figure are left aside.',
      rest > 0 ? `${count(rest, 'more line')} of few figures ${rest === 1 ? 'is' : 'are'} not drawn.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    saidBy: `Said by ${said}`,
    keptBy: `As kept by Sayso ${day ? `as of ${dayInWords(day)}` : `on ${dayInWords(today())}`}, ${location.href}`,
  };
  return (
    <>
      <div className="section-head">
        <Summary shown={shown} />
        <WhatOf shown={shown} withCopies={asked.withCopies} ask={ask} />
      </div>
      <div className="series-sides">
        <div>
          <Chart plan={shown.plan} title={`${title}, ${subtitle}`} />
          <Key shown={shown} onOnly={asked.sources.length === 1 ? undefined : (source) => ask({ source })} />
          <Downloads series={series} shown={shown} caption={caption} />
          <div className="series-notes">
            <Breaks breaks={shown.plan.breaks} />
            <Exclusions points={shown.points} />
          </div>
        </div>
        <section aria-labelledby="figures">
          <h2 id="figures">The figures</h2>
          <PointsTable shown={shown} />
        </section>
      </div>
    </>
  );
}
