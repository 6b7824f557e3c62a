import {
  IconArrowLeft,
  IconArrowRight,
  IconCheck,
  IconChevronDown,
  IconEye,
  IconEyeOff,
  IconUsers,
  IconX,
} from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { DraftState } from '#renderer/features/notes/draft-keeper.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import type { StarTemplateView } from '#shared/contracts/stars.ts';
import { leftOutReasons } from '#shared/domain/stars/star-codes.ts';
import type { Reading } from '../star-model.ts';
import { useStarWords } from '../star-words.ts';
import { AreaList, AreaSteps } from './area-list.tsx';
import './together.css';
import { isEmptyStar, type Together } from './use-together.ts';

interface TogetherFrameProps {
  readonly template: StarTemplateView;
  readonly together: Together;
  readonly called: string;
  readonly hasLast: boolean;
  readonly lastShown: boolean;
  readonly onLastShown: (shown: boolean) => void;
  readonly onStop: () => Promise<void>;
  readonly onNext: () => Promise<void>;
  readonly last: Reading | undefined;
  readonly amends: boolean;
  readonly children: ReactNode;
}

/** What stands round the pages of a star: whose it is, the way on and back, the list at the side. */
export function TogetherFrame(props: TogetherFrameProps) {
  const { template, together, called, last, onNext, children } = props;
  const { form, set } = together;
  const words = useStarWords(template);
  const body = useRef<HTMLDivElement>(null);
  const { step } = form;
  const atArea = step >= 0 && step < template.areas.length;

  const arrived = useRef(step);
  useEffect(() => {
    if (arrived.current === step) return;
    arrived.current = step;
    body.current?.scrollTo({ top: 0 });
    body.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [step]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onNext();
  };
  return (
    <form className="ks-together" onSubmit={submit} noValidate>
      <TopBar {...props} />
      <div className="ks-together-body" data-side={atArea || undefined} ref={body}>
        <div className="ks-together-main">{children}</div>
        {atArea && (
          <aside className="ks-together-side">
            <AreaList
              template={template}
              words={words}
              form={form}
              onStep={(to) => {
                set({ step: to });
              }}
              last={last}
            />
          </aside>
        )}
      </div>
      <FootBar {...props} called={called} words={words} />
    </form>
  );
}

function TopBar(props: TogetherFrameProps) {
  const { together, called, hasLast, lastShown, onLastShown, onStop } = props;
  const { t } = useTranslation('stars');
  const { form, draftState } = together;
  const alone = form.method === 'worker_alone';
  const showing = called === '' ? t('together.aloneNobody') : t('together.alone', { name: called });
  return (
    <header className="ks-together-top">
      <p className="ks-together-name">{called === '' ? t('titleNobody') : t('title', { name: called })}</p>
      <Tag icon={<IconUsers aria-hidden />}>{alone ? showing : t('together.showing')}</Tag>
      <KeptMark state={draftState} />
      {hasLast && (
        <Button
          kind="quiet"
          icon={lastShown ? <IconEyeOff size={18} aria-hidden /> : <IconEye size={18} aria-hidden />}
          onClick={() => {
            onLastShown(!lastShown);
          }}
        >
          {lastShown ? t('together.hideLast') : t('together.showLast')}
        </Button>
      )}
      <Button
        icon={<IconX size={17} aria-hidden />}
        onClick={() => {
          void onStop();
        }}
      >
        {t('together.stop')}
      </Button>
    </header>
  );
}

function KeptMark({ state }: { readonly state: DraftState }) {
  const { t } = useTranslation('stars');
  const format = useFormat();
  return (
    <p className="ks-together-kept" role="status">
      {state.kind === 'kept' && (
        <>
          <IconCheck size={16} aria-hidden />
          {t('together.kept', { time: format.time(state.at) })}
        </>
      )}
      {state.kind === 'failed' && t('together.notKept')}
    </p>
  );
}

interface FootBarProps extends TogetherFrameProps {
  readonly words: ReturnType<typeof useStarWords>;
}

function FootBar({ template, together, amends, words }: FootBarProps) {
  const { t } = useTranslation('stars');
  const { form, set, busy } = together;
  const { step } = form;
  const { areas } = template;
  const area = areas[step];
  const previous = areas[step - 1];
  const following = areas[step + 1];
  const atFinish = step === areas.length;
  const nextWords = () => {
    if (step === -1) return t('together.begin');
    if (atFinish) return amends ? t('finish.keepAmend') : t('finish.keep');
    return following === undefined
      ? t('together.toFinish')
      : t('together.next', { area: words.areaLabel(following.key) });
  };
  return (
    <footer className="ks-together-foot">
      {step >= 0 && (
        <Button
          size="huge"
          icon={<IconArrowLeft size={20} aria-hidden />}
          onClick={() => {
            set({ step: step - 1 });
          }}
        >
          {previous === undefined ? t('together.back') : words.areaLabel(previous.key)}
        </Button>
      )}
      {area !== undefined && (
        <>
          <LeaveOut areaKey={area.key} together={together} />
          <PartsMenu template={template} together={together} words={words} />
        </>
      )}
      <Button
        kind="main"
        size="huge"
        submits
        busy={busy}
        className="ks-together-next"
        notYet={atFinish && isEmptyStar(form, template) ? t('finish.keepNotYet') : null}
      >
        {nextWords()}
        {!atFinish && <IconArrowRight size={20} aria-hidden />}
      </Button>
    </footer>
  );
}

function LeaveOut({ areaKey, together }: { readonly areaKey: string; readonly together: Together }) {
  const { t } = useTranslation(['stars', 'domain']);
  const { setAnswer } = together;
  return (
    <Menu
      side="top-start"
      button={
        <Button kind="quiet" size="huge">
          {t('together.leaveOut')}
          <IconChevronDown size={18} aria-hidden />
        </Button>
      }
    >
      {leftOutReasons.map((reason) => (
        <MenuItem
          key={reason}
          onSelect={() => {
            setAnswer(areaKey, { leftOut: reason, number: null, worker: null, agreed: null, differs: false });
          }}
        >
          {t(`domain:leftOutReason.${reason}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}

interface PartsMenuProps {
  readonly template: StarTemplateView;
  readonly together: Together;
  readonly words: ReturnType<typeof useStarWords>;
}

/** All areas, where there is no room for the list at the side. */
function PartsMenu({ template, together, words }: PartsMenuProps) {
  const { t } = useTranslation('stars');
  const [open, setOpen] = useState(false);
  const { form, set } = together;
  const label = t('together.toList', { part: form.step + 1, count: template.areas.length });
  return (
    <div className="ks-together-parts">
      <Button
        kind="quiet"
        size="huge"
        aria-expanded={open}
        aria-label={label}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {t('together.parts')}
      </Button>
      {open && (
        <div className="ks-together-parts-list">
          <AreaSteps
            template={template}
            words={words}
            form={form}
            last={undefined}
            onStep={(to) => {
              setOpen(false);
              set({ step: to });
            }}
          />
        </div>
      )}
    </div>
  );
}
