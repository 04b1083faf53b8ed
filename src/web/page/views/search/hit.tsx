import { documentAddress, figureAddress, sourceAddress } from '../../address/addresses.ts';
import type { SearchPageQuery } from '../../generated/graphql.ts';
import { To } from '../../parts/to.tsx';
import { REBUTTAL_STATES, SOURCE_KINDS } from '../../words/kinds.ts';

type Node = SearchPageQuery['search']['nodes'][number]['node'];

/** Something that holds the words; what is a figure is shown by its own list. */
export function Hit({ node, snippet }: { readonly node: Node; readonly snippet: string }) {
  switch (node.__typename) {
    case 'Claim':
      return null;
    case 'Source':
      return (
        <>
          <p>
            <To to={sourceAddress(node)}>
              <bdi>{node.name}</bdi>
            </To>{' '}
            <span className="soft small">{SOURCE_KINDS[node.kind]}</span>
          </p>
          {node.description && <p dir="auto">{node.description}</p>}
        </>
      );
    case 'Document':
      return (
        <p>
          <To to={documentAddress(node)}>
            <bdi>{node.title || node.url || 'Untitled document'}</bdi>
          </To>{' '}
          <span className="soft small">
            {[node.publisher?.name, node.publishedOn].filter(Boolean).join(', ')}
          </span>
        </p>
      );
    case 'Statement':
      return (
        <>
          <p className="kicker">
            <To to={sourceAddress(node.source)}>
              <bdi>{node.source.name}</bdi>
            </To>
            , {node.said.label}
          </p>
          <blockquote dir="auto">{snippet}</blockquote>
          {node.claims.slice(0, 3).map((claim) => (
            <p key={claim.id} className="entry-text small" dir="auto">
              <To to={figureAddress(claim)}>{claim.text}</To>
            </p>
          ))}
        </>
      );
    case 'Rebuttal':
      return (
        <>
          <p className="kicker">
            <bdi>{node.source.name}</bdi> disputed this ({REBUTTAL_STATES[node.state].toLowerCase()})
          </p>
          <p dir="auto">{node.summary ?? snippet}</p>
          {node.target.__typename === 'Claim' && (
            <p className="entry-text small" dir="auto">
              <To to={figureAddress(node.target)}>{node.target.text}</To>
            </p>
          )}
        </>
      );
  }
}
