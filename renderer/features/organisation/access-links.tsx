import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useSession } from '#renderer/app/session.tsx';
import { ButtonRow } from '#renderer/ui/button.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';

/** From a colleague to the beginning and the end of their access. */
export function AccessLinks({ colleague }: { readonly colleague: OutputOf<'workers.list'>[number] }) {
  const { t } = useTranslation('access');
  const { user } = useSession();
  const params = { workerId: colleague.id };
  if (colleague.id === user.id) return null;
  return (
    <div>
      <p className="ks-small ks-quiet">{t('edit.help')}</p>
      <ButtonRow>
        {!colleague.canSignIn && (
          <ButtonLink to="/settings/colleagues/$workerId/access" params={params}>
            {t('edit.give')}
          </ButtonLink>
        )}
        <ButtonLink to="/settings/colleagues/$workerId/leaving" params={params}>
          {t('edit.leave')}
        </ButtonLink>
      </ButtonRow>
    </div>
  );
}
