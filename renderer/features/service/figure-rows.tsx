import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import type { ServiceQuestion } from '#shared/contracts/service.ts';
import type { FidelityMetric } from '#shared/domain/methods/fidelity-codes.ts';

type Rows = OutputOf<'service.rows'>;

interface FigureRowsProps {
  readonly question: ServiceQuestion;
  readonly metric: FidelityMetric;
  readonly onClose: () => void;
}

/** What one figure is made of: people by name, whose files the reader may open, or weeks of teams. */
export function FigureRows({ question, metric, onClose }: FigureRowsProps) {
  const { t } = useTranslation(['service', 'domain', 'ui']);
  const rows = useRead('service.rows', { question, key: metric });
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${t('rowsTitle')}: ${t(`domain:fidelityMetric.${metric}`)}`}
      closeLabel={t('ui:close')}
    >
      <ReadArea query={rows} height={160}>
        {(data) => <RowTables rows={data} metric={metric} />}
      </ReadArea>
    </Dialog>
  );
}

function RowTables({ rows, metric }: { readonly rows: Rows; readonly metric: FidelityMetric }) {
  const { t } = useTranslation('service');
  return (
    <div className="ks-service-rows">
      {rows.weeks.length > 0 ? (
        <Weeks weeks={rows.weeks} />
      ) : (
        <>
          <p className="ks-quiet ks-small">{t('rowsExplain')}</p>
          <People people={rows.people} metric={metric} />
          {rows.others > 0 && <p>{t('rowsOthers', { count: rows.others })}</p>}
        </>
      )}
    </div>
  );
}

interface PeopleProps {
  readonly people: Rows['people'];
  readonly metric: FidelityMetric;
}

function People({ people, metric }: PeopleProps) {
  const { t } = useTranslation('service');
  const { number } = useFormat();
  const isWait = metric === 'days_to_home';
  const tenth = (value: number) => number(Math.round(value * 10) / 10);
  if (people.length === 0) return null;
  return (
    <table className="ks-doc-table">
      <caption className="ks-hidden">{t('rowsTitle')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rowsName')}</th>
          <th scope="col">{isWait ? t('rowsWait') : t('rowsPart')}</th>
          <th scope="col">{isWait ? t('rowsState') : t('rowsWhole')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ caseId, name, numerator, denominator }, index) => (
          <tr key={`${caseId} ${String(index)}`}>
            <th scope="row">
              <TextLink to="/people/$caseId" params={{ caseId }}>
                {name}
              </TextLink>
            </th>
            <td className="ks-figures">{tenth(numerator)}</td>
            <td className="ks-figures">
              {isWait ? t(denominator === 1 ? 'rowsMovedIn' : 'rowsWaiting') : tenth(denominator)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Weeks({ weeks }: { readonly weeks: Rows['weeks'] }) {
  const { t } = useTranslation('service');
  const format = useFormat();
  return (
    <table className="ks-doc-table">
      <caption className="ks-hidden">{t('rowsTitle')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('weekOf')}</th>
          <th scope="col">{t('weekTeam')}</th>
          <th scope="col">{t('weekHeld')}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ team, weekOf, held }) => (
          <tr key={`${team} ${weekOf}`}>
            <th scope="row">{format.shortDay(weekOf)}</th>
            <td>{team}</td>
            <td>{t(held ? 'weekYes' : 'weekNo')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
