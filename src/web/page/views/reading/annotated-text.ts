import { figureAddress } from '../../address/addresses.ts';
import { meantBy, standingOf } from '../../words/standing-of-mention.ts';
import { listed } from '../../words/count.ts';
import { unknownWords } from '../../words/unknown-words.ts';
import { calledBy, voicesOf } from '../../words/voices.ts';
import type { Original, Originals } from './goes-back.tsx';
import type { Numbered, Paragraph } from './paragraphs.ts';

/** A text with what is on record about its figures, as it is copied. */
interface Annotated {
  readonly paragraphs: readonly Paragraph[];
  /** How many figures there are and how they stand, in a sentence. */
  readonly explanation: string;
  readonly originals: Originals;
  /** Where the notes' addresses lead. */
  readonly origin: string;
}

/** The text with the number of each figure's note after it, and the notes below with their addresses. */
export function annotatedText({ paragraphs, explanation, originals, origin }: Annotated): string {
  const body = paragraphs.map(({ stretches }) =>
    stretches.map(({ text, marked }) => (marked ? `${text} [${marked.number}]` : text)).join(''),
  );
  const notes = notesOf(paragraphs, originals, origin).map(({ number, sentences, address }) =>
    [`[${number}] ${sentences.join(' ')}`, ...(address === undefined ? [] : [address])].join('\n    '),
  );
  return [...body, explanation, ...notes].join('\n\n');
}

/** The same as HTML: the figures in bold with the numbers of their notes, and the notes as a numbered list. */
export function annotatedHtml({ paragraphs, explanation, originals, origin }: Annotated): string {
  const body = paragraphs.map(({ stretches }) => {
    const words = stretches.map(({ text, marked }) =>
      marked ? `<b>${escaped(text)}</b><sup>[${marked.number}]</sup>` : escaped(text),
    );
    return `<p dir="auto">${words.join('')}</p>`;
  });
  const notes = notesOf(paragraphs, originals, origin).map(({ sentences, address }) => {
    const link = address === undefined ? '' : `<br><a href="${escaped(address)}">${escaped(address)}</a>`;
    return `<li>${escaped(sentences.join(' '))}${link}</li>`;
  });
  return `${body.join('')}<p>${escaped(explanation)}</p><ol>${notes.join('')}</ol>`;
}

interface CopiedNote {
  readonly number: number;
  readonly sentences: readonly string[];
  readonly address: string | undefined;
}

const notesOf = (paragraphs: readonly Paragraph[], originals: Originals, origin: string): CopiedNote[] =>
  paragraphs.flatMap(({ figures }) => figures.map((figure) => noteOf(figure, originals, origin)));

function noteOf({ number, mention }: Numbered, originals: Originals, origin: string): CopiedNote {
  const meant = meantBy(mention);
  const unread = unknownWords(mention.unread).map(({ exact }) => `“${exact}”`);
  return {
    number,
    sentences: [
      `“${mention.exact}”: ${standingOf(mention).words}.`,
      ...(unread.length === 0 ? [] : [`The record does not know ${listed(unread, Infinity)}.`]),
      ...(meant ? [meant.explanation] : []),
      ...((meant && originals.get(meant.claim.id)) ?? []).map(goesBack),
    ],
    address: meant && `${origin}${figureAddress(meant.claim)}`,
  };
}

function goesBack({ headline, statements: { nodes } }: Original): string {
  const [first] = nodes;
  const by = first
    ? `, first said by ${listed(voicesOf(first).map(calledBy), Infinity)}, ${first.said.label}`
    : '';
  return `It is a rewording of “${headline}”${by}.`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
