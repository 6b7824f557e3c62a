import { IconPlus, IconTrash, IconZoomIn } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { Button, ButtonRow, TextButton } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { MenuItem } from '#renderer/ui/menu.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { NumberField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastProblem } from '#renderer/ui/toasts.tsx';
import { isOpenAction } from '#shared/domain/callover/decisions.ts';
import { findEntryOf, type Meeting, type Step, type Suggestion, totalMinutes } from '../callover-model.ts';
import { usePersonNames, useStepTitle } from '../callover-words.ts';
import { useReasonWords } from '../reason-line.tsx';
import { MinutesField } from './minutes-field.tsx';
import { OrderList } from './order-list.tsx';

interface RunningOrderProps {
  readonly meeting: Meeting;
  readonly suggestions: readonly Suggestion[];
}

/** The order of the meeting with its soft minutes, against the planned length. */
export function RunningOrder({ meeting, suggestions }: RunningOrderProps) {
  const { t } = useTranslation('callover');
  const format = useFormat();
  const { may } = useSession();
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const [adding, setAdding] = useState(false);
  const act = useQuietly();
  const title = useStepTitle();
  const meetingId = meeting.id;
  const steps = inOrder(meeting.agenda, order);
  const total = totalMinutes(steps);

  const reorder = (itemIds: readonly string[]) => {
    setOrder(itemIds);
    void act(() => call('callover.order', { meetingId, itemIds: [...itemIds] })).then(() => {
      setOrder(null);
    });
  };
  return (
    <section aria-labelledby="co-order">
      <div className="ks-section-head">
        <h2 className="ks-section-title" id="co-order">
          {t('order.title')}
        </h2>
        <span className="ks-quiet">{t('order.total', { total, count: meeting.minutes })}</span>
      </div>
      {may('callover.write') ? (
        <>
          <OrderList
            label={t('order.title')}
            onOrder={reorder}
            rows={steps.map((step) => ({
              id: step.id,
              name: title(meeting, step),
              content: <StepWords meeting={meeting} step={step} suggestions={suggestions} />,
              end: (
                <MinutesField
                  label={t('order.minutesOf', { name: title(meeting, step) })}
                  minutes={step.minutes}
                  onChange={(minutes) =>
                    void act(() =>
                      call('callover.saveItem', { meetingId, itemId: step.id, changes: { minutes } }),
                    )
                  }
                />
              ),
              acts: <StepActs meeting={meeting} step={step} />,
            }))}
          />
          <p className="ks-co-foot">
            <TextButton
              icon={<IconPlus size={17} aria-hidden />}
              onClick={() => {
                setAdding(true);
              }}
            >
              {t('order.addPoint')}
            </TextButton>
          </p>
        </>
      ) : (
        <ol className="ks-order">
          {steps.map((step, index) => (
            <li key={step.id}>
              <span className="ks-order-number ks-figures">{index + 1}</span>
              <div className="ks-order-content">
                <StepWords meeting={meeting} step={step} suggestions={suggestions} />
              </div>
              <span className="ks-quiet ks-figures">{format.minutes(step.minutes)}</span>
            </li>
          ))}
        </ol>
      )}
      {adding && (
        <AddPoint
          meetingId={meetingId}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </section>
  );
}

/** The steps as they were just arranged, until the core has answered. */
function inOrder(steps: readonly Step[], ids: readonly string[] | null): readonly Step[] {
  if (ids === null) return steps;
  const arranged = ids.flatMap((id) => steps.find((step) => step.id === id) ?? []);
  return arranged.length === steps.length ? arranged : steps;
}

/** Runs a small act; when it fails, says so. */
function useQuietly(): (work: () => Promise<unknown>) => Promise<void> {
  const sentences = useSentences();
  return async (work) => {
    try {
      await work();
    } catch (error) {
      toastProblem(sentences.error(error));
    }
  };
}

interface StepProps {
  readonly meeting: Meeting;
  readonly step: Step;
}

function StepWords({ meeting, step, suggestions }: StepProps & Pick<RunningOrderProps, 'suggestions'>) {
  const { t } = useTranslation('callover');
  const title = useStepTitle();
  const detail = useStepDetail()(meeting, step, suggestions);
  const entry = findEntryOf(meeting, step);
  return (
    <>
      <p className={step.code === 'person' ? 'ks-strong' : undefined}>{title(meeting, step)}</p>
      {detail !== '' && <p className="ks-quiet ks-small">{detail}</p>}
      {step.code === 'person' && entry?.inDepth === true && <Tag tone="accent">{t('order.inDepth')}</Tag>}
    </>
  );
}

function useStepDetail() {
  const { t } = useTranslation('callover');
  const names = usePersonNames();
  const reasonWords = useReasonWords();
  return (meeting: Meeting, step: Step, suggestions: readonly Suggestion[]): string => {
    const entry = findEntryOf(meeting, step);
    if (step.code === 'last_actions') {
      const open = meeting.lastActions.filter(({ status }) => isOpenAction(status)).length;
      return meeting.lastActions.length === 0
        ? t('order.noActions')
        : t('order.actions', { open, done: meeting.lastActions.length - open });
    }
    if (step.code === 'in_depth') return entry === undefined ? t('order.nobodyInDepth') : names.full(entry);
    if (step.code !== 'person') return step.code === 'own' ? '' : step.note;
    const [first] = suggestions.find(({ caseId }) => caseId === entry?.caseId)?.reasons ?? [];
    return first === undefined ? '' : reasonWords(first).words;
  };
}

function StepActs({ meeting, step }: StepProps) {
  const { t } = useTranslation('callover');
  const act = useQuietly();
  const meetingId = meeting.id;
  const entry = findEntryOf(meeting, step);
  const remove =
    step.code !== 'person'
      ? () => call('callover.removeItem', { meetingId, itemId: step.id })
      : entry === undefined
        ? null
        : () => call('callover.unpick', { meetingId, entryId: entry.id });
  return (
    <>
      {step.code === 'person' && entry !== undefined && (
        <MenuItem
          icon={<IconZoomIn size={18} aria-hidden />}
          onSelect={() =>
            void act(() =>
              call('callover.setInDepth', { meetingId, entryId: entry.inDepth ? null : entry.id }),
            )
          }
        >
          {t(entry.inDepth ? 'order.notInDepth' : 'order.takeInDepth')}
        </MenuItem>
      )}
      {remove !== null && (
        <MenuItem icon={<IconTrash size={18} aria-hidden />} onSelect={() => void act(remove)}>
          {t('order.remove')}
        </MenuItem>
      )}
    </>
  );
}

/** A point of the team's own. */
function AddPoint({ meetingId, onClose }: { readonly meetingId: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['callover', 'ui']);
  const form = useForm('point', {
    initial: { note: '', minutes: '5' },
    check: ({ note, minutes }) => ({
      ...(note.trim() === '' ? { note: 'required' as const } : {}),
      ...(/^\d{1,3}$/u.test(minutes) ? {} : { minutes: 'not_a_number' as const }),
    }),
    submit: async ({ note, minutes }) => {
      await call('callover.addItem', { meetingId, note, minutes: Number(minutes) });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('callover:order.addPoint')}
      closeLabel={t('ui:close')}
      width={460}
    >
      <form onSubmit={form.onSubmit} noValidate>
        <Fields>
          {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
          <TextField {...form.field('note')} label={t('callover:order.point')} maxLength={200} autoFocus />
          <NumberField
            {...form.field('minutes')}
            label={t('callover:plan.minutes')}
            unit={t('callover:plan.min')}
          />
          <ButtonRow>
            <Button onClick={onClose}>{t('ui:cancel')}</Button>
            <Button kind="main" submits busy={form.busy}>
              {t('ui:save')}
            </Button>
          </ButtonRow>
        </Fields>
      </form>
    </Dialog>
  );
}
