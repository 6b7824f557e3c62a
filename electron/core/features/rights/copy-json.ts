import type { i18n as I18n } from 'i18next';
import type { AccessCopyModel } from '#shared/contracts/prints.ts';
import type { WithholdReason } from '#shared/domain/rights/rights-codes.ts';

type CopyPart = AccessCopyModel['chapters'][number]['records'][number]['parts'][number];

/**
 * The copy as JSON: the same model as the pages, so nothing stands in one and not in the other. What is left out is a
 * text in square brackets that says why.
 */
export function copyJson(model: AccessCopyModel, i18n: I18n): string {
  const t = i18n.getFixedT(null, ['rights', 'domain']);
  const gap = (reason: WithholdReason) =>
    t('rights:copy.leftOut', { reason: t(`domain:withholdReason.${reason}`) });
  const part = ({ title, withheld, fields }: CopyPart) =>
    withheld === null
      ? {
          title,
          fields: fields.map(({ label, pieces }) => ({
            label,
            text: pieces.map((piece) => ('text' in piece ? piece.text : gap(piece.leftOut))).join(''),
          })),
        }
      : { title, leftOut: gap(withheld) };
  const { frame, name, caseNumber, askedOn, chapters, purposes, access, given, kept } = model;
  const copy = {
    format: 'keystead-access-copy',
    version: 1,
    organisation: frame.organisation,
    madeOn: frame.printedOn,
    askedOn,
    name,
    caseNumber,
    chapters: chapters.map(({ chapter, records }) => ({
      chapter: t(`rights:copy.chapter.${chapter}`),
      records: records.map((record) => ({
        ...part(record),
        on: record.on,
        by: record.by,
        parts: record.parts.map(part),
      })),
    })),
    purposes,
    access,
    given,
    kept,
  };
  return `${JSON.stringify(copy, null, 2)}\n`;
}
