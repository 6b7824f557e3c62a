import { useState } from 'react';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { Sheet } from '#renderer/ui/page.tsx';
import type { StarTemplateView } from '#shared/contracts/stars.ts';
import type { SheetKind } from '#shared/domain/spreadsheets/sheet-codes.ts';
import { DataFrame } from '../data-frame.tsx';
import { ImportBatches } from '../import-batches.tsx';
import '../imports.css';
import { BringInStage, BroughtIn } from './bring-in-stage.tsx';
import { ColumnsStage } from './columns-stage.tsx';
import { EmptySheets } from './empty-sheets.tsx';
import { FileStage } from './file-stage.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { LookStage } from './look-stage.tsx';
import { RememberedMatches } from './remembered-matches.tsx';
import { SheetFailure } from './sheet-failure.tsx';
import { type OpenSheet, type SheetFlow, useSheetFlow } from './sheet-flow.ts';
import { SheetFoot } from './sheet-foot.tsx';
import { type Teams, useSheetWords } from './sheet-words.ts';
import './spreadsheet.css';
import { StageList } from './stage-list.tsx';

/** What the match is remembered as unless somebody says otherwise: its name so far, or that of the file. */
function nameOf(sheet: OpenSheet | null): string {
  if (sheet === null) return '';
  const { guess, source } = sheet.look;
  return (guess.name === '' ? source.replace(/\.\w{3,4}$/u, '') : guess.name).slice(0, 80);
}

/** An old spreadsheet: choose it, say what its columns mean, look at it first, bring it in. */
export function SpreadsheetPage() {
  const flow = useSheetFlow();
  const { stage, sheet, done } = flow;
  const [typed, setTyped] = useState<string | null>(null);
  const name = { value: typed ?? nameOf(sheet), set: setTyped };
  return (
    <DataFrame foot={<SheetFoot flow={flow} rememberAs={name.value.trim()} />}>
      <StageList flow={flow} />
      <Sheet>
        <SheetFailure flow={flow} />
        {done !== null && <BroughtIn flow={flow} done={done} />}
        {done === null && stage === 'file' && <FileStage flow={flow} />}
        {sheet !== null && stage !== 'file' && <LaterStages flow={flow} sheet={sheet} name={name} />}
        {sheet === null && done === null && <EmptySheets />}
        {sheet === null && <RememberedMatches />}
      </Sheet>
      {sheet === null && <ImportBatches />}
      <LeaveGuard isTouched={flow.isTouched} />
    </DataFrame>
  );
}

interface LaterStagesProps {
  readonly flow: SheetFlow;
  readonly sheet: OpenSheet;
  /** As what the match is remembered. */
  readonly name: { readonly value: string; readonly set: (name: string) => void };
}

/** The stages after the file need the vault's own lists: teams and stars. */
function LaterStages(props: LaterStagesProps) {
  const organisation = useRead('organisation.get', {});
  const templates = useRead('stars.templates', {});
  const { kind } = props.sheet.choices;
  if (kind === null) return null;
  return (
    <ReadArea query={organisation} height={400}>
      {({ teams }) => (
        <ReadArea query={templates} height={400}>
          {(stars) => (
            <OneStage
              {...props}
              kind={kind}
              teams={teams}
              stars={stars.filter(({ status }) => status !== 'draft')}
            />
          )}
        </ReadArea>
      )}
    </ReadArea>
  );
}

interface OneStageProps extends LaterStagesProps {
  readonly kind: SheetKind;
  readonly teams: Teams;
  readonly stars: readonly StarTemplateView[];
}

function OneStage({ flow, sheet, name, kind, teams, stars }: OneStageProps) {
  const star = stars.find(({ id }) => id === sheet.choices.options.templateId) ?? null;
  const words = useSheetWords({ kind, star, teams });
  const { dryRun } = sheet;
  if (flow.stage === 'columns' || dryRun === null) {
    return <ColumnsStage flow={flow} sheet={sheet} words={words} stars={stars} />;
  }
  if (flow.stage === 'look') return <LookStage flow={flow} dryRun={dryRun} words={words} />;
  return <BringInStage flow={flow} dryRun={dryRun} name={name} />;
}
