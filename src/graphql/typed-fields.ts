import type { GraphQLScalarType } from 'graphql';
import * as decorators from 'type-graphql';
import type { Context } from './context.js';

/**
 * type-graphql's decorators, tied to types: the compiler refuses a node of one kind where a field gives another, and a
 * resolver of one object type on the root of another. A class of an object type tells by `standsFor` what is handed
 * from resolver to resolver for it, where that is not its own fields.
 */
interface StandsFor<Node = unknown> {
  readonly standsFor: Node;
}

/** What is handed on for an instance of a class of an object type. */
export type NodeFor<Shape> = Shape extends StandsFor<infer Node> ? Node : Shape;

/** What a resolver gives for a GraphQL type, as the decorators write it. */
type Given<Type> = Type extends StringConstructor
  ? string
  : Type extends BooleanConstructor
    ? boolean
    : Type extends GraphQLScalarType<infer Value, unknown>
      ? Value
      : Type extends readonly (infer Item)[]
        ? readonly Given<Item>[]
        : Type extends abstract new (...args: never[]) => infer Shape
          ? NodeFor<Shape>
          : Type extends StandsFor
            ? NodeFor<Type>
            : Type extends Readonly<Record<string, string>>
              ? Type[keyof Type]
              : never;

type Nullable<Value, Options> = Options extends { readonly nullable: true }
  ? Value | null
  : Options extends { readonly nullable: 'items' }
    ? Value extends readonly (infer Item)[]
      ? readonly (Item | null)[]
      : never
    : Value;

type Answer<Type, Options> = Nullable<Given<Type>, Options>;
type Promised<Value> = Value | Promise<Value>;
type Options = NonNullable<Parameters<typeof decorators.FieldResolver>[1]>;
type Returns = Parameters<typeof decorators.Query>[0];

/** A field that its class has as it is: the member's type must be what the GraphQL type gives. */
export const Field =
  <Type, const Asked extends Options = object>(type: () => Type, options?: Asked) =>
  <Name extends string>(target: Readonly<Record<Name, Promised<Answer<Type, Asked>>>>, name: Name): void => {
    decorators.Field(type as Returns, options ?? {})(target, name);
  };

/** A field that a method of the resolver works out from the node, its first parameter. */
export const FieldResolver =
  <Type, const Asked extends Options = object>(type: () => Type, options?: Asked) =>
  <
    Resolver extends { readonly resolves: unknown },
    Method extends (root: NodeFor<Resolver['resolves']>, ...rest: never[]) => Promised<Answer<Type, Asked>>,
  >(
    target: Resolver,
    name: string,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    decorators.FieldResolver(type as Returns, options ?? {})(target, name, descriptor);
  };

type Operation<Type, Asked> = <
  Method extends (context: Context, ...rest: never[]) => Promised<Answer<Type, Asked>>,
>(
  target: object,
  name: string,
  descriptor: TypedPropertyDescriptor<Method>,
) => void;

/** A question; the method's first parameter is the context. */
export const Query =
  <Type, const Asked extends Options = object>(type: () => Type, options?: Asked): Operation<Type, Asked> =>
  (target, name, descriptor) => {
    decorators.Query(type as Returns, options ?? {})(target, name, descriptor);
  };

/** Something to record; the method's first parameter is the context. */
export const Mutation =
  <Type, const Asked extends Options = object>(type: () => Type, options?: Asked): Operation<Type, Asked> =>
  (target, name, descriptor) => {
    decorators.Mutation(type as Returns, options ?? {})(target, name, descriptor);
  };

/** The fields of an object type that the node does not have as they are: its resolver must work them out. */
type WorkedOut<Shape> = {
  [Name in keyof Shape]: Name extends 'standsFor'
    ? never
    : NodeFor<Shape> extends Readonly<Record<Name, Promised<Shape[Name]>>>
      ? never
      : Name;
}[keyof Shape];

/** The resolver of an object type: it `resolves` that type, and has a method for every field that the node does not give. */
export const ResolverOf =
  <Shape>(type: () => abstract new () => Shape) =>
  <
    Resolver extends new () => { readonly resolves: Shape } & Readonly<
      Record<WorkedOut<Shape>, (root: NodeFor<Shape>, ...rest: never[]) => unknown>
    >,
  >(
    target: Resolver,
  ): void => {
    decorators.Resolver(type as unknown as () => decorators.ClassType)(target);
  };
