import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { SettingsFrame } from '#renderer/features/organisation/settings-frame.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { NumberField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { FieldProblems } from '#shared/lib/app-error.ts';

type Settings = OutputOf<'money.settings'>;

/** Where the organisation draws its lines about rent arrears (domain.md 6.5). */
export function ArrearsPage() {
  const settings = useRead('money.settings', {});
  return (
    <ReadArea query={settings} height={320}>
      {(data) => <ArrearsForm settings={data} />}
    </ReadArea>
  );
}

const wholeNumber = (typed: string) => (/^\d{1,2}$/u.test(typed.trim()) ? Number(typed.trim()) : null);

interface ArrearsValues {
  readonly graceDays: string;
  readonly unit: 'none' | 'week' | 'month';
  readonly count: string;
}

function problemsOf({ graceDays, unit, count }: ArrearsValues): FieldProblems {
  const [days, times] = [wholeNumber(graceDays), wholeNumber(count)];
  return {
    ...(days === null ? { graceDays: 'not_a_number' as const } : {}),
    ...(days !== null && days > 31 ? { graceDays: 'too_big' as const } : {}),
    ...(unit !== 'none' && times === null ? { count: 'not_a_number' as const } : {}),
    ...(unit !== 'none' && times !== null && times < 1 ? { count: 'too_small' as const } : {}),
    ...(unit !== 'none' && times !== null && times > 52 ? { count: 'too_big' as const } : {}),
  };
}

function ArrearsForm({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('money');
  const { graceDays, legalThreshold } = settings;
  const initial: ArrearsValues = {
    graceDays: String(graceDays),
    unit: legalThreshold?.unit ?? 'none',
    count: String(legalThreshold?.count ?? 2),
  };
  const form = useForm('arrears', {
    initial,
    check: problemsOf,
    submit: async (values) => {
      await api.money.saveSettings({
        graceDays: wholeNumber(values.graceDays) ?? graceDays,
        legalThreshold:
          values.unit === 'none' ? null : { unit: values.unit, count: wholeNumber(values.count) ?? 1 },
      });
      toastDone(t('saved'));
    },
  });
  const { field, values } = form;
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <SettingsFrame
        page="arrears"
        actions={
          <Button kind="main" submits busy={form.busy}>
            {t('arrears.save')}
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
          <Section title={t('arrears.title')} help={t('arrears.help')}>
            <Fields>
              <NumberField {...field('graceDays')} label={t('arrears.grace')} unit={t('arrears.days')} />
              <FieldsRow>
                <SelectField
                  {...field('unit')}
                  label={t('arrears.legal')}
                  help={t('arrears.legalHelp')}
                  choices={(['none', 'week', 'month'] as const).map((value) => ({
                    value,
                    label: t(`arrears.unit.${value}`),
                  }))}
                />
                {values.unit !== 'none' && <NumberField {...field('count')} label={t('arrears.count')} />}
              </FieldsRow>
            </Fields>
          </Section>
        </Sheet>
      </SettingsFrame>
    </form>
  );
}
