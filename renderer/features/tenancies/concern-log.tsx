import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { Section } from '#renderer/ui/page.tsx';
import { Facts, PersonWords } from '#renderer/ui/voices.tsx';
import type { ConcernRecord } from '#shared/contracts/tenancy-concerns.ts';
import type { KeptConcern } from './concern-screen.tsx';

/** What was done of the steps, newest first. */
export function ConcernLog({ records }: { readonly records: readonly ConcernRecord[] }) {
  const { t } = useTranslation(['concerns', 'domain']);
  const format = useFormat();
  if (records.length === 0) return <p className="ks-quiet">{t('logNone')}</p>;
  return (
    <ul className="ks-concern-log">
      {records.map((record) => {
        const { step, state, on, withWhom, consentFor, basisReason } = record;
        const rest = [
          withWhom === '' ? '' : t('withWhom', { who: withWhom }),
          consentFor === '' ? '' : t('consent', { who: consentFor }),
          basisReason === '' ? '' : t('basis', { reason: basisReason }),
          t('by', { author: record.author }),
        ];
        const isTenants = step === 'talk_with_tenant' || step === 'plan_with_tenant';
        const title = [format.day(on), t(`domain:concernStep.${step}`)].join(': ');
        return (
          <li key={record.entryId}>
            <p className="ks-strong">
              {state === 'not_wanted' ? [title, t('domain:stepRecordState.not_wanted')].join(' · ') : title}
            </p>
            {isTenants ? <PersonWords>{record.text}</PersonWords> : <Facts>{record.text}</Facts>}
            <p className="ks-quiet ks-small">{rest.filter((part) => part !== '').join(' · ')}</p>
          </li>
        );
      })}
    </ul>
  );
}

/** What stood there before it was changed, with the reason. */
export function ConcernBefore({ changes }: { readonly changes: KeptConcern['changes'] }) {
  const { t } = useTranslation(['concerns', 'domain']);
  const format = useFormat();
  return (
    <Section title={t('changes')} look="label">
      <ul className="ks-side-lines">
        {changes.map(({ at, by, reason, before }, index) => {
          const was = [
            before.severity === undefined ? '' : t(`domain:concernSeverity.${before.severity}`),
            before.kind === undefined ? '' : t(`domain:concernKind.${before.kind}`),
            before.raisedOn === undefined ? '' : format.day(before.raisedOn),
            before.keyDate == null ? '' : format.day(before.keyDate),
            before.summary ?? '',
          ].filter((part) => part !== '');
          return (
            <li key={`${at} ${String(index)}`}>
              <p>{reason}</p>
              <p className="ks-quiet ks-small">{t('changed', { moment: format.moment(at), author: by })}</p>
              {was.length > 0 && <p className="ks-quiet ks-small">{t('was', { what: was.join(' · ') })}</p>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
