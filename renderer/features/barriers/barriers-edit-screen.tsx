import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import type { Form } from '#renderer/app/form.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useToday } from '#renderer/app/words.ts';
import { type BroughtBox, WithBox } from '#renderer/features/around/brought-box.tsx';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { AnswerFields, MadeFields } from '#renderer/features/records/head-fields.tsx';
import { CorrectRecord, NextRecord, type RecordTool } from '#renderer/features/records/record-editor.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import {
  barriersBodyOf,
  type BarriersForm,
  barriersForm,
  barriersFormOf,
  barriersProblems,
  newBarriers,
  withBox,
} from './barriers-form.ts';
import { FactorRows } from './factor-rows.tsx';

type Strengths = OutputOf<'cases.overview'>['strengths'];

function useBarriersTool(
  strengths: Strengths,
  box: BroughtBox | null = null,
): RecordTool<'vulnerability', BarriersForm> {
  const { t } = useTranslation('barriers');
  const today = useToday();
  return {
    kind: 'vulnerability',
    shape: barriersForm,
    begin: (last) => newBarriers(today, last, strengths),
    ...(box === null ? {} : { arrive: (form: BarriersForm) => withBox(form, box) }),
    formOf: barriersFormOf,
    bodyOf: barriersBodyOf,
    check: (form) => barriersProblems(form, today),
    sentence: (field, code) => (field === 'factors' && code === 'required' ? t('row.needsText') : undefined),
    fields: (form, called) => <BarrierFields form={form} called={called} />,
  };
}

/** The next version, filled from the last; a first one begins with the strengths that are known. */
export function BarriersEditScreen() {
  const caseId = useCaseId();
  const overview = useRead('cases.overview', { caseId });
  return (
    <ReadArea query={overview} height={480}>
      {({ strengths }) => <WithBox>{(box) => <NextBarriers strengths={strengths} box={box} />}</WithBox>}
    </ReadArea>
  );
}

interface NextBarriersProps {
  readonly strengths: Strengths;
  readonly box: BroughtBox | null;
}

function NextBarriers({ strengths, box }: NextBarriersProps) {
  return <NextRecord tool={useBarriersTool(strengths, box)} />;
}

/** Corrects a kept version. */
export function BarriersAmendScreen() {
  return <CorrectRecord tool={useBarriersTool([])} />;
}

interface BarrierFieldsProps {
  readonly form: Form<BarriersForm>;
  readonly called: string;
}

function BarrierFields({ form, called }: BarrierFieldsProps) {
  const { t } = useTranslation('barriers');
  const { values, field } = form;
  return (
    <>
      <Section title={t('section.made')}>
        <MadeFields form={form} called={called} />
      </Section>
      <Section title={t('section.domains')} help={t('help.domains')}>
        <p className="ks-section-help">{t('help.scope')}</p>
        {values.basedOn === 0 && values.factors.length > 0 && (
          <p className="ks-section-help">{t('help.prefilled')}</p>
        )}
        <FactorRows
          {...field('factors')}
          onChange={(factors) => {
            form.set({ factors });
          }}
        />
      </Section>
      <Section title={t('section.summary')}>
        <Fields>
          <TextareaField {...field('summaryStrengths')} label={t('field.summaryStrengths')} rows={2} />
          <TextareaField {...field('summaryBarriers')} label={t('field.summaryBarriers')} rows={2} />
        </Fields>
      </Section>
      <Section title={t('section.answer')}>
        <AnswerFields form={form} called={called} />
      </Section>
    </>
  );
}
