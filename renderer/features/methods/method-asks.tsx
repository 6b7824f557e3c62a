import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import type { OutputOf } from '#renderer/api/client.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { Section } from '#renderer/ui/page.tsx';
import '#renderer/features/records/records.css';

/** What the method asks of the service for this person, and when one talks about it again. */
export function MethodAsks() {
  const { t } = useTranslation(['methods', 'domain']);
  const caseId = useCaseId();
  const found = useRead('methods.ofCase', { caseId });
  return (
    <>
      <Section title={t('side')}>
        <ReadArea query={found} height={120}>
          {(of) => <Asks of={of} />}
        </ReadArea>
      </Section>
      <Section>
        <p className="ks-quiet ks-small">{t('allocation.when')}</p>
      </Section>
    </>
  );
}

function Asks({ of }: { readonly of: OutputOf<'methods.ofCase'> }) {
  const { t } = useTranslation(['methods', 'domain']);
  const format = useFormat();
  const { method, rhythm, metLately } = of;
  const isAct = method === 'act' || method === 'm_act';
  const lines = [
    rhythm === null ? t('asks.none') : t('asks.contact', { days: format.days(rhythm.contactEveryDays) }),
    rhythm !== null && t('asks.visit', { days: format.days(rhythm.visitEveryDays) }),
    rhythm !== null && t('asks.floor', { days: format.days(rhythm.contactFloorDays) }),
    isAct && t('asks.team'),
    isAct &&
      (metLately.length === 0
        ? t('asks.metNobody')
        : t('asks.metLately', { count: metLately.length, names: format.list(metLately) })),
    (method === 'cti' || method === 'icm') && t('asks.one'),
    (isAct || method === 'icm') && t('asks.noEnd'),
  ].filter((line) => line !== false);
  return (
    <>
      <p className="ks-strong">
        {method === null ? t('none') : t('now', { method: t(`domain:supportMethod.${method}`) })}
      </p>
      <ul className="ks-doc-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
