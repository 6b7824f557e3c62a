import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { KeptRecord } from '#shared/contracts/records.ts';
import { ChangeList, useChanges } from './record-changes.tsx';
import './records.css';

/** The corrections of a version, newest first, with what each of them changed. */
export function RecordAmendments({ record }: { readonly record: KeptRecord }) {
  const { t } = useTranslation(['records', 'domain']);
  const format = useFormat();
  const changes = useChanges();
  return (
    <ul className="ks-doc-before">
      {record.amendments.map((amendment, index) => {
        const after = record.amendments[index - 1] ?? record;
        const was = amendment.head;
        return (
          <li key={`${amendment.at} ${String(index)}`}>
            <p className="ks-strong">
              {t('amended', { moment: format.moment(amendment.at), author: amendment.by })}
            </p>
            {amendment.reason === '' ? (
              <p className="ks-quiet">
                {t('notedBefore', {
                  agreed: t(`domain:personAgreement.${was.agreed}`),
                  shared: t(`domain:sharedWithPerson.${was.sharedWithPerson}`),
                })}
              </p>
            ) : (
              <>
                <p>{amendment.reason}</p>
                <details>
                  <summary>{t('whatChanged')}</summary>
                  <ChangeList changes={changes(amendment.body, after.body)} />
                </details>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
