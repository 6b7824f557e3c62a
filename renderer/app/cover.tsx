import { IconLock } from '@tabler/icons-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { listen } from '#renderer/api/client.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { LogoMark } from '#renderer/ui/logo-mark.tsx';
import './cover.css';
import { lock } from './locking.ts';
import { useSession } from './session.tsx';
import { useShortcut } from './shortcuts.ts';

let covered = false;
const listeners = new Set<() => void>();

function setCovered(next: boolean): void {
  covered = next;
  for (const listener of listeners) listener();
}

/** Covers everything at once; work stays as it is underneath. */
export function coverScreen(): void {
  setCovered(true);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/**
 * The privacy screen (ui.md 4): F9 covers and brings back. It stands in the top layer, over every dialog, and
 * everything under it is inert. The shell covers too when it hides the window.
 */
export function Cover() {
  const { t } = useTranslation('app');
  const isCovered = useSyncExternalStore(subscribe, () => covered);
  const dialog = useRef<HTMLDialogElement>(null);

  useShortcut('F9', t('shortcuts.cover'), () => {
    setCovered(!covered);
  });
  useEffect(
    () =>
      listen((event) => {
        if (event.event === 'window' && event.hidden) coverScreen();
      }),
    [],
  );
  useEffect(() => {
    if (isCovered) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isCovered]);

  return (
    <dialog
      ref={dialog}
      className="ks-cover"
      aria-labelledby="cover-title"
      onCancel={(event) => {
        event.preventDefault();
        setCovered(false);
      }}
    >
      {isCovered && <CoverContent />}
    </dialog>
  );
}

/** What stands on the cover, and nothing else. */
function CoverContent() {
  const { t } = useTranslation('app');
  const { lockAfterMinutes } = useSession();
  const [locking, setLocking] = useState(false);
  return (
    <>
      <LogoMark size={72} />
      <h1 id="cover-title">{t('cover.title')}</h1>
      <p>{t('cover.text')}</p>
      <ButtonRow>
        <Button
          kind="main"
          size="huge"
          autoFocus
          onClick={() => {
            setCovered(false);
          }}
        >
          {t('cover.show')}
        </Button>
        <Button
          size="huge"
          busy={locking}
          icon={<IconLock size={19} aria-hidden />}
          onClick={() => {
            setLocking(true);
            void lock().finally(() => {
              setLocking(false);
            });
          }}
        >
          {t('cover.lock')}
        </Button>
      </ButtonRow>
      <p className="ks-small">{t('cover.hint', { count: lockAfterMinutes })}</p>
    </>
  );
}
