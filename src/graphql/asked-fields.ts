import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** Whether nothing is asked of an object but some of its fields; one that is skipped counts as asked. */
export function asksOnly({ fieldNodes, fragments }: GraphQLResolveInfo, fields: readonly string[]): boolean {
  const isWithin = ({ selections }: SelectionSetNode): boolean =>
    selections.every((selection) => {
      if (selection.kind === Kind.FIELD)
        return fields.includes(selection.name.value) || selection.name.value === '__typename';
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
      return fragment !== undefined && isWithin(fragment.selectionSet);
    });
  return fieldNodes.every(({ selectionSet }) => selectionSet === undefined || isWithin(selectionSet));
}
