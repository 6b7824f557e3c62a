import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { Wordmark } from '#renderer/ui/logo-mark.tsx';
import type { PrintModel } from '#shared/contracts/prints.ts';
import './key-sheet.css';

type KeyModel = Extract<PrintModel, { readonly kind: 'recovery_kit' | 'personal_code' }>;

/** The organisation's recovery kit, or a personal recovery code, on one page to keep in a safe place (security.md 3.2). */
export function KeySheet({ model }: { readonly model: KeyModel }) {
  const { t } = useTranslation('setup');
  const format = useFormat();
  const sheet = model.kind === 'recovery_kit' ? 'kit' : 'code';
  const { frame } = model;
  return (
    <article className="ks-key-sheet" lang={format.locale}>
      <header>
        <Wordmark />
        <span>{frame.organisation}</span>
      </header>
      <div>
        <h1>{t(`sheet.${sheet}.title`, { name: model.userName })}</h1>
        <p>{t(`sheet.${sheet}.what`, { name: model.userName, organisation: frame.organisation })}</p>
      </div>
      <ol aria-label={t(`sheet.${sheet}.title`, { name: model.userName })}>
        {model.groups.map((group, place) => (
          <li key={place}>
            <span>{place + 1}</span>
            {group}
          </li>
        ))}
      </ol>
      <section>
        <h2>{t('sheet.keep')}</h2>
        <ul>
          <li>{t(`sheet.${sheet}.keep1`)}</li>
          <li>{t(`sheet.${sheet}.keep2`)}</li>
          <li>{t(`sheet.${sheet}.keep3`)}</li>
        </ul>
      </section>
      <section>
        <h2>{t('sheet.use')}</h2>
        <p>{t(`sheet.${sheet}.use`)}</p>
      </section>
      <dl>
        <dt>{t('sheet.organisation')}</dt>
        <dd>{frame.organisation}</dd>
        <dt>{t('sheet.person')}</dt>
        <dd>{model.userName}</dd>
        <dt>{t('sheet.vault')}</dt>
        <dd>{model.vaultId}</dd>
        <dt>{t('sheet.made')}</dt>
        <dd>{format.day(frame.printedOn)}</dd>
      </dl>
    </article>
  );
}
