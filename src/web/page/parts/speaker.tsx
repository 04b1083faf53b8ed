import { sourceAddress, type Named } from '../address/addresses.ts';
import { To } from './to.tsx';

interface SpeakerProps {
  readonly statement: {
    readonly source: Named & { readonly name: string };
    readonly onBehalfOf?: (Named & { readonly name: string }) | null;
  };
}

/** Who says something, and for whom. */
export function Speaker({ statement: { source, onBehalfOf } }: SpeakerProps) {
  return (
    <>
      <To to={sourceAddress(source)}>
        <bdi>{source.name}</bdi>
      </To>
      {onBehalfOf && (
        <>
          , for{' '}
          <To to={sourceAddress(onBehalfOf)}>
            <bdi>{onBehalfOf.name}</bdi>
          </To>
        </>
      )}
    </>
  );
}
