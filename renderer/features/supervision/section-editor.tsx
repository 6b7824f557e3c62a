import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TextButton } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import type { SupervisionSection } from '#shared/domain/supervision/supervision-codes.ts';
import { ActionsEditor } from './actions-editor.tsx';
import { AgendaEditor } from './agenda-editor.tsx';
import { CasesEditor } from './cases-editor.tsx';
import { EarlierActions } from './earlier-actions.tsx';
import { ItemEditor } from './item-editor.tsx';
import { Offers } from './offers.tsx';
import type { OpenSession } from './session-screen.tsx';
import { useAddItem } from './use-item.ts';
import { WellbeingCheck } from './wellbeing-check.tsx';
import { LiveWorkload } from './workload-figures.tsx';

interface SectionEditorProps {
  readonly session: OpenSession;
  readonly section: SupervisionSection;
}

/** What is written in one section. */
export function SectionEditor({ session, section }: SectionEditorProps) {
  if (section === 'agenda') return <AgendaEditor session={session} />;
  if (section === 'previous_actions') return <EarlierActions session={session} />;
  if (section === 'case_discussion') return <CasesEditor session={session} />;
  if (section === 'actions') return <ActionsEditor session={session} />;
  return <NotesEditor session={session} section={section} />;
}

interface NotesEditorProps extends SectionEditorProps {
  readonly section: Exclude<
    SupervisionSection,
    'agenda' | 'previous_actions' | 'case_discussion' | 'actions'
  >;
}

/** Notes of both in one section, with what that section brings along. */
function NotesEditor({ session, section }: NotesEditorProps) {
  const { t } = useTranslation(['supervision', 'domain']);
  const { added, add } = useAddItem(session.id);
  const items = session.record.items.filter((item) => item.section === section);
  return (
    <Section
      title={t(`domain:supervisionSection.${section}`)}
      help={t(`sectionHelp.${section}`)}
      action={
        <TextButton
          icon={<IconPlus size={17} aria-hidden />}
          onClick={() => {
            void add({ section });
          }}
        >
          {t(section === 'wellbeing' ? 'item.addWords' : 'item.add')}
        </TextButton>
      }
    >
      {section === 'wellbeing' && <WellbeingCheck session={session} />}
      {section === 'workload' && <LiveWorkload session={session} />}
      <div className="ks-sup-items" data-pair={section === 'wellbeing' || undefined}>
        {items.map((item) => (
          <ItemEditor key={item.id} session={session} item={item} autoFocus={item.id === added} />
        ))}
      </div>
      {section === 'practice_and_reflection' && (
        <Offers
          session={session}
          kind="reflective_log"
          onBring={(content) => {
            void add({ section, content });
          }}
        />
      )}
    </Section>
  );
}
