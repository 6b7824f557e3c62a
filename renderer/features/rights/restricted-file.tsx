import { IconLock } from '@tabler/icons-react';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useFormat } from '#renderer/app/words.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import { Note } from '#renderer/ui/states.tsx';
import './rights.css';

/** Every screen of a file, under the banner that says when it is restricted. */
export function RestrictedFile() {
  return (
    <>
      <RestrictionBanner caseId={useCaseId()} />
      <Outlet />
    </>
  );
}

function RestrictionBanner({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation(['rights', 'domain']);
  const format = useFormat();
  const { may } = useSession();
  const { data } = useRead('restrictions.current', { caseId });
  if (data == null) return null;
  return (
    <section className="ks-restricted" aria-label={t('rights:restriction.label')}>
      <Note tone="brass" icon={<IconLock size={20} aria-hidden />}>
        {t('rights:restriction.banner', {
          day: format.day(data.from),
          ground: t(`domain:restrictionGround.${data.ground}`),
        })}{' '}
        {data.open && `${t('rights:restriction.open')} `}
        {may('consent.read') && (
          <TextLink to="/people/$caseId/papers/requests" params={{ caseId }}>
            {t('rights:restriction.more')}
          </TextLink>
        )}
      </Note>
    </section>
  );
}
