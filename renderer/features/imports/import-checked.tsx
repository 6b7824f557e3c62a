import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useFormat } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList, Note } from '#renderer/ui/states.tsx';
import { ChooseButtons } from './choose-buttons.tsx';
import type { Checked, ImportFlow, ImportStep } from './import-flow.ts';
import { ImportFindings } from './import-findings.tsx';
import { ImportLook } from './import-look.tsx';
import { ImportOptionFields } from './import-options.tsx';

interface ImportCheckedProps {
  readonly flow: ImportFlow;
  readonly step: Extract<ImportStep, { checked: Checked }>;
  readonly organisation: OutputOf<'organisation.get'>;
}

/** What the check found; with a stop there is no way on but another export. */
export function ImportChecked({ flow, step, organisation }: ImportCheckedProps) {
  const { t } = useTranslation('imports');
  const { checked } = step;
  return (
    <>
      <Section title={t('checkTitle')}>
        {!checked.usable && (
          <Note tone="clay">
            <p className="ks-strong">{t('stopTitle')}</p>
            <p>{t('stopText')}</p>
          </Note>
        )}
        <ImportFindings level="stop" findings={checked.findings} />
        <Facts checked={checked} />
        {!checked.usable && <ChooseButtons flow={flow} />}
      </Section>
      {checked.usable && (
        <Section title={t('optionsTitle')}>
          <ImportOptionFields flow={flow} checked={checked} organisation={organisation} />
          {step.at === 'checked' && (
            <Button kind="main" busy={flow.busy} onClick={flow.look}>
              {t('look')}
            </Button>
          )}
        </Section>
      )}
      {step.at === 'looked' && <ImportLook flow={flow} dryRun={step.dryRun} />}
    </>
  );
}

function Facts({ checked }: { readonly checked: Checked }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return (
    <>
      <DefinitionList>
        <Definition term={t('source')}>
          {checked.source === '' ? t('versionUnknown') : checked.source}
        </Definition>
        <Definition term={t('version')}>{checked.version ?? t('versionUnknown')}</Definition>
        {checked.exportedOn !== null && (
          <Definition term={t('exportedOn')}>{format.day(checked.exportedOn)}</Definition>
        )}
      </DefinitionList>
      {checked.files.length > 0 && (
        <DataTable
          caption={t('checkTitle')}
          rows={checked.files.filter(({ used }) => used)}
          rowId={({ name }) => name}
          columns={[
            { id: 'file', header: t('file'), render: ({ name }) => name },
            { id: 'rows', header: t('rows'), align: 'end', render: ({ rows }) => format.number(rows) },
            {
              id: 'deleted',
              header: t('deleted'),
              align: 'end',
              render: ({ deleted }) => format.number(deleted),
            },
          ]}
        />
      )}
    </>
  );
}
