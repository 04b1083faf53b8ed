import type { FormattedExecutionResult } from 'graphql';

const texts = new WeakMap<object, string>();

/** Stands for the data of an answer of which the text is there already; whoever writes it out gets the data. */
export function dataOfText(text: string): Record<string, unknown> {
  const data = { toJSON: (): unknown => JSON.parse(text) };
  texts.set(data, text);
  return data;
}

/** The data of an answer as they are sent. */
export const textOfData = (data: Readonly<Record<string, unknown>>): string =>
  texts.get(data) ?? JSON.stringify(data);

/** An answer as it is sent. Data of which the text is there are not written out once more. */
export function writtenOut(answer: FormattedExecutionResult): string {
  const { data, ...others } = answer;
  if (!data || !texts.has(data)) return `${JSON.stringify(answer)}\n`;
  const beside = JSON.stringify(others).slice(1, -1);
  return `{"data":${textOfData(data)}${beside === '' ? '' : `,${beside}`}}\n`;
}
