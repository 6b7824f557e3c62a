import type { i18n as I18n } from 'i18next';
import type { Erased } from '../../contracts/erasure.ts';
import { keptThings } from '../../domain/erasure/erasure-codes.ts';
import type { PageBlock } from '../../domain/records/page-blocks.ts';
import { dayOf } from '../../lib/clock.ts';
import { formatters } from '../format.ts';

/** What a certificate says of an erasure: facts and counts, nothing of what stood in the file. */
export function certificateBlocks(words: I18n, erased: Erased): PageBlock[] {
  const t = words.getFixedT(null, ['erasure', 'domain']);
  const { day, moment } = formatters(words.language);
  const { findings, askedOn, reappliedAt } = erased;
  const text = (key: string, label: string, line: string): PageBlock => ({
    kind: 'text',
    key,
    label,
    text: line,
  });
  return [
    text('number', t('certificate.number'), erased.caseNumber),
    text('when', t('certificate.when'), moment(erased.erasedAt)),
    text('by', t('certificate.by'), erased.by),
    text('ground', t('certificate.ground'), t(`domain:erasureGround.${erased.ground}`)),
    ...(askedOn === null ? [] : [text('asked', t('certificate.asked'), day(askedOn))]),
    {
      kind: 'table',
      key: 'what',
      label: t('certificate.what'),
      columns: [t('certificate.what'), t('certificate.howMany')],
      rows: erased.counts.map(({ group, count }) => [t(`domain:holdingGroup.${group}`), String(count)]),
    },
    text(
      'proof',
      t('certificate.proof'),
      [
        findings === null ? t('certificate.proofLater') : t('certificate.proofText', findings),
        reappliedAt === null ? '' : t('certificate.reapplied', { day: day(dayOf(reappliedAt)) }),
      ]
        .filter((line) => line !== '')
        .join(' '),
    ),
    text('backups', t('certificate.copies'), t('certificate.backups', { day: day(erased.backupsUntil) })),
    {
      kind: 'list',
      key: 'stays',
      label: t('certificate.stays'),
      lines: keptThings.filter((thing) => thing !== 'backups').map((thing) => t(`domain:keptThing.${thing}`)),
    },
  ];
}
