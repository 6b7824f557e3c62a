import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useFormat } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { UndoDialog } from '../undo-dialog.tsx';
import { SheetCountList } from './look-stage.tsx';
import type { SheetDryRun } from './sheet-choices.ts';
import type { SheetDone, SheetFlow } from './sheet-flow.ts';
import { StageTitle } from './stage-title.tsx';

interface BringInStageProps {
  readonly flow: SheetFlow;
  readonly dryRun: SheetDryRun;
  readonly name: { readonly value: string; readonly set: (name: string) => void };
}

/** The last stage: what is written at one go, and under which name the match is remembered. */
export function BringInStage({ flow, dryRun, name }: BringInStageProps) {
  const { t } = useTranslation('spreadsheets');
  const { counts } = dryRun;
  return (
    <Section
      title={<StageTitle>{t('bringInTitle')}</StageTitle>}
      help={t('bringInText', { count: counts.sheetRows })}
    >
      <SheetCountList counts={counts} />
      <div className="ks-sheet-remember">
        <TextField
          label={t('rememberAs')}
          help={t('rememberHelp')}
          value={name.value}
          maxLength={80}
          onChange={name.set}
        />
      </div>
      {flow.busy && <Working progress={flow.progress} />}
    </Section>
  );
}

function Working({ progress }: { readonly progress: SheetFlow['progress'] }) {
  const { t } = useTranslation('spreadsheets');
  const format = useFormat();
  return (
    <div className="ks-sheet-after" role="status">
      <p>{t('working')}</p>
      {progress !== null && (
        <p className="ks-quiet ks-figures">
          {t('progress', { done: format.number(progress.done), total: format.number(progress.total) })}
        </p>
      )}
      <p className="ks-quiet ks-small">{t('workingText')}</p>
    </div>
  );
}

/** What came in, the way to it, and the way to take it back. */
export function BroughtIn({ flow, done }: { readonly flow: SheetFlow; readonly done: SheetDone }) {
  const { t } = useTranslation('spreadsheets');
  const batch = useRead('imports.batches', {}).data?.find(({ id }) => id === done.batchId);
  const [asking, setAsking] = useState(false);
  return (
    <Section title={<StageTitle>{t('doneTitle')}</StageTitle>}>
      <p className="ks-anywhere ks-sheet-source">{t('doneText', { source: done.source })}</p>
      <SheetCountList counts={done.counts} />
      <div className="ks-sheet-after">
        <ButtonRow>
          <ButtonLink kind="main" to="/people">
            {t('doneNext')}
          </ButtonLink>
          <Button onClick={flow.restart}>{t('another')}</Button>
          <Button
            kind="quiet"
            onClick={() => {
              setAsking(true);
            }}
          >
            {t('takeBack')}
          </Button>
        </ButtonRow>
      </div>
      <UndoDialog
        batch={asking ? (batch ?? null) : null}
        onClose={() => {
          setAsking(false);
        }}
        onUndone={flow.restart}
      />
    </Section>
  );
}
