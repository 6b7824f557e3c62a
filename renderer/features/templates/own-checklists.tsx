import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useSentences, useToday } from '#renderer/app/words.ts';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { ChecklistLine } from './checklist-line.tsx';
import './templates.css';

type CaseChecklist = OutputOf<'caseChecklists.list'>[number];

/** The organisation's own checklists in a file, under the required steps; not there where there are none. */
export function OwnChecklists({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('templates');
  const { may } = useSession();
  const { data: lists = [] } = useRead('caseChecklists.list', { caseId });
  const { data: templates = [] } = useRead('templates.list', { kind: 'checklist' });
  const offered = templates.filter(({ isRetired }) => !isRetired);
  const mayChange = may('case.change');
  if (lists.length === 0 && (offered.length === 0 || !mayChange)) return null;
  return (
    <Section
      title={t('file.title')}
      help={t('file.help')}
      {...(mayChange && offered.length > 0
        ? { action: <BeginChecklist caseId={caseId} offered={offered} /> }
        : {})}
    >
      {lists.map((list) => (
        <OneChecklist key={list.id} caseId={caseId} list={list} mayChange={mayChange} />
      ))}
    </Section>
  );
}

interface BeginChecklistProps {
  readonly caseId: string;
  readonly offered: OutputOf<'templates.list'>;
}

function BeginChecklist({ caseId, offered }: BeginChecklistProps) {
  const { t } = useTranslation(['templates', 'ui']);
  const sentences = useSentences();
  const beginning = useAct('caseChecklists.begin');
  const removing = useAct('caseChecklists.remove');
  const begin = async (templateId: string, name: string) => {
    const begun = await beginning.run({ caseId, templateId });
    if (begun === undefined) return;
    toastDone(t('file.begunToast', { name }), {
      label: t('ui:undo'),
      act: () => {
        void removing.run({ caseId, checklistId: begun.checklistId });
      },
    });
  };
  return (
    <div>
      <Menu
        button={
          <Button busy={beginning.pending} icon={<IconPlus size={18} aria-hidden />}>
            {t('file.begin')}
          </Button>
        }
      >
        {offered.map(({ id, name }) => (
          <MenuItem key={id} onSelect={() => void begin(id, name)}>
            {name}
          </MenuItem>
        ))}
      </Menu>
      {beginning.error !== null && <p role="alert">{sentences.error(beginning.error)}</p>}
    </div>
  );
}

interface OneChecklistProps {
  readonly caseId: string;
  readonly list: CaseChecklist;
  readonly mayChange: boolean;
}

function OneChecklist({ caseId, list, mayChange }: OneChecklistProps) {
  const { t } = useTranslation('templates');
  const format = useFormat();
  const today = useToday();
  const sentences = useSentences();
  const removing = useAct('caseChecklists.remove');
  const { id, name, lines, begunOn, begunBy } = list;
  const answered = lines.filter(({ state }) => state !== 'to_do').length;
  return (
    <details className="ks-checklist" open={answered < lines.length}>
      <summary>
        <span className="ks-strong">{name}</span>
        <span className="ks-quiet">{t('file.progress', { done: answered, all: lines.length })}</span>
      </summary>
      <ol className="ks-steps">
        {lines.map((line) => (
          <ChecklistLine
            key={line.place}
            caseId={caseId}
            checklistId={id}
            line={line}
            mayChange={mayChange}
          />
        ))}
      </ol>
      <p className="ks-quiet ks-small">
        {`${t('file.begun', { day: format.nearDay(begunOn, today), name: begunBy })} `}
        {mayChange && answered === 0 && (
          <TextButton
            aria-label={t('file.removeOf', { name })}
            onClick={() => void removing.run({ caseId, checklistId: id })}
          >
            {t('file.remove')}
          </TextButton>
        )}
      </p>
      {removing.error !== null && <p role="alert">{sentences.error(removing.error)}</p>}
    </details>
  );
}
