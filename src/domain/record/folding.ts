import { voiceOfTopmost, type FoldedVoice, type Seq } from '../../kernel/seq.js';
import type { SourceEntry } from './entries.js';

/** The topmost organization of a source: that of what it is part of, else the source itself (semantics.md, Provenance and independence). */
export const foldedVoice = (source: Seq<'source'>, partOf: SourceEntry | null): FoldedVoice =>
  partOf ? partOf.root : voiceOfTopmost(source);

/** Whose word a statement is: of whom the source speaks for, where that is given, else its own. */
export const voiceOf = (source: SourceEntry, onBehalfOf: SourceEntry | null): SourceEntry =>
  onBehalfOf ?? source;
