import type { i18n as I18n } from 'i18next';
import type { ClosingRecordBody, ReadinessReviewBody } from '../../contracts/closing.ts';
import type { RecordPage } from '../../domain/records/page-blocks.ts';
import { formatters } from '../format.ts';
import { listBlock, textBlock } from './blocks.ts';

/** The person's own statement first and largest, then both answers side by side (domain.md 5.3). */
export function readinessPage(words: I18n, { content }: ReadinessReviewBody): RecordPage {
  const t = words.getFixedT(null, ['closing', 'domain']);
  const { wantsToStepBack, wantsWords, answers } = content;
  const answered = answers.filter(
    ({ person, worker, note }) => person !== null || worker !== null || note !== '',
  );
  const said = (answer: (typeof answers)[number]['person']) =>
    answer === null ? '' : t(`domain:readinessAnswer.${answer}`);
  return {
    lead: {
      label: t('closing:readinessPage.lead'),
      answer:
        wantsToStepBack === null
          ? t('closing:readinessPage.notAsked')
          : t(`domain:stepBackAnswer.${wantsToStepBack}`),
      words: wantsWords,
    },
    strengths: content.strengths,
    blocks: [
      ...(answered.length === 0
        ? []
        : [
            {
              kind: 'table',
              key: 'answers',
              label: t('closing:readinessPage.answers'),
              columns: [
                t('closing:readinessPage.indicator'),
                t('closing:readinessPage.person'),
                t('closing:readinessPage.worker'),
                t('closing:readinessPage.lineOn'),
              ],
              rows: answered.map(({ indicator, person, worker, note }) => [
                t(`domain:readinessIndicator.${indicator}`),
                said(person),
                said(worker),
                note,
              ]),
            } as const,
          ]),
      ...textBlock('text', 'note', t('closing:readinessPage.note'), content.note),
    ],
  };
}

/** The end of support as both see it, who is there afterwards, and the way back (domain.md 13.5, `ClosingRecord`). */
export function closingPage(words: I18n, { content }: ClosingRecordBody): RecordPage {
  const t = words.getFixedT(null, ['closing', 'domain']);
  const { day } = formatters(words.language);
  const reason = t(`domain:closureReason.${content.reason}`);
  const { reasonNote: note, followUpDates } = content;
  return {
    strengths: content.strengths,
    blocks: [
      ...textBlock('text', 'ends_on', t('closing:recordPage.endsOn'), day(content.endsOn)),
      ...textBlock(
        'text',
        'reason',
        t('closing:recordPage.reason'),
        note === '' ? reason : t('closing:recordPage.reasonWithNote', { reason, note }),
      ),
      ...textBlock('words', 'person_view', t('closing:recordPage.personView'), content.personView),
      ...textBlock('text', 'worker_view', t('closing:recordPage.workerView'), content.workerView),
      ...(content.whoNow.length === 0
        ? []
        : [
            {
              kind: 'table',
              key: 'who_now',
              label: t('closing:recordPage.whoNow'),
              columns: [t('closing:record.what'), t('closing:record.who'), t('closing:record.how')],
              rows: content.whoNow.map(({ what, who, how }) => [what, who, how]),
            } as const,
          ]),
      ...listBlock('early_signs', t('closing:recordPage.earlySigns'), content.earlySigns),
      ...listBlock('what_helps', t('closing:recordPage.whatHelps'), content.whatHelps),
      ...listBlock('keeps', t('closing:recordPage.keeps'), content.keeps),
      ...listBlock('told', t('closing:recordPage.told'), content.told),
      ...textBlock('text', 'way_back', t('closing:recordPage.wayBack'), content.wayBack),
      ...listBlock(
        'check_ins',
        t('closing:recordPage.checkIns'),
        followUpDates.length === 0 ? [t('closing:recordPage.noCheckIns')] : followUpDates.map(day),
      ),
    ],
  };
}
