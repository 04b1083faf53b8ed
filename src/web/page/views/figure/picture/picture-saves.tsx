import { held } from '../../../certain.js';
import { useState } from 'react';
import { useAsOf } from '../../../address/as-of.ts';
import { fileName, save, saveCsv, saveJson } from '../../../parts/save.ts';
import { speakersOf } from '../../../words/voices.ts';
import type { FigureClaim } from '../figure-claim.ts';
import { quoteOf, SILENT, type Silent } from './card-texts.ts';
import { marksOf } from './card-words.ts';
import type { Folded } from './fold.ts';
import { push } from './lists.ts';
import { silentOf, type Omitting } from './omission.ts';
import type { Hop, Picture } from './picture-model.ts';

interface PictureSavesProps {
  readonly claim: FigureClaim;
  readonly picture: Picture;
  /** What is drawn of it: what was opened on the screen is open in the file. */
  readonly shown: Folded;
  readonly omitting: Omitting | undefined;
}

/** Saves what is known of the way of a figure: as a picture with all its notes, or as data. */
export function PictureSaves({ claim, picture, shown, omitting }: PictureSavesProps) {
  const { day } = useAsOf();
  const [fault, setFault] = useState('');
  const silent = silentOf(omitting);
  const name = `figure-${fileName(claim.ref || claim.text)}`;
  const savePicture = async (kind: 'svg' | 'png'): Promise<void> => {
    setFault('');
    try {
      const { savedPicture } = await import('./saved-picture.tsx');
      save(`${name}.${kind}`, await savedPicture(kind, { claim, shown, omitting, day }));
    } catch {
      setFault('The picture could not be made; the data can be saved all the same.');
    }
  };
  return (
    <div className="buttons" role="group" aria-label="Save the picture">
      <button type="button" className="button" onClick={() => void savePicture('svg')}>
        SVG
      </button>
      <button type="button" className="button" onClick={() => void savePicture('png')}>
        PNG
      </button>
      <button type="button" className="button" onClick={() => saveCsv(name, rowsOf(picture, silent))}>
        CSV
      </button>
      <button
        type="button"
        className="button"
        onClick={() =>
          saveJson(name, { claim: { id: claim.id, ref: claim.ref, text: claim.text }, ...dataOf(picture) })
        }
      >
        JSON
      </button>
      <span role="status" className="small">
        {fault}
      </span>
    </div>
  );
}

const dataOf = ({ statements, reports, bands, hops }: Picture) => ({
  wordings: bands.map(({ claim, zone, words }) => ({ ...words, id: claim, side: zone })),
  statements,
  reports: [...reports.values()].map(({ id, statement, claim, isAsserted, isOrigin }) => ({
    id,
    statement: statement.id,
    claim,
    isAsserted,
    isOrigin,
  })),
  relays: hops,
});

function rowsOf({ reports, bands, hops }: Picture, silent: Silent): (string | number)[][] {
  const words = new Map(bands.map(({ claim, words: ofClaim }) => [claim, ofClaim]));
  const hopsTo = new Map<string, Hop[]>();
  for (const hop of hops) push(hopsTo, hop.to, hop);
  const rows = [...reports.values()].map((report) => {
    const { statement, claim } = report;
    const into = hopsTo.get(report.id) ?? [];
    return [
      statement.id,
      speakersOf(statement),
      statement.said.label,
      words.get(claim)?.text ?? claim,
      words.get(claim)?.standing.state ?? '',
      [...marksOf(report), ...(silent.has(statement.id) ? [SILENT] : [])].join('; '),
      into.map(({ from }) => speakersOf(held(reports, from).statement)).join('; '),
      into
        .flatMap(({ drift }) => drift)
        .map(({ explanation }) => explanation)
        .join(' '),
      quoteOf(report) ?? '',
      statement.document?.url ?? '',
    ];
  });
  return [
    [
      'statement',
      'who',
      'when',
      'as what',
      'which stands',
      'marks',
      'passes on',
      'what changed',
      'quote',
      'document',
    ],
    ...rows,
  ];
}
