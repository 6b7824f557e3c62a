import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import type { Report, ReportPlace } from '#shared/contracts/reports.ts';
import { columnHead, reportWords } from '#shared/i18n/pages/report-words.ts';

interface ReportRowsProps {
  readonly report: Report;
  readonly place: ReportPlace;
  readonly onClose: () => void;
}

/** Rows of one answer of the core. */
const pageOf = 100;

/** What a figure counts: people whose file the reader may open, by name, and how many others. */
export function ReportRows({ report, place, onClose }: ReportRowsProps) {
  const { t, i18n } = useTranslation(['reports', 'ui']);
  const { number } = useFormat();
  const [skip, setSkip] = useState(0);
  const { key, question } = report;
  const rows = useRead('reports.rows', { key, question, ...place, skip }, { keepPrevious: true });
  const table = reportWords(i18n, report).tables[report.tables.findIndex(({ id }) => id === place.table)];
  const row = table?.rows.find((each) => each.key === place.row);
  const index = table?.columns.findIndex((each) => each.key === place.column) ?? -1;
  const column = table?.columns[index];
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('ui:close')}
      width={560}
      title={t('reports:rows.title', {
        row: row?.name,
        column: column === undefined ? '' : columnHead(column),
      })}
    >
      <div className="ks-report-rows">
        <p className="ks-quiet ks-small">
          {t('reports:rows.explain', { table: table?.title, figure: row?.cells[index]?.line })}
        </p>
        <ReadArea query={rows} height={200}>
          {({ people, seen, others }) => {
            const isMany = people.some(({ amount }) => amount !== 1);
            return (
              <>
                {people.length > 0 && (
                  <ul className="ks-report-people">
                    {people.map(({ caseId, name, amount }) => (
                      <li key={caseId}>
                        <TextLink to="/people/$caseId" params={{ caseId }}>
                          {name}
                        </TextLink>
                        {isMany && <span className="ks-figures">{number(amount)}</span>}
                      </li>
                    ))}
                  </ul>
                )}
                {others.people > 0 && (
                  <p>
                    {t(seen.people > 0 ? 'reports:rows.others' : 'reports:rows.onlyOthers', {
                      count: others.people,
                    })}
                  </p>
                )}
                {seen.people > pageOf && (
                  <ButtonRow>
                    <Button
                      notYet={skip === 0 ? t('reports:rows.isFirst') : null}
                      onClick={() => {
                        setSkip(skip - pageOf);
                      }}
                    >
                      {t('reports:rows.before')}
                    </Button>
                    <Button
                      notYet={skip + pageOf >= seen.people ? t('reports:rows.isLast') : null}
                      onClick={() => {
                        setSkip(skip + pageOf);
                      }}
                    >
                      {t('reports:rows.after')}
                    </Button>
                  </ButtonRow>
                )}
              </>
            );
          }}
        </ReadArea>
      </div>
    </Dialog>
  );
}
