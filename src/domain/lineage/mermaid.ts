import { listAt, held } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import { periodLabel } from '../period-label.js';
import { shown } from '../text/shown.js';
import type { Findings } from './findings.js';

/** The trace as a Mermaid flowchart, from where the claim starts to its last copy; retracted statements are dashed. */
export function mermaidOf({
  statements,
  hops,
  drift,
}: Pick<Findings, 'statements' | 'hops' | 'drift'>): string {
  const number = new Map(statements.map(({ seq }, index) => [seq, index + 1]));
  const name = (seq: Seq<'statement'>): string => `s${held(number, seq)}`;
  const changes = new Map<string, string[]>();
  for (const { downstream, upstream, kind } of drift) {
    const key = `${downstream} ${upstream}`;
    changes.set(key, [...listAt(changes, key), kind.toLowerCase().replaceAll('_', ' ')]);
  }
  const lines = [
    ...statements.map(
      ({ seq, sourceName, voiceName, said, isRetracted }) =>
        `${name(seq)}["${escaped(sourceName === voiceName ? sourceName : `${sourceName} for ${voiceName}`)}<br/>${escaped(periodLabel(said.edtf))}${isRetracted ? '<br/>taken back' : ''}"]`,
    ),
    ...hops.map(({ downstream, upstream }) => {
      const label = changes.get(`${downstream} ${upstream}`);
      return `${name(upstream)} -->${label ? `|"${[...new Set(label)].join(', ')}"|` : ''} ${name(downstream)}`;
    }),
    ...statements
      .filter(({ isRetracted }) => isRetracted)
      .map(({ seq }) => `style ${name(seq)} stroke-dasharray: 4`),
  ];
  return ['flowchart LR', ...lines.map((line) => `  ${line}`)].join('\n');
}

/** Text inside a label: what Mermaid or a browser would read as markup is written as an entity. */
const escaped = (text: string): string =>
  shown(text.replaceAll(/\s+/g, ' ')).replaceAll(/[#&<>"`\\[\]{}|;]/g, (sign) => `#${sign.charCodeAt(0)};`);
