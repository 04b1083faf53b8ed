import { useState } from 'react';
import { useAsOf } from '../../../address/as-of.ts';
import { fileName, save, saveCsv, saveJson, saveText } from '../../../parts/save.ts';
import { isGap, type Parts, type Sum } from './parts-of.ts';

interface PartsSavesProps {
  readonly sum: Sum;
  readonly parts: Parts;
}

/** Saves the parts of a figure: as a picture with all its notes, or as data. */
export function PartsSaves({ sum, parts }: PartsSavesProps) {
  const { day } = useAsOf();
  const [fault, setFault] = useState('');
  const name = `parts-${fileName(sum.whole.ref || sum.whole.headline)}`;
  const savePicture = async (isPng: boolean): Promise<void> => {
    setFault('');
    try {
      const { pictureOfParts } = await import('./parts-picture.ts');
      const svg = pictureOfParts(sum, parts, day);
      if (isPng) save(`${name}.png`, await (await import('../../../parts/png.ts')).pngOf(svg));
      else saveText(`${name}.svg`, 'image/svg+xml', svg);
    } catch {
      setFault('The picture could not be made; the data can be saved all the same.');
    }
  };
  return (
    <div className="buttons not-in-print" role="group" aria-label="Save the parts">
      <button type="button" className="button" onClick={() => void savePicture(false)}>
        SVG
      </button>
      <button type="button" className="button" onClick={() => void savePicture(true)}>
        PNG
      </button>
      <button type="button" className="button" onClick={() => saveCsv(name, rowsOf(parts))}>
        CSV
      </button>
      <button
        type="button"
        className="button"
        onClick={() => saveJson(name, { address: location.href, ...sum })}
      >
        JSON
      </button>
      <span role="status" className="small">
        {fault}
      </span>
    </div>
  );
}

const COLUMNS = ['part', 'qualifier', 'value', 'low', 'high', 'unit', 'standing', 'claim', 'id'];

const rowsOf = ({ rows }: Parts) => [
  COLUMNS,
  ...rows.map((row) => {
    if (isGap(row)) return [row.name, 'MISSING', null, null, null, null, null, null, null];
    const { name, figure, claim } = row;
    const { qualifier, value, low, high, unit } = figure;
    return [name, qualifier, value, low, high, unit, claim.standing.state, claim.text, claim.ref ?? claim.id];
  }),
];
