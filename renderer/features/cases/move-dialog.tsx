import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, call, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useToday } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { type CaseState, type ClosureReason, closureReasons } from '#shared/domain/cases/case-codes.ts';
import { type ContactLostGap, contactLostGaps } from '#shared/domain/cases/contact-lost.ts';
import type { CaseHeader } from '#shared/contracts/cases.ts';
import type { FieldCode, FieldProblems } from '#shared/lib/app-error.ts';
import { StateChoice } from './state-choice.tsx';
import type { CaseSteps } from './steps-screen.tsx';
import './rows.css';
import './steps.css';

interface MoveDialogProps {
  readonly head: CaseHeader;
  readonly steps: CaseSteps;
  readonly onClose: () => void;
}

interface MoveForm {
  readonly to: CaseState | null;
  readonly on: string | null;
  readonly reason: string;
  readonly withPerson: 'yes' | 'no' | null;
  readonly closureReason: ClosureReason | null;
  readonly overrideReason: string;
}

/** Moves that always say what led to them; for the others a line is welcome, not required. */
const needReason: readonly (CaseState | null)[] = ['paused', 'not_taken_up'];

/** Changes where support stands: always a person's act, talked through with the person or said that it was not. */
export function MoveDialog({ head, steps, onClose }: MoveDialogProps) {
  const { t } = useTranslation(['cases', 'domain', 'ui']);
  const today = useToday();
  const { may } = useSession();
  const openFor = (to: CaseState | null) => steps.openFor.find(({ state }) => state === to)?.items ?? [];
  const endsSupport = (to: CaseState | null) => to === 'closed' && head.state === 'closing';
  const [gaps, setGaps] = useState<readonly ContactLostGap[]>([]);
  const mayOverride = may('case.override_checklist');
  const standing = useRead(
    'closing.standing',
    { caseId: head.caseId },
    { enabled: may('tools.read') && head.state === 'closing' },
  ).data;
  /** What both agreed on is there already; it can be changed. */
  const agreedReason = standing?.record?.reason ?? null;
  const reasonOf = (values: MoveForm) => values.closureReason ?? agreedReason;

  const form = useForm<MoveForm>('move', {
    initial: {
      to: steps.openFor.length === 1 ? (steps.openFor[0]?.state ?? null) : null,
      on: today,
      reason: '',
      withPerson: null,
      closureReason: null,
      overrideReason: '',
    },
    check: (values) =>
      problemsOf(
        { ...values, closureReason: reasonOf(values) },
        {
          today,
          since: head.stateSince,
          needsOverride: openFor(values.to).length > 0,
          endsSupport: endsSupport(values.to),
        },
      ),
    sentence: (field, code) => {
      const key = code === 'required' ? sentences[field] : undefined;
      return key === undefined ? undefined : t(key);
    },
    submit: async (values) => {
      const { to, on, reason, withPerson, overrideReason } = values;
      if (to === null || on === null) return;
      try {
        await call('cases.moveState', {
          caseId: head.caseId,
          to,
          on,
          reason,
          withPerson: withPerson === 'yes',
          closureReason: endsSupport(to) ? reasonOf(values) : null,
          overrideReason: mayOverride && overrideReason.trim() !== '' ? overrideReason : null,
        });
      } catch (error) {
        const missing = error instanceof ApiError ? gapsOf(error) : [];
        if (missing.length === 0) throw error;
        setGaps(missing);
        return;
      }
      toastDone(t('move.saved', { state: t(`domain:caseState.${to}`) }));
      onClose();
    },
  });
  const { to } = form.values;
  const open = openFor(to);
  const stopped = open.length > 0 && !mayOverride;
  const isLost = endsSupport(to) && reasonOf(form.values) === 'contact_lost';

  return (
    <Dialog open onClose={onClose} title={t('move.title')} closeLabel={t('ui:close')} width={640}>
      <form noValidate onSubmit={form.onSubmit} className="ks-dialog-form">
        {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
        <ErrorSummary title={form.problemsTitle} problems={form.problems} />
        <StateChoice
          {...form.field('to')}
          label={t('move.to')}
          states={steps.openFor.map(({ state }) => state)}
        />
        {open.length > 0 && (
          <Note tone="brass">
            <p>{t('move.open')}</p>
            <ul className="ks-open-steps">
              {open.map((item) => (
                <li key={item}>{t(`domain:checklistItem.${item}`)}</li>
              ))}
            </ul>
            <p>{stopped ? t('move.overrideMay') : t('move.openHelp')}</p>
            <Button onClick={onClose}>{t('move.goSteps')}</Button>
          </Note>
        )}
        {!stopped && (
          <Fields>
            {(open.length > 0 || (isLost && gaps.length > 0 && mayOverride)) && (
              <TextField
                {...form.field('overrideReason')}
                label={t('move.override')}
                help={t('move.overrideHelp')}
                maxLength={500}
                required
              />
            )}
            {to === 'reopened' && head.state !== 'paused' && (
              <p className="ks-quiet">{t('move.comesBack')}</p>
            )}
            {endsSupport(to) && (
              <SelectField
                {...form.field('closureReason')}
                value={reasonOf(form.values)}
                label={t('move.closure')}
                placeholder=""
                choices={closureReasons.map((value) => ({
                  value,
                  label: t(`domain:closureReason.${value}`),
                }))}
                required
              />
            )}
            {isLost && <ContactLost caseId={head.caseId} gaps={gaps} />}
            {endsSupport(to) && <Agreed standing={standing} caseId={head.caseId} />}
            <TextField
              {...form.field('reason')}
              label={t('move.reason')}
              help={t('move.reasonHelp')}
              maxLength={500}
              required={needReason.includes(to)}
            />
            <DateField {...form.field('on')} label={t('move.on')} required />
            <ChoiceChips
              {...form.field('withPerson')}
              label={t('move.withPerson')}
              required
              chips={[
                { value: 'yes', label: t('move.withPersonYes') },
                { value: 'no', label: t('move.withPersonNo') },
              ]}
            />
          </Fields>
        )}
        <ButtonRow>
          {!stopped && (
            <Button kind="main" submits busy={form.busy}>
              {t('move.save')}
            </Button>
          )}
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
        </ButtonRow>
      </form>
    </Dialog>
  );
}

/** What has to have been tried before support ends because contact was lost (domain.md 6.4); the page has the rest. */
function ContactLost({
  caseId,
  gaps,
}: {
  readonly caseId: string;
  readonly gaps: readonly ContactLostGap[];
}) {
  const { t } = useTranslation(['cases', 'domain']);
  return (
    <Note tone={gaps.length > 0 ? 'brass' : 'neutral'}>
      {gaps.length > 0 && (
        <>
          <p>{t('move.lost')}</p>
          <ul className="ks-open-steps">
            {gaps.map((gap) => (
              <li key={gap}>{t(`domain:contactLostGap.${gap}`)}</li>
            ))}
          </ul>
        </>
      )}
      <TextLink to="/people/$caseId/contact-lost" params={{ caseId }}>
        {t('move.goLost')}
      </TextLink>
    </Note>
  );
}

interface AgreedProps {
  readonly standing: OutputOf<'closing.standing'> | undefined;
  readonly caseId: string;
}

/** What was agreed for afterwards, or the way to agree on it: support may end without, but better not. */
function Agreed({ standing, caseId }: AgreedProps) {
  const { t } = useTranslation('cases');
  if (standing === undefined) return null;
  if (standing.record === null) {
    return (
      <Note tone="neutral">
        <p>{t('move.noRecord')}</p>
        <TextLink to="/people/$caseId/closing" params={{ caseId }}>
          {t('move.goRecord')}
        </TextLink>
      </Note>
    );
  }
  const count = standing.record.followUpDates.length;
  return count === 0 ? null : <p className="ks-quiet">{t('move.agreedFollowUps', { count })}</p>;
}

function gapsOf(error: ApiError): readonly ContactLostGap[] {
  const named = String(error.facts['gaps'] ?? '').split(' ');
  return contactLostGaps.filter((gap) => named.includes(gap));
}

interface MoveLimits {
  readonly today: string;
  /** The day the present state began; a later one cannot begin before it. */
  readonly since: string;
  readonly needsOverride: boolean;
  readonly endsSupport: boolean;
}

function problemsOf(
  values: MoveForm,
  { today, since, needsOverride, endsSupport }: MoveLimits,
): FieldProblems {
  const problems: Record<string, FieldCode> = {};
  if (values.to === null) problems['to'] = 'required';
  if (needsOverride && values.overrideReason.trim() === '') problems['overrideReason'] = 'required';
  if (endsSupport && values.closureReason === null) problems['closureReason'] = 'required';
  if (needReason.includes(values.to) && values.reason.trim() === '') problems['reason'] = 'required';
  if (values.on === null) problems['on'] = 'required';
  else if (values.on > today) problems['on'] = 'in_the_future';
  else if (values.on < since) problems['on'] = 'before_start';
  if (values.withPerson === null) problems['withPerson'] = 'required';
  return problems;
}

const sentences: Readonly<Partial<Record<keyof MoveForm, MissingKey>>> = {
  to: 'move.missingTo',
  withPerson: 'move.missingWith',
  reason: 'move.missingReason',
  closureReason: 'move.missingClosure',
  overrideReason: 'move.missingOverride',
};

type MissingKey = `move.missing${'To' | 'With' | 'Reason' | 'Closure' | 'Override'}`;
