import { sourceAddress, type Named } from '../address/addresses.ts';
import { calledBy, isSpokenFor, voicesOf, type Called, type Spoken } from '../words/voices.ts';
import { To } from './to.tsx';

type Source = Named & Called;

/** Who says something, for whom, and together with whom; each leads to its page. */
export function Speaker({ statement }: { readonly statement: Spoken<Source> }) {
  const voices = voicesOf(statement);
  return (
    <>
      {isSpokenFor(statement) && (
        <>
          <SourceLink source={statement.source} />, for{' '}
        </>
      )}
      {voices.map((voice, index) => (
        <span key={voice.id}>
          {index > 0 && (index === voices.length - 1 ? ' and ' : ', ')}
          <SourceLink source={voice} />
        </span>
      ))}
    </>
  );
}

const SourceLink = ({ source }: { readonly source: Source }) => (
  <To to={sourceAddress(source)}>
    <bdi>{calledBy(source)}</bdi>
  </To>
);
