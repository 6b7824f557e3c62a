import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { type Form, useForm } from '#renderer/app/form.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { SettingsFrame } from '#renderer/features/organisation/settings-frame.tsx';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { NumberField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import {
  methodsWithDefaults,
  methodSteps,
  type MethodWithDefaults,
} from '#shared/domain/methods/method-defaults.ts';
import './methods.css';
import {
  fieldOf,
  monthsField,
  settingsFormOf,
  settingsOf,
  settingsProblems,
  type SettingsForm,
  stepField,
  usualField,
  usualFigures,
} from './settings-form.ts';

type Settings = OutputOf<'methods.settings'>;

/** What the service aims at with each method; every figure may be changed and put back (domain.md 4.2). */
export function MethodSettingsPage() {
  const settings = useRead('methods.settings', {});
  return (
    <ReadArea query={settings} height={700}>
      {(data) => <SettingsSheet key={JSON.stringify(data.settings)} data={data} />}
    </ReadArea>
  );
}

function SettingsSheet({ data: { settings, isOurs } }: { readonly data: Settings }) {
  const { t } = useTranslation('methods');
  const [half, setHalf] = useState(settings.halfWhenTapering);
  const form = useForm<SettingsForm>('methods', {
    initial: settingsFormOf(settings),
    check: settingsProblems,
    sentence: (field, code) =>
      field === usualField('contact') && code === 'too_big' ? t('settings.contactOverFloor') : undefined,
    submit: async (values) => {
      await api.methods.saveSettings(settingsOf(values, settings, half));
      toastDone(t('settings.saved'));
    },
  });
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <SettingsFrame
        page="methods"
        actions={
          <Button kind="main" submits busy={form.busy}>
            {t('settings.save')}
          </Button>
        }
      >
        <Sheet>
          {(form.problems.length > 0 || form.failure !== null) && (
            <Section>
              <ErrorSummary title={form.problemsTitle} problems={form.problems} />
              {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
            </Section>
          )}
          <Section title={t('settings.general')} help={t('settings.explain')}>
            <Fields>
              <p className="ks-quiet">{isOurs ? t('settings.isOurs') : t('settings.isOwn')}</p>
              <Checkbox
                label={t('settings.half')}
                help={t('settings.halfHelp')}
                checked={half}
                onChange={setHalf}
              />
              <div className="ks-method-settings">
                <NumberField
                  {...form.field(monthsField)}
                  label={t('settings.ctiPhaseMonths')}
                  unit={t('settings.months')}
                />
              </div>
              {!isOurs && <Reset method={null} />}
            </Fields>
          </Section>
          <Section title={t('settings.usual')} help={t('settings.usualHelp')}>
            <div className="ks-method-settings">
              {usualFigures.map((name) => (
                <NumberField
                  key={name}
                  {...form.field(usualField(name))}
                  label={t(`settings.usualFigure.${name}`)}
                  unit={t('settings.days')}
                />
              ))}
            </div>
          </Section>
          {methodsWithDefaults.map((method) => (
            <MethodSection key={method} method={method} form={form} isOurs={isOurs} />
          ))}
        </Sheet>
      </SettingsFrame>
    </form>
  );
}

interface MethodSectionProps {
  readonly method: MethodWithDefaults;
  readonly form: Form<SettingsForm>;
  readonly isOurs: boolean;
}

function MethodSection({ method, form, isOurs }: MethodSectionProps) {
  const { t } = useTranslation(['methods', 'domain']);
  const isTeam = method === 'act' || method === 'm_act';
  return (
    <Section
      title={t(`domain:supportMethod.${method}`)}
      {...(isOurs ? {} : { action: <Reset method={method} /> })}
    >
      <div className="ks-method-settings">
        <NumberField
          {...form.field(fieldOf(method, 'caseload'))}
          label={isTeam ? t('settings.caseloadAct') : t('settings.caseload')}
        />
        <NumberField
          {...form.field(fieldOf(method, 'floor'))}
          label={t('settings.floor')}
          unit={t('settings.days')}
        />
        <NumberField
          {...form.field(fieldOf(method, 'vivo'))}
          label={t('settings.inVivo')}
          unit={t('settings.percent')}
        />
      </div>
      <div className="ks-method-steps">
        {methodSteps[method].flatMap((name, step) => [
          <NumberField
            key={`${name} contacts`}
            {...form.field(stepField(method, step, 'contacts'))}
            label={t('settings.stepOf', { step: t(`domain:methodStep.${name}`) })}
          />,
          <NumberField
            key={`${name} visit`}
            {...form.field(stepField(method, step, 'visit'))}
            label={t('settings.visitOf', { step: t(`domain:methodStep.${name}`) })}
            unit={t('settings.days')}
          />,
        ])}
      </div>
    </Section>
  );
}

function Reset({ method }: { readonly method: MethodWithDefaults | null }) {
  const { t } = useTranslation(['methods', 'domain']);
  const sentences = useSentences();
  const act = useAct('methods.resetSettings');
  return (
    <>
      <TextButton
        {...(method === null
          ? {}
          : { 'aria-label': t('settings.resetOne', { method: t(`domain:supportMethod.${method}`) }) })}
        onClick={() => {
          const reset = async () => {
            if ((await act.run({ method })) !== undefined) toastDone(t('settings.resetDone'));
          };
          void reset();
        }}
      >
        {t('settings.reset')}
      </TextButton>
      {act.error !== null && <p role="alert">{sentences.error(act.error)}</p>}
    </>
  );
}
