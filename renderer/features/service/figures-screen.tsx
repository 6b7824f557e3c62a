import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSentences, useToday } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { ServiceQuestion } from '#shared/contracts/service.ts';
import { supportMethods } from '#shared/domain/cases/case-codes.ts';
import { addDays, addMonthsClamped, isDay } from '#shared/domain/dates/calendar.ts';
import { FigureTable } from './figure-table.tsx';
import { ServiceFrame } from './service-frame.tsx';

/** Periods that one press gives; both end today. */
const periods = { quarter: 3, year: 12 } as const;

/** The question in the address, or the last three months of everything. */
function useQuestion(): ServiceQuestion {
  const today = useToday();
  const { from = '', to = '', service = '', method = '' } = useSearch({ from: '/frame/service' });
  const own = isDay(from) && isDay(to) && from <= to;
  return {
    from: own ? from : addDays(addMonthsClamped(today, -periods.quarter), 1),
    to: own ? to : today,
    serviceId: service === '' ? null : service,
    method: supportMethods.find((each) => each === method) ?? null,
  };
}

/** How the service works, by period, service and method (domain.md 4.4). */
export function FiguresScreen() {
  const { t } = useTranslation('service');
  const question = useQuestion();
  const figures = useRead('service.figures', question);
  const settings = useRead('methods.settings', {});
  const sentences = useSentences();
  const keep = useAct('service.keepSnapshot');
  return (
    <ServiceFrame
      actions={
        <Button
          busy={keep.pending}
          onClick={() => {
            const run = async () => {
              if ((await keep.run(question)) !== undefined) toastDone(t('kept'));
            };
            void run();
          }}
        >
          {t('keep')}
        </Button>
      }
    >
      <Sheet>
        <Section>
          <Asked key={JSON.stringify(question)} question={question} />
        </Section>
        <Section>
          {keep.error !== null && <Note tone="clay">{sentences.error(keep.error)}</Note>}
          <ReadArea query={settings} height={500}>
            {(aims) => (
              <ReadArea query={figures} height={500}>
                {(data) => <FigureTable figures={data} settings={aims.settings} opens />}
              </ReadArea>
            )}
          </ReadArea>
          <p className="ks-quiet ks-small">{t('notes')}</p>
        </Section>
      </Sheet>
    </ServiceFrame>
  );
}

/** Which time, service and method; each choice goes into the address at once. */
function Asked({ question }: { readonly question: ServiceQuestion }) {
  const { t } = useTranslation(['service', 'domain']);
  const today = useToday();
  const navigate = useNavigate();
  const organisation = useRead('organisation.get', {});
  const { from, to, serviceId, method } = question;
  const begins = (months: number) => addDays(addMonthsClamped(today, -months), 1);
  const usual = (['quarter', 'year'] as const).find((each) => to === today && from === begins(periods[each]));
  const [isOwn, setIsOwn] = useState(usual === undefined);
  const go = (change: Partial<ServiceQuestion>) => {
    const asked = { ...question, ...change };
    void navigate({
      to: '/service',
      search: {
        from: asked.from,
        to: asked.to,
        service: asked.serviceId ?? undefined,
        method: asked.method ?? undefined,
      },
      replace: true,
    });
  };
  return (
    <Fields>
      <ChoiceChips
        id="service-period"
        label={t('ask.period')}
        chips={(['quarter', 'year', 'own'] as const).map((value) => ({
          value,
          label: t(`ask.periods.${value}`),
        }))}
        value={isOwn ? 'own' : (usual ?? 'own')}
        onChange={(value) => {
          setIsOwn(value === 'own');
          if (value !== 'own') go({ from: begins(periods[value]), to: today });
        }}
      />
      {isOwn && (
        <FieldsRow>
          <DateField
            id="service-from"
            label={t('ask.from')}
            value={from}
            onChange={(day) => {
              if (day !== null && day <= to) go({ from: day });
            }}
          />
          <DateField
            id="service-to"
            label={t('ask.to')}
            value={to}
            onChange={(day) => {
              if (day !== null && day >= from) go({ to: day });
            }}
          />
        </FieldsRow>
      )}
      <FieldsRow>
        <SelectField
          id="service-service"
          label={t('ask.service')}
          choices={[
            { value: '', label: t('ask.allServices') },
            ...(organisation.data?.services ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={serviceId ?? ''}
          onChange={(id) => {
            go({ serviceId: id === '' ? null : id });
          }}
        />
        <SelectField
          id="service-method"
          label={t('ask.method')}
          choices={[
            { value: 'all', label: t('ask.allMethods') },
            ...supportMethods.map((value) => ({ value, label: t(`domain:supportMethod.${value}`) })),
          ]}
          value={method ?? 'all'}
          onChange={(value) => {
            go({ method: value === 'all' ? null : value });
          }}
        />
      </FieldsRow>
    </Fields>
  );
}
