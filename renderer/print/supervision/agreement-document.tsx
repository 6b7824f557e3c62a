import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useFormat } from '#renderer/app/words.ts';
import type { supervisionAgreementModel } from '#shared/contracts/prints.ts';
import { agreementTexts } from '#shared/domain/supervision/supervision-codes.ts';
import { SupervisionPage } from './supervision-page.tsx';

/** What the two agreed on how they work together. */
export function AgreementDocument({ model }: { readonly model: z.infer<typeof supervisionAgreementModel> }) {
  const { t } = useTranslation(['supervision', 'domain']);
  const format = useFormat();
  const { frame, agreement } = model;
  const { sides, words } = agreement;
  const rows: readonly (readonly [string, string])[] = [
    [t('terms.kind'), t(`domain:supervisionKind.${agreement.kind}`)],
    [t('terms.startsOn'), format.day(agreement.startsOn)],
    [t('terms.everyDays'), t('print.every', { count: agreement.everyDays })],
    [t('terms.minutes'), format.minutes(agreement.minutes)],
    [t('terms.reviewOn'), format.day(agreement.reviewOn)],
    ...agreementTexts.map((name): readonly [string, string] => {
      const text = words?.[name] ?? '';
      return [t(`words.${name}`), text.trim() === '' ? t('print.notWritten') : text];
    }),
  ];
  return (
    <SupervisionPage
      frame={frame}
      sides={sides}
      agreed={agreement.agreed}
      title={t('words.title')}
      under={t('agreement.under', { supervisor: sides.supervisor.name, supervisee: sides.supervisee.name })}
    >
      {rows.map(([name, text]) => (
        <section key={name} className="ks-sup-record-section">
          <h2>{name}</h2>
          <p className="ks-sup-text">{text}</p>
        </section>
      ))}
    </SupervisionPage>
  );
}
