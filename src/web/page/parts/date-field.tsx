import { useEffect } from 'react';
import { useAnswer } from '../api/answer.ts';
import { usePause } from '../fields/pause.ts';
import { Text, type TypedProps } from '../fields/text.tsx';
import { ReadTimeDocument } from '../generated/graphql.ts';
import { isEdtf, keepDateRead } from '../words/dates-read.ts';
import { today } from '../words/day.ts';
import { edtfInWords } from '../words/edtf.ts';

const PAUSE_MS = 250;

/** A date as people write it, "3 Feb 2017", "January 2017", "last month", with what it is understood as. */
export function DateField({ hint, ...field }: TypedProps) {
  const typed = field.value.trim();
  const isPlain = typed === '' || isEdtf(typed);
  const asked = usePause(typed, PAUSE_MS);
  const { data } = useAnswer(
    ReadTimeDocument,
    { text: asked, publishedOn: today() },
    { skip: isPlain || asked !== typed },
  );
  const time = isPlain || asked !== typed ? undefined : data?.readTime;
  useEffect(() => {
    if (time?.edtf) keepDateRead(typed, time.edtf);
  }, [typed, time?.edtf]);
  return <Text {...field} hint={hintOf(typed, time) ?? hint} />;
}

interface TimeRead {
  readonly edtf?: string | null;
  readonly label?: string | null;
  readonly explanation: string;
}

/** What is understood, where that is not what stands there; why it is not understood. */
function hintOf(typed: string, time: TimeRead | undefined): string | undefined {
  if (time) return time.edtf ? `Understood as ${time.label ?? time.edtf}` : time.explanation;
  const words = edtfInWords(typed);
  return words === typed ? undefined : words;
}
