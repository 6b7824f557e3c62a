import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { Definition, DefinitionList } from '#renderer/ui/states.tsx';
import type { Workload } from '#shared/contracts/supervision-records.ts';
import type { OpenSession } from './session-screen.tsx';

/** The figures as they are today, or as they were when the session was written down as held. */
export function LiveWorkload({ session }: { readonly session: OpenSession }) {
  const { workload } = session.record;
  return workload === null ? (
    <TodaysWorkload sessionId={session.id} />
  ) : (
    <WorkloadFigures workload={workload} />
  );
}

function TodaysWorkload({ sessionId }: { readonly sessionId: string }) {
  const query = useRead('supervision.workload', { sessionId });
  return (
    <ReadArea query={query} height={150}>
      {(workload) => <WorkloadFigures workload={workload} />}
    </ReadArea>
  );
}

/** Counts of the supervisee's work in words: no names, no ranks. */
export function WorkloadFigures({ workload }: { readonly workload: Workload }) {
  const { t } = useTranslation(['supervision', 'domain']);
  const format = useFormat();
  const { byMethod, byState, main, second, standsInFor, coveredByOthers, contacts, visits } = workload;
  const methods = byMethod.map(({ method, people }) =>
    t('workload.each', {
      count: people,
      what: method === null ? t('workload.noMethod') : t(`domain:supportMethod.${method}`),
    }),
  );
  const states = byState.map(({ state, people }) =>
    t('workload.each', { count: people, what: t(`domain:caseState.${state}`) }),
  );
  return (
    <div className="ks-sup-workload">
      <DefinitionList>
        <Definition term={t('workload.people')}>{t('workload.roles', { main, second })}</Definition>
        {methods.length > 0 && (
          <Definition term={t('workload.methods')}>{methods.join(t('separator'))}</Definition>
        )}
        {states.length > 0 && (
          <Definition term={t('workload.states')}>{states.join(t('separator'))}</Definition>
        )}
        <Definition term={t('workload.contacts')}>
          {t('workload.contactCount', { contacts, visits })}
        </Definition>
        <Definition term={t('workload.cover')}>
          {t('workload.coverCount', { standsInFor, coveredByOthers })}
        </Definition>
      </DefinitionList>
      <p className="ks-quiet ks-small">{t('workload.asOf', { day: format.day(workload.asOf) })}</p>
    </div>
  );
}
