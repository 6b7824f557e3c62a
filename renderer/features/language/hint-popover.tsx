import { IconBulb } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { Catalogue } from '#shared/i18n/catalogue.ts';
import type { Hint } from './use-hints.ts';

interface HintPopoverProps {
  readonly hint: Hint;
  /** The underlined words on the screen. */
  readonly anchor: () => Element | null;
  /** True when it was opened from the keyboard: its first button gets the focus. */
  readonly takesFocus: boolean;
  readonly onReplace: (words: string) => void;
  readonly onLeave: () => void;
  /** Esc: back to the words. */
  readonly onEscape: () => void;
  /** Somebody went on elsewhere. */
  readonly onAway: () => void;
}

/** The reason, up to two other ways to say it, and the ways to be left alone. */
export function HintPopover({
  hint,
  anchor,
  takesFocus,
  onReplace,
  onLeave,
  onEscape,
  onAway,
}: HintPopoverProps) {
  const { t } = useTranslation(['notes', 'ui']);
  const reason = useReason(hint);
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ top: 0, left: 0 });
  const switching = useAct('languageHints.switchEntry');

  useLayoutEffect(() => {
    const parent = box.current?.offsetParent;
    // The last line of the passage, where reading stops.
    const words = Array.from(anchor()?.getClientRects() ?? []).at(-1);
    if (box.current === null || parent === null || parent === undefined || words === undefined) return;
    const frame = parent.getBoundingClientRect();
    const furthest = frame.width - box.current.offsetWidth;
    setPlace({
      top: Math.min(words.bottom - frame.top + 8, frame.height + 2),
      left: Math.max(0, Math.min(words.left - frame.left - 16, furthest)),
    });
  }, [anchor]);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
    if (takesFocus) box.current?.querySelector('button')?.focus();
  }, [takesFocus]);
  const away = useEffectEvent(onAway);
  const escape = useEffectEvent(onEscape);
  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      const inside = event.target instanceof Node && box.current?.parentElement?.contains(event.target);
      if (inside !== true) away();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      escape();
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey);
    };
  }, []);

  const entry = typeof hint.entryId === 'number' ? hint.entryId : null;
  const switchOff = async () => {
    if (entry === null || (await switching.run({ entry, enabled: false })) === undefined) return;
    toastDone(t('hint.switchedOff', { words: hint.found }), {
      label: t('ui:undo'),
      act: () => {
        void switching.run({ entry, enabled: true });
      },
    });
  };

  return (
    <div
      ref={box}
      className="ks-hint"
      role="dialog"
      aria-label={t('hint.about', { words: hint.found })}
      style={{ top: place.top, left: place.left }}
    >
      <p className="ks-hint-reason">
        <IconBulb size={18} aria-hidden />
        <span>
          {t(hint.tryInstead.length === 0 ? 'hint.reasonOnly' : 'hint.reason', { words: hint.found, reason })}
        </span>
      </p>
      <div className="ks-hint-acts">
        {hint.tryInstead.slice(0, 2).map((words) => (
          <Button
            key={words}
            onClick={() => {
              onReplace(words);
            }}
          >
            {words}
          </Button>
        ))}
        <Button kind="quiet" onClick={onLeave}>
          {t('hint.leave')}
        </Button>
        {entry !== null && (
          <Button
            kind="quiet"
            busy={switching.pending}
            onClick={() => {
              void switchOff();
            }}
          >
            {t('hint.switchOff')}
          </Button>
        )}
      </div>
    </div>
  );
}

type PairId = keyof Catalogue['language']['pair'];

/** Why there is a hint: the catalogue's sentence for a pair, the organisation's own for an entry of theirs. */
function useReason({ entryId }: Hint): string {
  const { t, i18n } = useTranslation('language');
  const { data: settings } = useRead('languageHints.settings', {});
  const isPair = (id: string): id is PairId => i18n.exists(`language:pair.${id}.reason`);
  const id = String(entryId);
  return isPair(id) ? t(`pair.${id}.reason`) : (settings?.own.find((own) => own.id === id)?.reason ?? '');
}
