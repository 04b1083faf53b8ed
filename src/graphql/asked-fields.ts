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

/** Whether anything is asked for along a path of fields; what is skipped counts as asked. */
export function asksFor({ fieldNodes, fragments }: GraphQLResolveInfo, path: readonly string[]): boolean {
  const isWithin = ({ selections }: SelectionSetNode, fields: readonly string[]): boolean => {
    const [name, ...rest] = fields;
    return selections.some((selection) => {
      if (selection.kind === Kind.FIELD)
        return selection.name.value === name && isOf(selection.selectionSet, rest);
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
      return isOf(fragment?.selectionSet, fields);
    });
  };
  const isOf = (selected: SelectionSetNode | undefined, fields: readonly string[]): boolean =>
    fields.length === 0 || (selected !== undefined && isWithin(selected, fields));
  return fieldNodes.some(({ selectionSet }) => isOf(selectionSet, path));
}
