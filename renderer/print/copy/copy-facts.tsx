import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { AccessCopyModel } from '#shared/contracts/prints.ts';

const everyRight = [
  'again',
  'correct',
  'erase',
  'restrict',
  'object',
  'take',
  'withdraw',
  'complain',
] as const;

/** What the law asks to be told besides the data: why, how long, who saw them, who was given them. */
export function CopyFacts({ model }: { readonly model: AccessCopyModel }) {
  const { t } = useTranslation(['rights', 'domain']);
  const format = useFormat();
  const { purposes, kept, access, given } = model;
  return (
    <>
      <h2 className="ks-paper-heading">{t('rights:copy.purposes')}</h2>
      {purposes.length === 0 && <p>{t('rights:copy.purposesNone')}</p>}
      <ul className="ks-copy-list">
        {purposes.map(({ purpose, article6, article9, note }) => (
          <li key={purpose}>
            {[purpose, article6, article9, note].filter((part) => part !== '').join(' · ')}
          </li>
        ))}
      </ul>
      <p>{t('rights:copy.source')}</p>
      <h2 className="ks-paper-heading">{t('rights:copy.keptTitle')}</h2>
      <ul className="ks-copy-list">
        {[...kept, t('rights:copy.keptCopies')].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2 className="ks-paper-heading">{t('rights:copy.givenTitle')}</h2>
      {given.length === 0 && <p>{t('rights:copy.givenNone')}</p>}
      <ul className="ks-copy-list">
        {given.map(({ at, recipient, basis }, place) => (
          <li key={place}>
            {[format.moment(at), recipient, t(`domain:disclosureBasis.${basis}`)].join(' · ')}
          </li>
        ))}
      </ul>
      <h2 className="ks-paper-heading">{t('rights:copy.access')}</h2>
      {access.length === 0 ? (
        <p>{t('rights:copy.accessNone')}</p>
      ) : (
        <table className="ks-copy-table">
          <thead>
            <tr>
              <th scope="col">{t('rights:copy.when')}</th>
              <th scope="col">{t('rights:copy.who')}</th>
              <th scope="col">{t('rights:copy.what')}</th>
            </tr>
          </thead>
          <tbody>
            {access.map(({ day, who, roles, acts }, place) => (
              <tr key={place}>
                <td>{format.shortDay(day)}</td>
                <td>{[who, ...roles.map((role) => t(`domain:role.${role}`))].join(', ')}</td>
                <td>{acts.join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

export function CopyRights() {
  const { t } = useTranslation('rights');
  return (
    <>
      <h2 className="ks-paper-heading">{t('copy.rightsTitle')}</h2>
      <ul className="ks-copy-list">
        {everyRight.map((right) => (
          <li key={right}>{t(`copy.right.${right}`)}</li>
        ))}
      </ul>
    </>
  );
}
