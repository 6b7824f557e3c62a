import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { FootBar } from '#renderer/ui/page.tsx';
import type { SheetChoices } from './sheet-choices.ts';
import type { SheetFlow, SheetStage } from './sheet-flow.ts';

const names = ['fullName', 'chosenName', 'givenName', 'familyName'];

/** What no other answer can stand for: whom a row is about; of new people, a name. */
function missing({ kind, mapping }: SheetChoices): 'needsName' | 'needsWho' | null {
  const has = (...fields: readonly string[]) => fields.some((field) => mapping[field] !== undefined);
  if (has(...names, 'externalId')) return null;
  if (kind === 'people') return 'needsName';
  return has('caseNumber') ? null : 'needsWho';
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
  if (look.findings.some(({ level }) => level === 'stop')) return null;
  const undecided = dryRun?.undecided.length ?? 0;
  const before: Record<SheetStage, SheetStage | null> = {
    file: null,
    columns: 'file',
    look: 'columns',
    bringIn: 'look',
  };
  const back = before[stage];
  const gap = missing(choices);
  const main = {
    file: {
      words: t('toColumns'),
      notYet: choices.kind === null ? t('kindNeeded') : null,
      go: () => {
        flow.goTo('columns');
      },
    },
    columns: {
      words: t('toLook'),
      notYet: gap === null ? null : t(gap),
      go: flow.lookFirst,
    },
    look: {
      words: t('toBringIn'),
      notYet:
        undecided > 0
          ? t('undecidedText', { count: undecided })
          : dryRun?.ready === true
            ? null
            : t('nothing'),
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
