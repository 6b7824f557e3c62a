import { IconBuildingCommunity, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { EndLinkDialog } from './end-link-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { NetList, NetRow } from './net-list.tsx';

type Link = OutputOf<'network.links'>[number];
type Open =
  { readonly act: 'write'; readonly link: Link | null } | { readonly act: 'end'; readonly id: string };

/** Agencies beside the person, present ones first, each with whether we may speak with it. */
export function AgencyRows({ caseId, called }: { readonly caseId: string; readonly called: string }) {
  const { t } = useTranslation('network');
  const { may } = useSession();
  const links = useRead('network.links', { caseId });
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => {
    setOpen(null);
  };
  const add = may('tools.write') && (
    <Button
      icon={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setOpen({ act: 'write', link: null });
      }}
    >
      {t('agencies.add')}
    </Button>
  );
  return (
    <Section
      title={called === '' ? t('agencies.titleNobody') : t('agencies.title', { name: called })}
      action={(links.data ?? []).length > 0 && add}
    >
      <ReadArea query={links}>
        {(rows) => {
          const earlier = rows.filter(({ until }) => until !== null);
          return rows.length === 0 ? (
            <EmptyState
              icon={<IconBuildingCommunity aria-hidden />}
              title={called === '' ? t('agencies.noneNobody') : t('agencies.none', { name: called })}
              action={add}
            >
              {t('agencies.noneText')}
            </EmptyState>
          ) : (
            <>
              <NetList>
                {rows
                  .filter(({ until }) => until === null)
                  .map((link) => (
                    <AgencyRow key={link.id} link={link} onOpen={setOpen} />
                  ))}
              </NetList>
              {earlier.length > 0 && (
                <>
                  <h3 className="ks-side-label">{t('agencies.earlier')}</h3>
                  <NetList>
                    {earlier.map((link) => (
                      <AgencyRow key={link.id} link={link} onOpen={setOpen} />
                    ))}
                  </NetList>
                </>
              )}
            </>
          );
        }}
      </ReadArea>
      {open?.act === 'write' && <LinkDialog caseId={caseId} link={open.link} onClose={close} />}
      {open?.act === 'end' && <EndLinkDialog caseId={caseId} id={open.id} onClose={close} />}
    </Section>
  );
}

interface AgencyRowProps {
  readonly link: Link;
  readonly onOpen: (open: Open) => void;
}

function AgencyRow({ link, onOpen }: AgencyRowProps) {
  const { t } = useTranslation(['network', 'domain']);
  const { may } = useSession();
  const format = useFormat();
  const { id, name, kind, role, contactName, contact, leadOn, since, until, speaking } = link;
  return (
    <NetRow
      title={name}
      state={
        until === null && (
          <Tag tone={speaking === 'may_speak' ? 'moss' : 'brass'}>
            {t(`domain:speakingState.${speaking}`)}
          </Tag>
        )
      }
      facts={[
        [t(`domain:serviceKind.${kind}`), role].filter(Boolean).join(' · '),
        contactName !== '' && t('agencies.contact', { name: contactName }),
        contact,
        leadOn !== '' && t('agencies.leadOn', { what: leadOn }),
        [
          t('agencies.since', { day: format.day(since) }),
          until !== null && t('agencies.until', { day: format.day(until) }),
        ]
          .filter(Boolean)
          .join(' · '),
      ]}
      acts={
        may('tools.write') &&
        until === null && (
          <>
            <TextButton
              aria-label={t('agencies.changeOf', { name })}
              onClick={() => {
                onOpen({ act: 'write', link });
              }}
            >
              {t('agencies.change')}
            </TextButton>
            <TextButton
              aria-label={t('agencies.endOf', { name })}
              onClick={() => {
                onOpen({ act: 'end', id });
              }}
            >
              {t('agencies.end')}
            </TextButton>
          </>
        )
      }
    />
  );
}
