import {
  IconAlertCircle,
  IconArrowLeft,
  IconArrowRight,
  IconCheck,
  IconListNumbers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePrintKeys } from '#renderer/app/shortcuts.ts';
import { useFormat } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import type { DraftState } from '#renderer/features/notes/draft-keeper.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { findPersonNumber, type Meeting } from '../callover-model.ts';
import { useStepTitle } from '../callover-words.ts';

interface RunFootProps {
  readonly meeting: Meeting;
  readonly place: number;
  readonly state: DraftState;
  readonly onGo: (place: number) => void;
  readonly onNext: () => void;
  readonly onEnd: () => void;
}

/** Back, where we are, and on. On narrow screens the list of steps opens from here. */
export function RunFoot({ meeting, place, state, onGo, onNext, onEnd }: RunFootProps) {
  const { t } = useTranslation('callover');
  const printKeys = usePrintKeys();
  const title = useStepTitle();
  const steps = meeting.agenda;
  const short = (index: number) => {
    const step = steps[index];
    if (step === undefined) return '';
    const words = title(meeting, step);
    return step.code === 'person' ? callName(words) : words;
  };
  const where = useWhere(meeting, place);
  return (
    <footer className="ks-run-foot">
      {place > 0 && (
        <Button
          size="large"
          icon={<IconArrowLeft size={19} aria-hidden />}
          keys={printKeys('Alt+arrowleft')}
          onClick={() => {
            onGo(place - 1);
          }}
        >
          {steps[place - 1]?.code === 'person' ? (
            <>
              <span className="ks-hidden">{t('run.backTo')}</span>
              {short(place - 1)}
            </>
          ) : (
            t('run.back')
          )}
        </Button>
      )}
      <span className="ks-run-where">{where}</span>
      <span className="ks-run-list">
        <Menu
          side="top-start"
          button={
            <Button size="large" icon={<IconListNumbers size={19} aria-hidden />}>
              {where}
            </Button>
          }
        >
          {steps.map((step, index) => (
            <MenuItem
              key={step.id}
              icon={<span className="ks-figures ks-run-menu-number">{index + 1}</span>}
              end={step.done ? <IconCheck size={16} aria-label={t('run.stepDone')} /> : undefined}
              onSelect={() => {
                onGo(index);
              }}
            >
              <span className={index === place ? 'ks-strong' : undefined}>{title(meeting, step)}</span>
            </MenuItem>
          ))}
        </Menu>
      </span>
      <Kept state={state} />
      {place < steps.length - 1 ? (
        <Button
          kind="main"
          size="large"
          className="ks-run-next"
          keys={printKeys('Alt+arrowright')}
          onClick={onNext}
        >
          {t('run.nextTo', { name: short(place + 1) })}
          <IconArrowRight size={19} aria-hidden />
        </Button>
      ) : (
        <Button kind="main" size="large" className="ks-run-next" onClick={onEnd}>
          {t('run.end')}
        </Button>
      )}
    </footer>
  );
}

function useWhere(meeting: Meeting, place: number): string {
  const { t } = useTranslation('callover');
  const steps = meeting.agenda;
  const person = findPersonNumber(steps, steps[place]?.id ?? '');
  const persons = steps.filter(({ code }) => code === 'person').length;
  return person === undefined
    ? t('run.stepOf', { step: place + 1, steps: steps.length })
    : t('run.personOf', { person, persons });
}

/** Says that what is typed is kept. */
function Kept({ state }: { readonly state: DraftState }) {
  const { t } = useTranslation('callover');
  const format = useFormat();
  if (state.kind === 'failed') {
    return (
      <p className="ks-run-kept" role="status">
        <IconAlertCircle size={17} aria-hidden />
        {t('run.notKept')}
      </p>
    );
  }
  return (
    <p className="ks-run-kept" role="status">
      {state.kind === 'kept' && <IconCheck size={17} aria-hidden />}
      {state.kind === 'kept' ? t('run.kept', { time: format.time(state.at) }) : t('run.keeps')}
    </p>
  );
}
