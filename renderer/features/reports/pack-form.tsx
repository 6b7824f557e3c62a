import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, type OutputOf } from '#renderer/api/client.ts';
import { useAct } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { useSentences } from '#renderer/app/words.ts';
import { searchOf } from '#renderer/app/work-search.ts';
import { WorkQuestionFields } from '#renderer/app/work-question-fields.tsx';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Breadcrumb, Columns, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { ServiceQuestion } from '#shared/contracts/service.ts';
import type { ReportKey } from '#shared/domain/reports/report-codes.ts';
import { PackContents } from './pack-contents.tsx';
import { TakeOut } from './take-out.tsx';

type Pack = OutputOf<'reports.packs'>[number];

interface PackFormProps {
  /** The kept pack that is open; null for a new one. */
  readonly pack: Pack | null;
  readonly question: ServiceQuestion;
  /** What stands beside the sheet. */
  readonly side: ReactNode;
  readonly onQuestion: (question: ServiceQuestion) => void;
  /** Opens a kept pack, or a new one. */
  readonly onOpen: (id: string | undefined) => void;
}

interface PackValues {
  readonly name: string;
  readonly title: string;
  readonly foreword: string;
  readonly keys: readonly ReportKey[];
}

/** One funder pack: what it holds, under which title, with the manager's own words in front. */
export function PackForm({ pack, question, side, onQuestion, onOpen }: PackFormProps) {
  const { t } = useTranslation('reports');
  const form = useForm<PackValues>('pack', {
    initial: {
      name: pack?.name ?? '',
      title: pack?.title ?? '',
      foreword: pack?.foreword ?? '',
      keys: pack?.keys ?? [],
    },
    check: ({ name, keys }) => ({
      ...(name.trim() === '' ? { name: 'required' as const } : {}),
      ...(keys.length === 0 ? { keys: 'required' as const } : {}),
    }),
    submit: async (values) => {
      const { id } = await call('reports.savePack', {
        ...values,
        keys: [...values.keys],
        id: pack?.id ?? null,
      });
      toastDone(t('pack.saved'));
      onOpen(id);
    },
    sentence: (field) => (field === 'keys' ? t('pack.chooseFirst') : undefined),
  });
  const { keys, title, foreword } = form.values;
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <PageTitle
        over={
          <Breadcrumb label={t('trail')}>
            <TextLink quiet to="/reports" search={searchOf(question)}>
              {t('title')}
            </TextLink>
            {t('pack.title')}
          </Breadcrumb>
        }
        title={pack?.name ?? t('pack.title')}
        under={t('pack.explain')}
        actions={
          <>
            <Button submits busy={form.busy}>
              {t('pack.save')}
            </Button>
            <TakeOut
              keys={keys}
              question={question}
              title={title}
              foreword={foreword}
              notYet={keys.length === 0 ? t('pack.chooseFirst') : null}
            />
          </>
        }
      />
      <Columns pattern="list" side={side}>
        <Sheet>
          <Section title={t('pack.holds')} help={t('pack.holdsHelp')}>
            <Fields>
              <ErrorSummary title={form.problemsTitle} problems={form.problems} />
              {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
              <PackContents {...form.field('keys')} />
            </Fields>
          </Section>
          <Section title={t('pack.about')}>
            <WorkQuestionFields id="pack-question" question={question} onChange={onQuestion} />
          </Section>
          <Section title={t('pack.front')}>
            <Fields>
              <TextField
                {...form.field('title')}
                label={t('pack.printTitle')}
                help={t('pack.printTitleHelp')}
                maxLength={200}
              />
              <TextareaField
                {...form.field('foreword')}
                label={t('pack.foreword')}
                help={t('pack.forewordHelp')}
                rows={6}
              />
            </Fields>
          </Section>
          <Section title={t('pack.keep')}>
            <Fields>
              <TextField
                {...form.field('name')}
                label={t('pack.name')}
                help={t('pack.nameHelp')}
                maxLength={200}
              />
              {pack !== null && <RemovePack pack={pack} onRemoved={onOpen} />}
            </Fields>
          </Section>
        </Sheet>
      </Columns>
    </form>
  );
}

interface RemovePackProps {
  readonly pack: Pack;
  readonly onRemoved: (id: undefined) => void;
}

function RemovePack({ pack, onRemoved }: RemovePackProps) {
  const { t } = useTranslation(['reports', 'ui']);
  const sentences = useSentences();
  const [asking, setAsking] = useState(false);
  const remove = useAct('reports.removePack');
  const close = () => {
    setAsking(false);
  };
  const act = async () => {
    if ((await remove.run({ id: pack.id })) === undefined) return;
    toastDone(t('reports:pack.removed'));
    onRemoved(undefined);
  };
  return (
    <ButtonRow>
      <Button
        kind="quiet"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('reports:pack.remove')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('reports:pack.removeTitle', { name: pack.name })}
        keep={t('ui:cancel')}
        act={t('reports:pack.remove')}
        busy={remove.pending}
        closeLabel={t('ui:close')}
        onKeep={close}
        onAct={() => {
          void act();
        }}
      >
        <p>{t('reports:pack.removeText')}</p>
        {remove.error !== null && <Note tone="clay">{sentences.error(remove.error)}</Note>}
      </ConfirmDialog>
    </ButtonRow>
  );
}
