import type { ValidationRule } from 'graphql';
import { LIMIT_RULES } from './limits.js';
import { exactNumbers } from './number-literals.js';

/** What is asked of every operation before it is executed, beside the rules of the specification. */
export const VALIDATION_RULES: readonly ValidationRule[] = [...LIMIT_RULES, exactNumbers];
