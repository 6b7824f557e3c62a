import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { DevelopmentFrame } from './development-frame.tsx';

/** Colleagues whose development one looks after, by name. */
export function TeamPage() {
  const { t } = useTranslation('practice');
  const { user } = useSession();
  const colleagues = useRead('practice.colleagues', {});
  return (
    <DevelopmentFrame under={t('team.under')}>
      <div className="ks-practice-narrow">
        <ReadArea query={colleagues} height={240}>
          {(list) => {
            const others = list.filter(({ id }) => id !== user.id);
            return (
              <Sheet>
                <Section>
                  {others.length === 0 ? (
                    <EmptyState icon={<IconUsersGroup aria-hidden />} title={t('team.emptyTitle')}>
                      {t('team.empty')}
                    </EmptyState>
                  ) : (
                    <ul className="ks-practice-list">
                      {others.map(({ id, name }) => (
                        <li key={id} className="ks-practice-person">
                          <Avatar name={name} />
                          <TextLink to="/development/team/$workerId" params={{ workerId: id }}>
                            {name}
                          </TextLink>
                        </li>
                      ))}
                    </ul>
                  )}
                </Section>
              </Sheet>
            );
          }}
        </ReadArea>
      </div>
    </DevelopmentFrame>
  );
}
