import { documentAddress, figureAddress, sourceAddress } from '../../address/addresses.ts';
import { Speaker } from '../../parts/speaker.tsx';
import { To } from '../../parts/to.tsx';
import { REBUTTAL_STATES, SOURCE_KINDS } from '../../words/kinds.ts';
import { speakersOf } from '../../words/voices.ts';
import type { OtherFound } from './entries.ts';
import { Excerpt } from './excerpt.tsx';

/** Something found that is no figure, with what it is. */
export function Hit({ found: { node, snippet } }: { readonly found: OtherFound }) {
  switch (node.__typename) {
    case 'Source':
      return (
        <>
          <p className="kicker">{SOURCE_KINDS[node.kind]}</p>
          <p>
            <To to={sourceAddress(node)}>
              <bdi>{node.name}</bdi>
            </To>
          </p>
          {node.description && <p dir="auto">{node.description}</p>}
        </>
      );
    case 'Document':
      return (
        <>
          <p className="kicker">
            {['Document', node.publisher?.name, node.publishedOn].filter(Boolean).join(', ')}
          </p>
          <p>
            <To to={documentAddress(node)}>
              <bdi>{node.title || node.url || 'Untitled document'}</bdi>
            </To>
          </p>
        </>
      );
    case 'Statement':
      return (
        <>
          <p className="kicker">
            Quote, <Speaker statement={node} />, {node.said.label}
          </p>
          <blockquote dir="auto">
            <Excerpt text={snippet} />
          </blockquote>
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
            <bdi>{speakersOf(node.statement)}</bdi> disputed this ({REBUTTAL_STATES[node.state].toLowerCase()}
            )
          </p>
          <p dir="auto">{node.summary ?? <Excerpt text={snippet} />}</p>
          {node.target.__typename === 'Claim' && (
            <p className="entry-text small" dir="auto">
              <To to={figureAddress(node.target)}>{node.target.text}</To>
            </p>
          )}
        </>
      );
  }
}
