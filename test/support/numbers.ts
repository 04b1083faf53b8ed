import { instant, seqOf, type FoldedVoice, type Instant, type Seq } from '../../src/kernel/seq.js';

/** Numbers of records, as tests write them. */
export const claim = (number: number): Seq<'claim'> => seqOf('claim', number);
export const statement = (number: number): Seq<'statement'> => seqOf('statement', number);
export const rebuttal = (number: number): Seq<'rebuttal'> => seqOf('rebuttal', number);
export const concession = (number: number): Seq<'concession'> => seqOf('concession', number);
export const measure = (number: number): Seq<'measure'> => seqOf('measure', number);
export const place = (number: number): Seq<'place'> => seqOf('place', number);
export const population = (number: number): Seq<'population'> => seqOf('population', number);
export const category = (number: number): Seq<'category'> => seqOf('category', number);
export const source = (number: number): Seq<'source'> => seqOf('source', number);
export const voice = (number: number): FoldedVoice => number as FoldedVoice;
export const at = (seconds: number): Instant => instant(seconds);
