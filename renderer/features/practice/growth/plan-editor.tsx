import { useNavigate, useParams } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useToday } from '#renderer/app/words.ts';
import { WorkForm } from '#renderer/features/notes/work-form.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { PrivateNote } from '../private-note.tsx';
import { SupervisorChoice } from '../supervisor-choice.tsx';
import { TwoFailure } from '../two-failure.tsx';
import { type OpenedPrivateDraft, useOpenedPrivateDraft } from '../use-private-draft.ts';
import { useWrittenForm } from '../use-written-form.ts';
import { emptyItem, type PlanForm, planForm } from './plan-form.ts';
import { PlanItemFields } from './plan-item-fields.tsx';
import { useLeaveGrowth } from './use-leave-growth.ts';
import '../practice.css';

type Plan = OutputOf<'appraisals.growth'>['plans'][number];

/** One development plan: new, or as it stands. */
export function PlanEditorPage() {
  const { workerId = '', planId = 'new' } = useParams({ strict: false });
  const growth = useRead('appraisals.growth', { workerId });
  const opened = useOpenedPrivateDraft(`plan/${workerId}/${planId}`, planForm);
  return (
    <ReadArea query={growth} height={480}>
      {({ plans }) => (
        <ReadArea query={opened} height={480}>
          {(draft) => (
            <PlanEditor
              workerId={workerId}
              plan={plans.find(({ id }) => id === planId) ?? null}
              opened={draft}
            />
          )}
        </ReadArea>
      )}
    </ReadArea>
  );
}

interface PlanEditorProps {
  readonly workerId: string;
  readonly plan: Plan | null;
  readonly opened: OpenedPrivateDraft<PlanForm>;
}

function PlanEditor({ workerId, plan, opened }: PlanEditorProps) {
  const { t } = useTranslation('practice');
  const { user } = useSession();
  const today = useToday();
  const navigate = useNavigate();
  const own = user.id === workerId;
  const leave = useLeaveGrowth(workerId);
  const { form, draft } = useWrittenForm<PlanForm>({
    formId: 'plan',
    place: `plan/${workerId}/${plan?.id ?? 'new'}`,
    opened,
    empty: {
      supervisorId: plan?.supervisorId ?? (own ? null : user.id),
      from: plan?.from ?? today,
      aims: plan?.content?.aims ?? '',
      items: plan?.content?.items ?? [emptyItem()],
    },
    check: ({ supervisorId, from }) => ({
      ...(supervisorId === null ? { supervisorId: 'required' as const } : {}),
      ...(from === null ? { from: 'required' as const } : {}),
    }),
    save: async ({ supervisorId, from, aims, items }) => {
      await api.appraisals.savePlan({
        id: plan?.id ?? null,
        workerId,
        supervisorId: supervisorId ?? '',
        from: from ?? today,
        content: {
          aims,
          items: items.filter(({ need, support, outcome }) => need + support + outcome !== ''),
        },
      });
      toastDone(t('plans.saved'));
      await leave(navigate);
    },
  });
  const { items } = form.values;
  return (
    <WorkForm
      narrow
      title={plan === null ? t('plans.titleNew') : t('plans.title')}
      form={{ ...form, failure: null }}
      draft={draft}
      saveWords={t('plans.save')}
      onSave={form.onSubmit}
      onLeave={() => leave(navigate)}
    >
      <TwoFailure failure={form.failure} />
      <PrivateNote>{t('two.onlyYouTwo')}</PrivateNote>
      <Sheet>
        <Section>
          <Fields>
            {own && plan === null && <SupervisorChoice {...form.field('supervisorId')} />}
            <TextareaField
              {...form.field('aims')}
              label={t('plans.aims')}
              help={t('plans.aimsHelp')}
              rows={3}
            />
            <DateField {...form.field('from')} label={t('plans.fromDay')} required />
          </Fields>
        </Section>
        <Section title={t('plans.items')}>
          {items.map((item, index) => (
            <PlanItemFields
              key={index}
              number={index + 1}
              item={item}
              onChange={(changed) => {
                form.set({ items: items.map((other) => (other === item ? changed : other)) });
              }}
              onRemove={() => {
                form.set({ items: items.filter((other) => other !== item) });
              }}
            />
          ))}
          <Button
            icon={<IconPlus size={18} aria-hidden />}
            onClick={() => {
              form.set({ items: [...items, emptyItem()] });
            }}
          >
            {t('plans.addItem')}
          </Button>
        </Section>
      </Sheet>
    </WorkForm>
  );
}
