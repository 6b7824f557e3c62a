import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { FootBar } from '#renderer/ui/page.tsx';
import type { SheetCountKey } from '#shared/domain/spreadsheets/sheet-codes.ts';
import type { OpenSheet, SheetFlow, SheetStage } from './sheet-flow.ts';

const peopleKeys: readonly SheetCountKey[] = ['newPeople', 'knownPeople'];
const recordKeys: readonly SheetCountKey[] = [
  'notes',
  'starReadings',
  'rentEntries',
  'accommodations',
  'tenancies',
];

/** Whether bringing it in would change anything. */
function bringsNothing({ choices, dryRun }: OpenSheet): boolean {
  const keys = choices.kind === 'people' ? peopleKeys : recordKeys;
  return dryRun === null || keys.every((key) => dryRun.counts[key] === 0);
}

interface SheetFootProps {
  readonly flow: SheetFlow;
  readonly rememberAs: string;
}

/** The way on and the way back, always in sight. */
export function SheetFoot({ flow, rememberAs }: SheetFootProps) {
  const { t } = useTranslation('spreadsheets');
  const { stage, sheet } = flow;
  if (sheet === null) return null;
  const { look, choices, dryRun } = sheet;
  const undecided = dryRun?.undecided.length ?? 0;
  const before: Record<SheetStage, SheetStage | null> = {
    file: null,
    columns: 'file',
    look: 'columns',
    bringIn: 'look',
  };
  const back = before[stage];
  const isStopped = look.format === null || look.findings.some(({ level }) => level === 'stop');
  const main = {
    file: {
      words: t('toColumns'),
      notYet: isStopped ? t('stopTitle') : choices.kind === null ? t('kindNeeded') : null,
      go: () => {
        flow.goTo('columns');
      },
    },
    columns: { words: t('toLook'), notYet: null, go: flow.lookFirst },
    look: {
      words: t('toBringIn'),
      notYet:
        undecided > 0 ? t('undecidedText', { count: undecided }) : bringsNothing(sheet) ? t('nothing') : null,
      go: () => {
        flow.goTo('bringIn');
      },
    },
    bringIn: {
      words: t('bringIn'),
      notYet: null,
      go: () => {
        flow.bringIn(rememberAs);
      },
    },
  }[stage];
  return (
    <FootBar>
      <Button
        kind="main"
        size="large"
        busy={flow.busy || flow.isRefreshing}
        notYet={main.notYet}
        onClick={main.go}
      >
        {main.words}
      </Button>
      {back !== null && !flow.busy && (
        <Button
          kind="quiet"
          size="large"
          onClick={() => {
            flow.goTo(back);
          }}
        >
          {t('back')}
        </Button>
      )}
    </FootBar>
  );
}
