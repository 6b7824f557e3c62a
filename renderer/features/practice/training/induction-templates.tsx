import { IconDoorEnter, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { Button, ButtonRow, TextButton } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { EmptyState, ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';

type Template = OutputOf<'practice.inductionTemplates'>[number];

/** Lists for newcomers, which a supervisor gives to a colleague on the colleague's page. */
export function InductionTemplates() {
  const { t } = useTranslation('practice');
  const { may } = useSession();
  const templates = useRead('practice.inductionTemplates', {});
  const [editing, setEditing] = useState<Template | 'new' | null>(null);
  const mayManage = may('practice.manage');
  const add = (
    <Button
      icon={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setEditing('new');
      }}
    >
      {t('induction.addList')}
    </Button>
  );
  return (
    <Section
      title={t('induction.lists')}
      help={t('induction.listsHelp')}
      action={mayManage && (templates.data ?? []).length > 0 ? add : undefined}
    >
      <ReadArea query={templates}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              icon={<IconDoorEnter aria-hidden />}
              title={t('induction.emptyTitle')}
              action={mayManage ? add : undefined}
            >
              {t('induction.empty')}
            </EmptyState>
          ) : (
            <ul className="ks-practice-list">
              {list.map((template) => (
                <li key={template.id} className="ks-practice-row">
                  <span>
                    <span className="ks-strong">{template.name}</span>
                    <span className="ks-practice-under">
                      {t('induction.points', { count: template.items.length })}
                    </span>
                  </span>
                  {mayManage && (
                    <TextButton
                      aria-label={t('training.changeOf', { title: template.name })}
                      onClick={() => {
                        setEditing(template);
                      }}
                    >
                      {t('training.change')}
                    </TextButton>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </ReadArea>
      {editing !== null && (
        <TemplateDialog
          template={editing === 'new' ? null : editing}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </Section>
  );
}

interface TemplateDialogProps {
  readonly template: Template | null;
  readonly onClose: () => void;
}

const pointsOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function TemplateDialog({ template, onClose }: TemplateDialogProps) {
  const { t } = useTranslation(['practice', 'ui']);
  const form = useForm('induction-list', {
    initial: {
      name: template?.name ?? t('induction.starterName'),
      items: (template?.items ?? [t('induction.starter')]).join('\n'),
    },
    check: ({ name, items }) => ({
      ...(name.trim() === '' ? { name: 'required' as const } : {}),
      ...(pointsOf(items).length === 0 ? { items: 'required' as const } : {}),
      ...(pointsOf(items).length > 60 ? { items: 'too_many' as const } : {}),
      ...(pointsOf(items).some((line) => line.length > 300) ? { items: 'too_long' as const } : {}),
    }),
    submit: async ({ name, items }) => {
      await api.practice.saveInductionTemplate({ id: template?.id ?? null, name, items: pointsOf(items) });
      toastDone(t('induction.savedList'));
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={template === null ? t('induction.addList') : t('induction.changeList')}
      closeLabel={t('ui:close')}
      width={640}
    >
      <form onSubmit={form.onSubmit} noValidate>
        <Fields>
          <ErrorSummary title={form.problemsTitle} problems={form.problems} />
          {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
          <TextField {...form.field('name')} label={t('induction.name')} maxLength={120} required />
          <TextareaField
            {...form.field('items')}
            label={t('induction.items')}
            help={t('induction.itemsHelp')}
            rows={10}
          />
          <ButtonRow>
            <Button onClick={onClose}>{t('ui:cancel')}</Button>
            {template !== null && (
              <Button
                kind="quiet"
                onClick={() => {
                  void api.practice.removeInductionTemplate({ id: template.id }).then(() => {
                    toastDone(t('induction.removedList'));
                    onClose();
                  });
                }}
              >
                {t('induction.removeList')}
              </Button>
            )}
            <Button kind="main" submits busy={form.busy}>
              {t('ui:save')}
            </Button>
          </ButtonRow>
        </Fields>
      </form>
    </Dialog>
  );
}
