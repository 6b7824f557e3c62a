import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useFormat } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList } from '#renderer/ui/states.tsx';
import { directoryRowStates } from '#shared/domain/network/network-codes.ts';
import type { DirectoryImport } from './use-directory-import.ts';

type DryRun = OutputOf<'directory.dryRun'>;

/** Findings, each with its row: what is left out, and what was guessed. */
export function DirectoryFindings({ findings }: Pick<DryRun, 'findings'>) {
  const { t } = useTranslation(['directory', 'domain']);
  return (
    <ul className="ks-net-lines">
      {findings.map(({ code, file, line, name }, index) => (
        <li key={index}>
          <strong>{line === null ? file : t('import.line', { file, line })}</strong>{' '}
          {name !== '' && <span>{`${name}: `}</span>}
          <span>{t(`domain:directoryFinding.${code}`)}</span>
        </li>
      ))}
    </ul>
  );
}

interface DirectoryLookProps {
  readonly flow: DirectoryImport;
  readonly dryRun: DryRun;
}

/** The dry run: counts, rows to look at, the first entries; then the one act that writes. */
export function DirectoryLook({ flow, dryRun }: DirectoryLookProps) {
  const { t } = useTranslation(['directory', 'domain']);
  const format = useFormat();
  const { counts, findings, sample } = dryRun;
  const toWrite = counts.new + counts.changed;
  return (
    <>
      <Section title={t('import.wouldTitle')}>
        <DefinitionList>
          {directoryRowStates
            .filter((state) => counts[state] > 0)
            .map((state) => (
              <Definition key={state} term={t(`domain:directoryRowState.${state}`)}>
                <span className="ks-figures">{format.number(counts[state])}</span>
              </Definition>
            ))}
        </DefinitionList>
      </Section>
      {findings.length > 0 && (
        <Section title={t('import.findings')} help={t('import.findingsText')}>
          <DirectoryFindings findings={findings} />
        </Section>
      )}
      {sample.length > 0 && (
        <Section title={t('import.sample')}>
          <DataTable
            caption={t('import.sample')}
            rows={sample.map((row, index) => ({ ...row, index }))}
            rowId={({ index }) => String(index)}
            columns={[
              { id: 'name', header: t('form.name'), render: ({ name }) => name },
              { id: 'organisation', header: t('form.organisation'), render: (row) => row.organisation },
              { id: 'kind', header: t('kind'), render: ({ kind }) => t(`domain:serviceKind.${kind}`) },
              {
                id: 'state',
                header: t('import.state'),
                render: ({ state }) => t(`domain:directoryRowState.${state}`),
              },
            ]}
          />
        </Section>
      )}
      <Section>
        <Button
          kind="main"
          size="large"
          busy={flow.busy}
          notYet={toWrite === 0 ? t('import.nothing') : null}
          onClick={flow.bringIn}
        >
          {t('import.bringIn', { count: toWrite })}
        </Button>
      </Section>
    </>
  );
}
