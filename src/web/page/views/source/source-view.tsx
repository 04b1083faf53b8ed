import { outside, sourceAddress } from '../../address/addresses.ts';
import { useAsOf } from '../../address/as-of.ts';
import { useAnswer } from '../../api/answer.ts';
import { SourcePageDocument } from '../../generated/graphql.ts';
import { Answered } from '../../parts/answered.tsx';
import { AsOfNotice } from '../../parts/as-of-notice.tsx';
import { Heading } from '../../parts/heading.tsx';
import { useTitle } from '../../parts/title.ts';
import { To } from '../../parts/to.tsx';
import { SOURCE_KINDS } from '../../words/kinds.ts';
import { NothingView } from '../nothing/nothing-view.tsx';
import { DisputesOfSource } from './disputes-of-source.tsx';
import { FiguresOfSource } from './figures-of-source.tsx';
import type { ShownSource } from './shown-source.ts';
import { SourceRecord } from './source-record.tsx';
import './source-view.css';

/** A source: who it is, its record, what it originated and passed on, and the disputes both ways. */
export default function SourceView({ name }: { readonly name: string }) {
  const { instant } = useAsOf();
  const answer = useAnswer(SourcePageDocument, { source: name, asOf: instant });
  return (
    <Answered answer={answer}>
      {({ source }) =>
        !source ? (
          <NothingView what="source" name={name} />
        ) : (
          <article className="view">
            <SourceHead source={source} />
            <AsOfNotice />
            <SourceRecord source={source} />
            <FiguresOfSource source={name} role="ORIGIN" title="What it reported first" />
            <FiguresOfSource source={name} role="RELAY" title="What it passed on" />
            <DisputesOfSource asked={{ against: name }} title="Who disputed what it said" />
            <DisputesOfSource asked={{ against: null, by: name }} title="What it disputed" />
          </article>
        )
      }
    </Answered>
  );
}

function SourceHead({ source }: { readonly source: ShownSource }) {
  const { name, kind, aliases, partOf, description, url, wikidata } = source;
  useTitle(name);
  const site = outside(url);
  return (
    <header className="stack reading">
      <p className="kicker">{SOURCE_KINDS[kind]}</p>
      <Heading>{name}</Heading>
      {aliases.length > 0 && (
        <p className="soft">
          Also <bdi>{aliases.join(', ')}</bdi>
        </p>
      )}
      {partOf && (
        <p>
          Part of{' '}
          <To to={sourceAddress(partOf)}>
            <bdi>{partOf.name}</bdi>
          </To>
        </p>
      )}
      {description && <p dir="auto">{description}</p>}
      <p className="small">
        {site && (
          <a href={site} rel="noopener noreferrer nofollow">
            {new URL(site).hostname}
          </a>
        )}{' '}
        {wikidata && (
          <a href={`https://www.wikidata.org/wiki/${wikidata}`} rel="noopener noreferrer nofollow">
            Wikidata {wikidata}
          </a>
        )}
      </p>
    </header>
  );
}
