import { held } from '../../certain.js';
import { useState } from 'react';
import { fileName, save, saveCsv, saveJson, saveText } from '../../parts/save.ts';
import { leftOutInWords } from '../../words/figure.ts';
import type { Point, Series } from './lines.ts';
import type { Caption } from './picture.ts';
import type { Shown } from './shown.ts';

interface DownloadsProps {
  readonly series: Series;
  readonly shown: Shown;
  readonly caption: Caption;
}

/** What is shown, to take away: the picture and the figures. */
export function Downloads({ series, shown, caption }: DownloadsProps) {
  const [told, tell] = useState('');
  const name = fileName(`${caption.title} ${caption.subtitle}`);
  const picture = async (isPng: boolean): Promise<void> => {
    tell('');
    try {
      const { pictureOf } = await import('./picture.ts');
      const svg = pictureOf(shown.plan, caption);
      if (isPng) save(`${name}.png`, await (await import('../../parts/png.ts')).pngOf(svg));
      else saveText(`${name}.svg`, 'image/svg+xml', svg);
    } catch {
      tell('The picture could not be made.');
    }
  };
  return (
    <div className="buttons not-in-print" role="group" aria-label="Download">
      <button type="button" className="button" onClick={() => void picture(false)}>
        Picture (SVG)
      </button>
      <button type="button" className="button" onClick={() => void picture(true)}>
        Picture (PNG)
      </button>
      <button type="button" className="button" onClick={() => saveCsv(name, rowsOf(shown))}>
        Data (CSV)
      </button>
      <button type="button" className="button" onClick={() => saveJson(name, dataOf(series, shown, caption))}>
        Data (JSON)
      </button>
      <span role="status" className="small soft">
        {told}
      </span>
    </div>
  );
}

const COLUMNS = [
  'period',
  'period_in_words',
  'source',
  'qualifier',
  'value',
  'low',
  'high',
  'unit',
  'as_written',
  'place',
  'population',
  'categories',
  'leaves_out',
  'standing',
  'copied_from',
  'claim',
  'id',
];

/** The first figure it goes back to; undefined for an original, and where copies are not shown. */
const copiedFrom = ({
  originals,
}: Point['entry']['claim']): { ref: string | null; text: string } | undefined =>
  originals?.map(({ ref, text }) => ({ ref, text }))[0];

/** Each dimension by which a figure is cut, and which part of it: "sex: Women". */
const categoriesOf = ({ categories }: Point['figure']): string[] =>
  categories.map(({ dimension, label }) => `${dimension}: ${label}`);

const rowsOf = ({ points, lineOf }: Shown) => [
  COLUMNS,
  ...points.map(({ key, entry: { claim, standing }, figure, period }) => [
    period.edtf,
    period.label,
    held(lineOf, key)
      .voices.map(({ name }) => name)
      .join('; '),
    figure.qualifier,
    figure.value,
    figure.low,
    figure.high,
    figure.unit,
    figure.asWritten,
    figure.place?.name,
    figure.population?.label,
    categoriesOf(figure).join('; '),
    figure.exclusions.map(leftOutInWords).join('; '),
    standing.state,
    copiedFrom(claim)?.text,
    claim.text,
    claim.ref ?? claim.id,
  ]),
];

const dataOf = (
  { measure }: Series,
  { points, plan, lineOf }: Shown,
  { title, subtitle, leftAside, saidBy, keptBy }: Caption,
) => ({
  title: `${title}: ${subtitle}`,
  note: [leftAside, `${saidBy}.`, keptBy].filter(Boolean).join(' '),
  address: location.href,
  measure: { ref: measure.ref, label: measure.label, unit: measure.unit },
  figures: points.map(({ key, entry: { claim, standing }, figure, period }) => ({
    id: claim.id,
    ref: claim.ref,
    text: claim.text,
    sources: held(lineOf, key).voices.map(({ ref, name }) => ({ ref, name })),
    period: { edtf: period.edtf, label: period.label },
    qualifier: figure.qualifier,
    value: figure.value,
    low: figure.low,
    high: figure.high,
    unit: figure.unit,
    asWritten: figure.asWritten,
    place: figure.place && { ref: figure.place.ref, name: figure.place.name },
    population: figure.population && { ref: figure.population.ref, label: figure.population.label },
    categories: figure.categories.map(({ ref, dimension, label }) => ({ ref, dimension, label })),
    leavesOut: figure.exclusions.map(leftOutInWords),
    standing: standing.state,
    explanation: standing.explanation,
    copiedFrom: copiedFrom(claim) ?? null,
  })),
  breaks: plan.breaks.map(({ source, from, to, directionsDisagree, explanation }) => ({
    source: source.name,
    from: from.label,
    to: to.label,
    directionsDisagree,
    explanation,
  })),
});
