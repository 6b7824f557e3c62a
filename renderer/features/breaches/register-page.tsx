import { IconLifebuoy } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { TrustFrame } from '#renderer/features/trust/trust-frame.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { authorityClock } from '#shared/domain/breaches/authority-clock.ts';
import { useNow } from './authority-clock.tsx';

type Line = OutputOf<'breaches.list'>[number];

/** The register that Art. 33(5) of the GDPR asks for: every incident, the newest first. */
export function RegisterPage() {
  const { t } = useTranslation('breaches');
  const list = useRead('breaches.list', {});
  const report = (
    <ButtonLink to="/something-got-out" kind="main" icon={<IconLifebuoy size={19} aria-hidden />}>
      {t('register.report')}
    </ButtonLink>
  );
  return (
    <TrustFrame actions={report}>
      <Sheet>
        <Section title={t('register.title')} help={t('register.explain')}>
          <ReadArea query={list} height={300}>
            {(rows) =>
              rows.length === 0 ? (
                <EmptyState icon={<IconLifebuoy aria-hidden />} title={t('register.noneTitle')}>
                  {t('register.none')}
                </EmptyState>
              ) : (
                <Register rows={rows} />
              )
            }
          </ReadArea>
        </Section>
      </Sheet>
    </TrustFrame>
  );
}

function Register({ rows }: { readonly rows: readonly Line[] }) {
  const { t } = useTranslation(['breaches', 'domain']);
  const format = useFormat();
  const navigate = useNavigate();
  const authority = useAuthorityWords();
  return (
    <DataTable
      caption={t('register.title')}
      rows={rows}
      rowId={({ id }) => id}
      rowLabel={({ kind, noticedAt }) =>
        t('detail.title', { kind: t(`domain:breachKind.${kind}`), moment: format.moment(noticedAt) })
      }
      onOpen={({ id }) => {
        void navigate({ to: '/trust/breaches/$id', params: { id } });
      }}
      columns={[
        { id: 'noticed', header: t('register.noticed'), render: ({ noticedAt }) => format.moment(noticedAt) },
        { id: 'what', header: t('register.what'), render: ({ kind }) => t(`domain:breachKind.${kind}`) },
        { id: 'authority', header: t('register.authority'), render: authority },
        {
          id: 'people',
          header: t('register.people'),
          render: ({ peopleDecision, peopleToldOn }) =>
            peopleToldOn === null
              ? t(`domain:breachDecision.${peopleDecision}`)
              : format.shortDay(peopleToldOn),
        },
        {
          id: 'state',
          header: t('register.state'),
          render: ({ closedOn }) => (
            <Tag tone={closedOn === null ? 'accent' : 'neutral'}>
              {closedOn === null
                ? t('register.open')
                : t('register.closed', { day: format.shortDay(closedOn) })}
            </Tag>
          ),
        },
      ]}
    />
  );
}

function useAuthorityWords(): (line: Line) => string {
  const { t } = useTranslation(['breaches', 'domain']);
  const format = useFormat();
  const now = useNow();
  return (line) => {
    const { state, hours } = authorityClock(line, now);
    if (state === 'not_needed') return t('domain:breachDecision.not_needed');
    if (state === 'told') return line.authorityToldAt === null ? '' : format.moment(line.authorityToldAt);
    if (state === 'late') return t('clock.late', { count: hours });
    return hours === 0 ? t('clock.leftLess') : t('clock.left', { count: hours });
  };
}
