import { useMemo } from 'react';
import { useAsOf } from '../../address/as-of.ts';
import { fullAddress } from '../../base.ts';
import { useAnswer } from '../../api/answer.ts';
import { ReadTextDocument, type ReadTextQuery } from '../../generated/graphql.ts';
import { Answered } from '../../parts/answered.tsx';
import { AsOfNotice } from '../../parts/as-of-notice.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Heading } from '../../parts/heading.tsx';
import { useRecordThis } from '../../parts/record-this.ts';
import { useTitle } from '../../parts/title.ts';
import { annotatedHtml, annotatedText } from './annotated-text.ts';
import { Downloads } from './downloads.tsx';
import { OriginalsContext, useOriginals } from './goes-back.tsx';
import { Legend } from './legend.tsx';
import { MarkedText } from './marked-text.tsx';
import { paragraphsOf } from './paragraphs.ts';
import { RecordContext } from './record-this.tsx';
import { TextForm } from './text-form.tsx';
import { useTextInFront } from '../../parts/text-in-front.ts';
import './reading-view.css';

const BEGINNING = 60;

/** A text that somebody has in front of them, with what is on record about each of its figures. */
export default function ReadingView() {
  const { text, said, isInAddress, show } = useTextInFront();
  const { instant } = useAsOf();
  const isEmpty = text.trim() === '';
  useTitle(isEmpty ? 'A text in front of you' : `“${beginningOf(text)}”`);
  const answer = useAnswer(
    ReadTextDocument,
    { text, publishedOn: said === '' ? null : said, asOf: instant },
    { skip: isEmpty, isLong: true },
  );
  return (
    <div className="view reading-view">
      <Heading>A text in front of you</Heading>
      {isEmpty ? (
        <TextForm text="" said="" onRead={show} />
      ) : (
        <>
          <details key={`${said} ${text}`} className="not-in-print">
            <summary>Change the text, or the day it was published</summary>
            <TextForm text={text} said={said} onRead={show} />
          </details>
          {!isInAddress && (
            <p className="small soft not-in-print">
              This text is too long for an address: it is kept in this window alone, and a link to it would
              show nothing. Copy it with its notes instead.
            </p>
          )}
          <AsOfNotice />
          <Answered answer={answer}>
            {({ read }) => <Read text={text} said={said} asOf={instant} reading={read} />}
          </Answered>
        </>
      )}
    </div>
  );
}

function beginningOf(text: string): string {
  const words = text.trim().replaceAll(/\s+/g, ' ');
  return words.length > BEGINNING ? `${words.slice(0, BEGINNING)}…` : words;
}

interface ReadProps {
  readonly text: string;
  readonly said: string;
  readonly asOf: string | undefined;
  readonly reading: ReadTextQuery['read'];
}

function Read({ text, said, asOf, reading }: ReadProps) {
  const { explanation, mentions } = reading;
  const originals = useOriginals(mentions, asOf);
  const paragraphs = useMemo(() => paragraphsOf(text, mentions), [text, mentions]);
  const record = useRecordThis();
  const annotated = { paragraphs, explanation, originals, origin: fullAddress('') };
  return (
    <>
      <div className="section-head">
        <p role="status">{explanation}</p>
        <span className="buttons not-in-print">
          <CopyButton
            label="Copy with notes"
            text={() => annotatedText(annotated)}
            html={() => annotatedHtml(annotated)}
          />
          {mentions.length > 0 && (
            <Downloads
              text={text}
              said={said}
              explanation={explanation}
              mentions={mentions}
              originals={originals}
            />
          )}
        </span>
      </div>
      {mentions.length > 0 && <Legend />}
      <RecordContext value={(mention) => record(mention, text)}>
        <OriginalsContext value={originals}>
          <MarkedText paragraphs={paragraphs} />
        </OriginalsContext>
      </RecordContext>
    </>
  );
}
