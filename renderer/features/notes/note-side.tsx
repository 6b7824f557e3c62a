import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { DateField, TimeField } from '#renderer/ui/date-field.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { dayOf } from '#shared/lib/clock.ts';
import '#renderer/features/timeline/entry.css';
import type { NotePart } from './note-fields.tsx';

/** The time that stands beside a day just chosen, until somebody says another. */
const usualTime = '10:00';

/** Beside the three voices: what was promised last time, a strength, next time. */
export function NoteSide({ form, called, caseId }: NotePart & { readonly caseId: string }) {
  const { t } = useTranslation('notes');
  const nextDay = form.field('nextDay');
  return (
    <>
      <LastTime caseId={caseId} called={called} />
      <Fields>
        <TextareaField
          {...form.field('strengthNoticed')}
          label={t('field.strength')}
          rows={2}
          maxLength={500}
        />
        <div className="ks-note-next">
          <DateField
            {...nextDay}
            label={t('field.next')}
            onChange={(day) => {
              form.set({ nextDay: day, nextTime: day === null ? null : (form.values.nextTime ?? usualTime) });
            }}
          />
          <TimeField {...form.field('nextTime')} label={t('field.nextTime')} />
        </div>
        <TextField {...form.field('nextPlan')} label={t('field.nextPlan')} maxLength={300} />
      </Fields>
    </>
  );
}

function LastTime({ caseId, called }: { readonly caseId: string; readonly called: string }) {
  const { t } = useTranslation('notes');
  const format = useFormat();
  const today = useToday();
  const { data: last } = useRead('contacts.lastTime', { caseId });
  if (last === undefined) return null;
  if (last === null) return <p className="ks-quiet">{t('last.none')}</p>;
  const promises = [
    ...last.agreementsPerson.map((text) => ({
      by: called === '' ? t('last.byNobody') : t('last.by', { name: called }),
      text,
    })),
    ...last.agreementsTeam.map((text) => ({ by: t('last.byTeam'), text })),
  ];
  return (
    <section>
      <h2 className="ks-side-label">{t('last.title', { day: format.nearDay(dayOf(last.on), today) })}</h2>
      <p className="ks-facts ks-last-text">{last.whatHappened}</p>
      {promises.length > 0 && (
        <>
          <h3 className="ks-side-label">{t('last.promised')}</h3>
          <ul className="ks-side-lines">
            {promises.map(({ by, text }, index) => (
              <li key={index}>
                <span className="ks-quiet">{by}</span> {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
