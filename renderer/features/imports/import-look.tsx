import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList } from '#renderer/ui/states.tsx';
import { importCountKeys } from '#shared/domain/imports/import-counts.ts';
import { DuplicateCard } from './duplicate-card.tsx';
import { ImportFindings } from './import-findings.tsx';
import type { DryRun, ImportFlow } from './import-flow.ts';

interface ImportLookProps {
  readonly flow: ImportFlow;
  readonly dryRun: DryRun;
}

/** The dry run: counts, rows that stay out, possible duplicates side by side; then the one act that writes. */
export function ImportLook({ flow, dryRun }: ImportLookProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const notYet = () => {
    if (dryRun.unmatched.length > 0) return t('unmatched', { count: dryRun.unmatched.length });
    if (dryRun.undecided.length > 0) return t('undecided', { count: dryRun.undecided.length });
    return dryRun.counts.newPeople === 0 && dryRun.counts.knownPeople === 0 ? t('bringInNothing') : null;
  };
  return (
    <>
      {dryRun.duplicates.length > 0 && (
        <Section title={t('duplicatesTitle')} help={t('duplicatesText')}>
          {dryRun.duplicates.map((duplicate) => (
            <DuplicateCard
              key={duplicate.sourceId}
              duplicate={duplicate}
              counts="line"
              chosen={flow.options.duplicates[duplicate.sourceId]}
              onChoose={(choice) => {
                flow.decide(duplicate.sourceId, choice);
              }}
            />
          ))}
        </Section>
      )}
      <Section title={t('wouldTitle')}>
        <DefinitionList>
          {importCountKeys
            .filter((key) => dryRun.counts[key] > 0)
            .map((key) => (
              <Definition key={key} term={t(`counts.${key}`)}>
                <span className="ks-figures">{format.number(dryRun.counts[key])}</span>
              </Definition>
            ))}
        </DefinitionList>
      </Section>
      {dryRun.findings.some(({ level }) => level === 'row') && (
        <Section title={t('rowTitle')} help={t('rowText')}>
          <ImportFindings level="row" findings={dryRun.findings} />
        </Section>
      )}
      {dryRun.findings.some(({ level }) => level === 'notice') && (
        <Section title={t('noticeTitle')}>
          <ImportFindings level="notice" findings={dryRun.findings} />
        </Section>
      )}
      <Section>
        {flow.progress !== null && (
          <p role="status" className="ks-quiet">
            {`${t('working')}: ${t('progress', flow.progress)}`}
          </p>
        )}
        <Button kind="main" size="large" busy={flow.busy} notYet={notYet()} onClick={flow.bringIn}>
          {t('bringIn', { count: dryRun.counts.newPeople })}
        </Button>
      </Section>
    </>
  );
}
