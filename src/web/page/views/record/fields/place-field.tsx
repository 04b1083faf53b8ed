import { CompletionField, type ChoiceProps } from './completion-field.tsx';
import { useFoundPlaces } from './found.ts';

/** A place, by some of its name or by its ISO 3166 code. */
export function PlaceField(props: ChoiceProps) {
  const found = useFoundPlaces(props.value);
  return <CompletionField {...props} found={found} />;
}
