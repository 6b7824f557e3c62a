import { IconCalendarHeart, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { Button, ButtonRow, TextButton } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Columns, Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState, Note } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { Facts } from '#renderer/ui/voices.tsx';
import type { OutputOf } from '#renderer/api/client.ts';
import type { FollowUp } from '#shared/contracts/closing.ts';
import './closing.css';
import { EndingWays } from './ending-ways.tsx';
import { FollowUpDialog } from './follow-up-dialog.tsx';

type Standing = OutputOf<'closing.standing'>;

/** Light check-ins after the end of support, only as agreed. */
export function FollowUpScreen() {
  const caseId = useCaseId();
  const standing = useRead('closing.standing', { caseId });
  return (
    <ReadArea query={standing} height={400}>
      {(data) => (
        <Columns side={<EndingWays />}>
          <CheckIns standing={data} />
        </Columns>
      )}
    </ReadArea>
  );
}

function CheckIns({ standing }: { readonly standing: Standing }) {
  const { t } = useTranslation('closing');
  const { may } = useSession();
  const [planning, setPlanning] = useState(false);
  const { state, record, followUps } = standing;
  const hasEnded = state === 'closed' || state === 'follow_up';
  const open = followUps.filter(({ doneOn }) => doneOn === null);
  const done = followUps.filter(({ doneOn }) => doneOn !== null);
  return (
    <Sheet>
      <Section
        title={t('followUp.title')}
        help={t('followUp.explain')}
        action={
          hasEnded &&
          may('tools.write') && (
            <Button
              icon={<IconPlus size={18} aria-hidden />}
              onClick={() => {
                setPlanning(true);
              }}
            >
              {t('followUp.plan')}
            </Button>
          )
        }
      >
        {!hasEnded && <p className="ks-quiet">{t('followUp.notEnded')}</p>}
        {hasEnded && followUps.length === 0 && (
          <EmptyState icon={<IconCalendarHeart aria-hidden />} title={t('followUp.none')}>
            {t('followUp.noneText')}
          </EmptyState>
        )}
        {hasEnded && <Wishes last={done[0]} />}
      </Section>
      {open.length > 0 && (
        <Section title={t('followUp.open')}>
          <ul>
            {open.map((followUp) => (
              <OpenCheckIn key={followUp.id} followUp={followUp} />
            ))}
          </ul>
        </Section>
      )}
      {done.length > 0 && (
        <Section title={t('followUp.done')}>
          <ul>
            {done.map((followUp) => (
              <DoneCheckIn key={followUp.id} followUp={followUp} />
            ))}
          </ul>
        </Section>
      )}
      {record !== null && record.wayBack !== '' && (
        <Section title={t('followUp.wayBack')}>
          <Facts>{record.wayBack}</Facts>
        </Section>
      )}
      {planning && (
        <PlanDialog
          onClose={() => {
            setPlanning(false);
          }}
        />
      )}
    </Sheet>
  );
}

/** What the last talk asks for; somebody does it or not. */
function Wishes({ last }: { readonly last: FollowUp | undefined }) {
  const { t } = useTranslation('closing');
  const caseId = useCaseId();
  const { may } = useSession();
  if (last?.contactWish === 'none') return <Note tone="neutral">{t('followUp.noneWanted')}</Note>;
  if (last?.contactWish !== 'support_again') return null;
  return (
    <Note tone="brass">
      <p>{t('followUp.comeBack')}</p>
      {may('case.change') && (
        <TextLink to="/people/$caseId/steps" params={{ caseId }} search={{ move: true }}>
          {t('followUp.comeBackAct')}
        </TextLink>
      )}
    </Note>
  );
}

function OpenCheckIn({ followUp }: { readonly followUp: FollowUp }) {
  const { t } = useTranslation(['closing', 'ui']);
  const format = useFormat();
  const today = useToday();
  const caseId = useCaseId();
  const { may } = useSession();
  const [act, setAct] = useState<'record' | 'drop' | null>(null);
  const drop = useAct('closing.dropFollowUp');
  const close = () => {
    setAct(null);
  };
  const { dueOn, id } = followUp;
  return (
    <li className="ks-check-in">
      <p>
        <span className="ks-strong">{t('followUp.dueOn', { day: format.nearDay(dueOn, today) })}</span>{' '}
        {dueOn < today && <Tag tone="brass">{t('followUp.since', { day: format.day(dueOn) })}</Tag>}
      </p>
      {may('tools.write') && (
        <ButtonRow>
          <Button
            onClick={() => {
              setAct('record');
            }}
          >
            {t('followUp.record')}
          </Button>
          <TextButton
            onClick={() => {
              setAct('drop');
            }}
          >
            {t('followUp.drop')}
          </TextButton>
        </ButtonRow>
      )}
      {act === 'record' && <FollowUpDialog caseId={caseId} id={id} onClose={close} />}
      <ConfirmDialog
        open={act === 'drop'}
        title={t('followUp.dropTitle')}
        keep={t('followUp.dropKeep')}
        act={t('followUp.dropAct')}
        actKind="other"
        closeLabel={t('ui:close')}
        busy={drop.pending}
        onKeep={close}
        onAct={() => {
          void drop.run({ caseId, id });
        }}
      >
        {t('followUp.dropText')}
      </ConfirmDialog>
    </li>
  );
}

function DoneCheckIn({ followUp }: { readonly followUp: FollowUp }) {
  const { t } = useTranslation(['closing', 'domain']);
  const format = useFormat();
  const { doneOn, stillHoused, contactWish, note, by } = followUp;
  return (
    <li className="ks-check-in">
      <p className="ks-quiet ks-small">{`${doneOn === null ? '' : format.day(doneOn)}, ${by}`}</p>
      <p>
        {stillHoused !== null && <Tag>{t(`domain:stillHoused.${stillHoused}`)}</Tag>}{' '}
        {contactWish !== null && <Tag>{t(`domain:contactWish.${contactWish}`)}</Tag>}
      </p>
      {note !== '' && <Facts>{note}</Facts>}
    </li>
  );
}

function PlanDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('closing');
  const caseId = useCaseId();
  const today = useToday();
  const form = useForm<{ readonly dueOn: string | null }>('check-in', {
    initial: { dueOn: null },
    check: ({ dueOn }) => (dueOn === null ? { dueOn: 'required' } : {}),
    submit: async ({ dueOn }) => {
      await api.closing.planFollowUp({ caseId, dueOn: dueOn ?? today });
      toastDone(t('followUp.planned'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('followUp.planTitle')} form={form} save={t('followUp.planSave')} onClose={onClose}>
      <DateField {...form.field('dueOn')} label={t('followUp.planOn')} min={today} required />
    </FormDialog>
  );
}
