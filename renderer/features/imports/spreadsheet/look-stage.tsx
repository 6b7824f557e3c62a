import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { Section } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList } from '#renderer/ui/states.tsx';
import { sheetCountKeys } from '#shared/domain/spreadsheets/sheet-codes.ts';
import type { SheetDryRun } from './sheet-choices.ts';
import { SheetDuplicates } from './sheet-duplicates.tsx';
import { SheetFindings } from './sheet-findings.tsx';
import type { SheetFlow } from './sheet-flow.ts';
import { SheetSample } from './sheet-sample.tsx';
import type { SheetWords } from './sheet-words.ts';
import { StageTitle } from './stage-title.tsx';

interface LookStageProps {
  readonly flow: SheetFlow;
  readonly dryRun: SheetDryRun;
  readonly words: SheetWords;
}

/** The third stage: what would come in, who may be known already, which rows stay out and why. Nothing is written. */
export function LookStage({ flow, dryRun, words }: LookStageProps) {
  const { t } = useTranslation('spreadsheets');
  return (
    <>
      <Section title={<StageTitle>{t('wouldTitle')}</StageTitle>} help={t('wouldText')}>
        <SheetCountList counts={dryRun.counts} />
      </Section>
      {dryRun.duplicates.length > 0 && <SheetDuplicates flow={flow} dryRun={dryRun} />}
      {dryRun.findings.some(({ level }) => level === 'row') && (
        <Section title={t('rowTitle')}>
          <SheetFindings level="row" findings={dryRun.findings} fieldName={words.field} />
        </Section>
      )}
      {dryRun.findings.some(({ level }) => level === 'notice') && (
        <Section title={t('noticeTitle')}>
          <SheetFindings level="notice" findings={dryRun.findings} fieldName={words.field} />
        </Section>
      )}
      {dryRun.sample.length > 0 && <SheetSample sample={dryRun.sample} words={words} />}
    </>
  );
}

/** The numbers of a dry run or of what was brought in, without those that are nothing. */
export function SheetCountList({ counts }: { readonly counts: SheetDryRun['counts'] }) {
  const { t } = useTranslation('spreadsheets');
  const format = useFormat();
  return (
    <DefinitionList>
      {sheetCountKeys
        .filter((key) => counts[key] > 0)
        .map((key) => (
          <Definition key={key} term={t(`counts.${key}`)}>
            <span className="ks-figures">{format.number(counts[key])}</span>
          </Definition>
        ))}
    </DefinitionList>
  );
}
