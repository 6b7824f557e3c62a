import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useFormat } from '#renderer/app/words.ts';
import { RecordSections } from '#renderer/features/supervision/record-sections.tsx';
import type { supervisionSessionModel } from '#shared/contracts/prints.ts';
import { SupervisionPage } from './supervision-page.tsx';

/** One session as both have it, in the order of its sections; how somebody is stands before what is to be done. */
export function SessionDocument({ model }: { readonly model: z.infer<typeof supervisionSessionModel> }) {
  const { t } = useTranslation(['supervision', 'domain']);
  const format = useFormat();
  const { frame, session } = model;
  const { sides, next } = session;
  return (
    <SupervisionPage
      frame={frame}
      sides={sides}
      agreed={session.agreed}
      title={t('session.title', { day: format.weekday(session.heldOn) })}
      under={t('session.under', {
        supervisee: sides.supervisee.name,
        supervisor: sides.supervisor.name,
        mode: t(`domain:supervisionMode.${session.mode}`).toLocaleLowerCase(format.locale),
        minutes: format.minutes(session.minutes),
      })}
    >
      <RecordSections session={session} />
      {next !== null && <p className="ks-sup-print-next">{t('print.next', { day: format.day(next.on) })}</p>}
    </SupervisionPage>
  );
}
