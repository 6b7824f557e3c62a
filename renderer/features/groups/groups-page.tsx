import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { NetList, NetRow } from '#renderer/features/network/net-list.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { ProgrammeDialog } from './programme-dialog.tsx';

/** The groups of the house. */
export function GroupsPage() {
  const { t } = useTranslation(['groups', 'domain']);
  const { may } = useSession();
  const format = useFormat();
  const groups = useRead('groups.list', {});
  const [adding, setAdding] = useState(false);
  const [withResting, setWithResting] = useState(false);
  const add = may('directory.write') && (
    <Button
      kind="main"
      icon={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setAdding(true);
      }}
    >
      {t('add')}
    </Button>
  );
  return (
    <Page>
      <PageTitle title={t('title')} under={t('under')} actions={(groups.data ?? []).length > 0 && add} />
      <Sheet>
        <Section>
          <ReadArea query={groups} height={240}>
            {(rows) =>
              rows.length === 0 ? (
                <EmptyState icon={<IconUsersGroup aria-hidden />} title={t('none')} action={add}>
                  {t('noneText')}
                </EmptyState>
              ) : (
                <>
                  {rows.some(({ archived }) => archived) && (
                    <Checkbox label={t('showArchived')} checked={withResting} onChange={setWithResting} />
                  )}
                  <NetList>
                    {rows
                      .filter(({ archived }) => withResting || !archived)
                      .map((group) => (
                        <NetRow
                          key={group.id}
                          title={
                            <TextLink to="/groups/$groupId" params={{ groupId: group.id }}>
                              {group.name}
                            </TextLink>
                          }
                          state={group.archived && <Tag>{t('archived')}</Tag>}
                          facts={[
                            [
                              t(`domain:groupKind.${group.kind}`),
                              t(`domain:groupRhythm.${group.rhythm}`),
                              t('sessions', { count: group.sessions }),
                            ].join(' · '),
                            group.purpose,
                            group.nextOn === null
                              ? group.lastOn !== null && t('last', { day: format.day(group.lastOn) })
                              : t('next', { day: format.day(group.nextOn), topic: group.nextTopic }),
                          ]}
                        />
                      ))}
                  </NetList>
                </>
              )
            }
          </ReadArea>
        </Section>
      </Sheet>
      {adding && (
        <ProgrammeDialog
          programme={null}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Page>
  );
}
