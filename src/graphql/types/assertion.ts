import { ObjectType } from 'type-graphql';
import type { ReportRole as Role } from '../../domain/vocabulary/report-roles.js';
import type { ClaimNode, StatementNode } from '../../services/read/nodes.js';
import { ReportRole } from '../enums.js';
import { Field } from '../typed-fields.js';
import { ClaimType } from './claim.js';

/** A claim as a statement asserts it. */
export interface AssertionNode {
  readonly statement: StatementNode;
  /** In the words of the statement. */
  readonly claim: ClaimNode;
  readonly role: Role;
  /** JSON {exact, prefix?, suffix?}. */
  readonly passage: string | null;
}

@ObjectType('Assertion', { description: 'A claim that a statement asserts, and where it does.' })
export class AssertionType {
  @Field(() => ClaimType, { description: 'The claim, worded as the statement words it.' })
  claim!: ClaimNode;

  @Field(() => ReportRole, { description: 'Whether it enters with this statement or is passed on by it.' })
  role!: Role;

  declare readonly standsFor: AssertionNode;
}
