import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PickCase } from '#renderer/features/people/pick-case.tsx';
import { TextButton } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { mostCases } from '#shared/domain/supervision/supervision-codes.ts';
import { CaseItem } from './case-item.tsx';
import type { OpenSession } from './session-screen.tsx';
import { useAddItem } from './use-item.ts';

/** One to three people, chosen by either: strengths first, then what we talked about, a plan for each (domain.md 10.2). */
export function CasesEditor({ session }: { readonly session: OpenSession }) {
  const { t } = useTranslation(['supervision', 'domain']);
  const [picking, setPicking] = useState(false);
  const { added, add } = useAddItem(session.id);
  const items = session.record.items.filter(({ section }) => section === 'case_discussion');
  return (
    <>
      <Section
        title={t('domain:supervisionSection.case_discussion')}
        help={t('sectionHelp.case_discussion')}
        action={
          items.length < mostCases && (
            <TextButton
              icon={<IconPlus size={17} aria-hidden />}
              onClick={() => {
                setPicking(true);
              }}
            >
              {t('cases.add')}
            </TextButton>
          )
        }
      >
        {items.length === 0 && <p className="ks-quiet">{t('cases.none')}</p>}
      </Section>
      {items.map((item) => (
        <CaseItem key={item.id} session={session} item={item} autoFocus={item.id === added} />
      ))}
      {picking && (
        <PickCase
          words={{
            title: t('cases.pick'),
            search: t('cases.search'),
            nobody: t('cases.nobody'),
            found: t('cases.found'),
          }}
          rows="ks-sup-rows"
          taken={items.map(({ content }) => content.caseId)}
          onPick={({ caseId }) => {
            setPicking(false);
            void add({ section: 'case_discussion', content: { caseId } });
          }}
          onClose={() => {
            setPicking(false);
          }}
        />
      )}
    </>
  );
}
