import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { PaperHead } from '#renderer/print/paper-head.tsx';
import type { AccessCopyModel } from '#shared/contracts/prints.ts';
import type { WithholdReason } from '#shared/domain/rights/rights-codes.ts';
import '../record/record-document.css';
import { CopyFacts, CopyRights } from './copy-facts.tsx';
import './copy-document.css';

type Chapter = AccessCopyModel['chapters'][number];
type CopyRecord = Chapter['records'][number];
type Part = CopyRecord['parts'][number];
type Field = Part['fields'][number];

/** Everything held about a person, for them: chapters in plain words, then purposes, who had it, and their rights. */
export function CopyDocument({ model }: { readonly model: AccessCopyModel }) {
  const { t } = useTranslation('rights');
  const format = useFormat();
  const { frame, name, caseNumber, askedOn, chapters } = model;
  return (
    <article
      className="ks-paper-record ks-copy"
      lang={format.locale}
      data-grey={frame.greyscale || undefined}
    >
      <PaperHead organisation={frame.organisation}>{caseNumber}</PaperHead>
      <h1>{t('copy.title')}</h1>
      <p className="ks-paper-under">{t('copy.for', { name })}</p>
      <p>{t('copy.lead', { day: format.day(askedOn), organisation: frame.organisation })}</p>
      <h2 className="ks-paper-heading">{t('copy.gapsTitle')}</h2>
      <p>{t(hasGaps(chapters) ? 'copy.gaps' : 'copy.gapsNone')}</p>
      {chapters.map(({ chapter, records }) => (
        <section key={chapter}>
          <h2 className="ks-paper-heading">{t(`copy.chapter.${chapter}`)}</h2>
          {records.map((record, place) => (
            <CopyRecordBlock key={place} record={record} />
          ))}
        </section>
      ))}
      <CopyFacts model={model} />
      <CopyRights />
      <footer className="ks-paper-foot">
        <p>{t('copy.foot', { caseNumber, day: format.day(frame.printedOn), version: frame.version })}</p>
      </footer>
    </article>
  );
}

function hasGaps(chapters: readonly Chapter[]): boolean {
  const inPart = ({ withheld, fields }: Part) =>
    withheld !== null || fields.some(({ pieces }) => pieces.some((piece) => 'leftOut' in piece));
  return chapters.some(({ records }) =>
    records.some((record) => inPart(record) || record.parts.some(inPart)),
  );
}

function CopyRecordBlock({ record }: { readonly record: CopyRecord }) {
  const { t } = useTranslation('rights');
  const format = useFormat();
  const { title, on, by } = record;
  const when = on === null ? '' : format.day(on);
  return (
    <section className="ks-copy-record">
      <h3>
        {title}
        <span>{by === '' ? when : t('copy.writtenBy', { day: when, name: by })}</span>
      </h3>
      <PartContent part={record} />
      {record.parts.map((part, place) => (
        <div key={place} className="ks-copy-part">
          <h4>{part.title}</h4>
          <PartContent part={part} />
        </div>
      ))}
    </section>
  );
}

function PartContent({ part: { withheld, fields } }: { readonly part: Part }) {
  if (withheld !== null) {
    return (
      <p>
        <Gap reason={withheld} />
      </p>
    );
  }
  const facts = fields.filter(({ long }) => !long);
  const texts = fields.filter(({ long }) => long);
  return (
    <>
      {facts.length > 0 && (
        <dl className="ks-copy-facts">
          {facts.map((field, place) => (
            <div key={place}>
              <dt>{field.label}</dt>
              <dd>
                <Pieces pieces={field.pieces} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {texts.map((field, place) => (
        <Fragment key={place}>
          {field.label !== '' && <p className="ks-copy-label">{field.label}</p>}
          <p className="ks-paper-text">
            <Pieces pieces={field.pieces} />
          </p>
        </Fragment>
      ))}
    </>
  );
}

function Pieces({ pieces }: { readonly pieces: Field['pieces'] }) {
  return pieces.map((piece, place) =>
    'text' in piece ? (
      <Fragment key={place}>{piece.text}</Fragment>
    ) : (
      <Gap key={place} reason={piece.leftOut} />
    ),
  );
}

/** A bar of one length for everything: it does not tell how much is gone, and there is nothing under it. */
function Gap({ reason }: { readonly reason: WithholdReason }) {
  const { t } = useTranslation(['rights', 'domain']);
  return (
    <span className="ks-copy-gap">
      <span aria-hidden />
      {t('rights:copy.leftOut', { reason: t(`domain:withholdReason.${reason}`) })}
    </span>
  );
}
