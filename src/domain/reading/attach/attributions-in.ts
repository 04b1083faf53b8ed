import type { Attribution, SpeechRule } from './attribution.js';
import type { Stretch } from './clauses.js';
import type { Grammar } from './grammar.js';
import type { Line } from './line.js';
import { labelled, ledTo, ofSpeech, owning, standing } from './said-by-name.js';
import { contrary, denied, relaying, saidBy, saysAfter, saysBefore } from './said-by-verb.js';
import type { Speech } from './speech.js';

const RULES: readonly SpeechRule[] = [
  contrary,
  relaying,
  ledTo,
  denied,
  saidBy,
  saysAfter,
  saysBefore,
  labelled,
  owning,
  ofSpeech,
  standing,
];

/** The attributions of a sentence in order; where two overlap, the one found by the surer rule. */
export function attributionsIn({ parts }: Line, grammar: Grammar, speech: Speech): Attribution[] {
  const hasCapitals = parts.some(({ capital }) => capital);
  const reader = { parts, grammar, speech, hasCapitals };
  const taken = new Set<number>();
  const found: Attribution[] = [];
  for (const rule of RULES) {
    for (let index = 0; index < parts.length; index++) {
      if (taken.has(index)) continue;
      const attribution = rule(reader, index);
      if (!attribution || overlaps(taken, attribution)) continue;
      found.push(attribution);
      for (let inside = attribution.from; inside < attribution.to; inside++) taken.add(inside);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function overlaps(taken: ReadonlySet<number>, { from, to }: Stretch): boolean {
  for (let index = from; index < to; index++) if (taken.has(index)) return true;
  return false;
}
