import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { HandoverModel } from '#shared/contracts/prints.ts';

/** On what terms the person lives in the present home, and who lets it; a line each, nothing where none is known. */
export function TenancyLines({ tenancies }: Pick<HandoverModel, 'tenancies'>) {
  const { t } = useTranslation(['concerns', 'domain']);
  const format = useFormat();
  return tenancies.map(({ address, landlordName, contractKind, startOn }, index) => (
    <p key={index}>
      {[
        address,
        contractKind === 'not_known' ? '' : t(`domain:contractKind.${contractKind}`),
        startOn === null ? '' : t('handover.since', { day: format.day(startOn) }),
        landlordName === '' ? '' : t('handover.landlord', { name: landlordName }),
      ]
        .filter((part) => part !== '')
        .join(', ')}
    </p>
  ));
}

/** Open worries about the home: what kind, how soon, the plan with the tenant, what comes next. */
export function ConcernLines({ concerns }: Pick<HandoverModel, 'concerns'>) {
  const { t } = useTranslation(['concerns', 'domain', 'handovers']);
  const format = useFormat();
  if (concerns.length === 0) return <p>{t('handovers:page.noneYet')}</p>;
  return concerns.map(({ concernId, kind, severity, raisedOn, next, keyDate, keyDateKind, planText }) => (
    <div key={concernId}>
      <p>
        <strong>{t(`domain:concernKind.${kind}`)}</strong>{' '}
        {[t(`domain:concernSeverity.${severity}`), format.day(raisedOn)].join(', ')}
      </p>
      {planText !== '' && <p className="ks-handover-said">{planText}</p>}
      {next !== null && (
        <p>
          {t('print.nextStep', { step: t(`domain:concernStep.${next.step}`), day: format.day(next.dueOn) })}
        </p>
      )}
      {keyDate !== null && (
        <p>{t('keyDate', { kind: t(`domain:concernDateKind.${keyDateKind}`), day: format.day(keyDate) })}</p>
      )}
    </div>
  ));
}
