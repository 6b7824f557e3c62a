import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';

interface ExternalToolsProps {
  readonly caseId: string;
  readonly mayWrite: boolean;
}

/** Licensed tools whose record is kept elsewhere: when, with whom and where; never a number (domain.md 1.6, 5). */
export function ExternalTools({ caseId, mayWrite }: ExternalToolsProps) {
  const { t } = useTranslation('stars');
  const tools = useRead('stars.externalTools', { caseId });
  const [adding, setAdding] = useState(false);
  const add = (
    <Button
      kind="quiet"
      icon={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setAdding(true);
      }}
    >
      {t('external.add')}
    </Button>
  );
  return (
    <div className="ks-star-more">
      <Sheet>
        <Section title={t('external.title')} help={t('external.help')} action={mayWrite ? add : null}>
          <ReadArea query={tools} height={60}>
            {(list) =>
              list.length === 0 ? (
                <p className="ks-quiet">{t('external.none')}</p>
              ) : (
                <ul className="ks-star-amendments">
                  {list.map((tool) => (
                    <Tool key={tool.id} tool={tool} />
                  ))}
                </ul>
              )
            }
          </ReadArea>
        </Section>
      </Sheet>
      {adding && (
        <AddTool
          caseId={caseId}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </div>
  );
}

function Tool({ tool }: { readonly tool: OutputOf<'stars.externalTools'>[number] }) {
  const { t } = useTranslation('stars');
  const format = useFormat();
  const day = format.day(tool.completedOn);
  return (
    <li>
      <p>
        <strong>{tool.toolName}</strong>{' '}
        <span className="ks-quiet">
          {tool.withWhom === ''
            ? t('external.doneOn', { day })
            : t('external.doneOnWith', { day, whom: tool.withWhom })}
        </span>
      </p>
      {tool.whereKept !== '' && <p>{t('external.keptAt', { where: tool.whereKept })}</p>}
      {tool.agreedFocus !== '' && <p>{tool.agreedFocus}</p>}
      {tool.nextReviewOn !== null && (
        <p className="ks-quiet">{t('external.nextLook', { day: format.day(tool.nextReviewOn) })}</p>
      )}
    </li>
  );
}

interface ToolForm {
  readonly toolName: string;
  readonly completedOn: string | null;
  readonly withWhom: string;
  readonly whereKept: string;
  readonly nextReviewOn: string | null;
  readonly agreedFocus: string;
}

function AddTool({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['stars', 'ui']);
  const today = useToday();
  const form = useForm<ToolForm>('star-tool', {
    initial: {
      toolName: '',
      completedOn: today,
      withWhom: '',
      whereKept: '',
      nextReviewOn: null,
      agreedFocus: '',
    },
    check: ({ toolName, completedOn }) => ({
      ...(toolName.trim() === '' ? { toolName: 'required' as const } : {}),
      ...(completedOn === null ? { completedOn: 'not_a_date' as const } : {}),
    }),
    submit: async ({ completedOn, ...values }) => {
      if (completedOn === null) return;
      await api.stars.addExternalTool({ caseId, completedOn, ...values });
      toastDone(t('external.saved'));
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title={t('external.add')} closeLabel={t('ui:close')} width={620}>
      <form onSubmit={form.onSubmit} noValidate>
        <Fields>
          <ErrorSummary title={form.problemsTitle} problems={form.problems} />
          {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
          <TextField
            {...form.field('toolName')}
            label={t('external.tool')}
            maxLength={120}
            required
            autoFocus
          />
          <FieldsRow>
            <DateField {...form.field('completedOn')} label={t('external.completedOn')} max={today} />
            <DateField {...form.field('nextReviewOn')} label={t('external.nextReviewOn')} />
          </FieldsRow>
          <TextField {...form.field('withWhom')} label={t('external.withWhom')} maxLength={200} />
          <TextField {...form.field('whereKept')} label={t('external.whereKept')} maxLength={300} />
          <TextareaField {...form.field('agreedFocus')} label={t('external.agreedFocus')} maxLength={2000} />
          <ButtonRow>
            <Button kind="main" submits busy={form.busy}>
              {t('external.save')}
            </Button>
            <Button onClick={onClose}>{t('ui:cancel')}</Button>
          </ButtonRow>
        </Fields>
      </form>
    </Dialog>
  );
}
