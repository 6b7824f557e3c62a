import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { searchOf, useWorkQuestion } from '#renderer/app/work-search.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import { Page, Section } from '#renderer/ui/page.tsx';
import type { ServiceQuestion } from '#shared/contracts/service.ts';
import { PackForm } from './pack-form.tsx';
import './reports.css';

/** What is gathered for those who pay for the service: kept packs at the side, the open one to change and to send. */
export function PacksScreen() {
  const search = useSearch({ from: '/frame/reports/packs' });
  const question = useWorkQuestion(search);
  const navigate = useNavigate();
  const packs = useRead('reports.packs', {});
  const go = (asked: ServiceQuestion, pack: string | undefined) => {
    void navigate({ to: '/reports/packs', search: { ...searchOf(asked), pack }, replace: true });
  };
  return (
    <Page>
      <ReadArea query={packs} height={600}>
        {(kept) => {
          const pack = kept.find(({ id }) => id === search.pack) ?? null;
          return (
            <PackForm
              key={pack?.id ?? ''}
              pack={pack}
              question={question}
              side={<KeptPacks packs={kept} open={search.pack} question={question} />}
              onQuestion={(asked) => {
                go(asked, search.pack);
              }}
              onOpen={(id) => {
                go(question, id);
              }}
            />
          );
        }}
      </ReadArea>
    </Page>
  );
}

interface KeptPacksProps {
  readonly packs: OutputOf<'reports.packs'>;
  /** Id of the one that is open. */
  readonly open: string | undefined;
  readonly question: ServiceQuestion;
}

function KeptPacks({ packs, open, question }: KeptPacksProps) {
  const { t } = useTranslation('reports');
  return (
    <Section title={t('pack.kept')} look="label">
      {packs.length === 0 ? (
        <p className="ks-quiet">{t('pack.noneKept')}</p>
      ) : (
        <ul className="ks-report-packs">
          {packs.map(({ id, name }) => (
            <li key={id}>
              <TextLink
                to="/reports/packs"
                search={{ ...searchOf(question), pack: id }}
                aria-current={id === open ? 'page' : undefined}
              >
                {name}
              </TextLink>
            </li>
          ))}
        </ul>
      )}
      {open !== undefined && (
        <p>
          <TextLink to="/reports/packs" search={searchOf(question)}>
            {t('pack.begin')}
          </TextLink>
        </p>
      )}
    </Section>
  );
}
