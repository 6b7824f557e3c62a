import { IconAlertCircle, IconArrowBackUp, IconCheck, IconX } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { IconButton, TextButton } from './button.tsx';
import './toasts.css';

/** How long a good message stays, in milliseconds; hovering or focusing it keeps it. */
const stayMs = 6000;

interface Toast {
  readonly id: number;
  /** Problems stay until they are closed. */
  readonly kind: 'done' | 'problem';
  readonly text: string;
  readonly undo: { readonly label: string; readonly act: () => void } | null;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function replace(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function close(id: number): void {
  replace(toasts.filter((toast) => toast.id !== id));
}

/** Says in one line that something was done, with a way back where there is one. */
export function toastDone(text: string, undo?: { readonly label: string; readonly act: () => void }): void {
  lastId += 1;
  replace([...toasts, { id: lastId, kind: 'done', text, undo: undo ?? null }]);
}

/** Says what went wrong and what to do; stays until it is closed. */
export function toastProblem(text: string): void {
  lastId += 1;
  replace([
    ...toasts.filter((toast) => toast.text !== text),
    { id: lastId, kind: 'problem', text, undo: null },
  ]);
}

function OneToast({ toast, closeLabel }: { readonly toast: Toast; readonly closeLabel: string }) {
  const [held, setHeld] = useState(false);
  const { id, kind, undo } = toast;
  useEffect(() => {
    if (kind === 'problem' || held) return undefined;
    const timer = setTimeout(close, stayMs, id);
    return () => {
      clearTimeout(timer);
    };
  }, [id, kind, held]);

  return (
    <div
      className="ks-toast"
      data-kind={kind}
      role={kind === 'problem' ? 'alert' : 'status'}
      onPointerEnter={() => {
        setHeld(true);
      }}
      onPointerLeave={() => {
        setHeld(false);
      }}
      onFocus={() => {
        setHeld(true);
      }}
      onBlur={() => {
        setHeld(false);
      }}
    >
      {kind === 'done' ? <IconCheck size={20} aria-hidden /> : <IconAlertCircle size={20} aria-hidden />}
      <p>{toast.text}</p>
      {undo !== null && (
        <TextButton
          icon={<IconArrowBackUp size={17} aria-hidden />}
          onClick={() => {
            undo.act();
            close(id);
          }}
        >
          {undo.label}
        </TextButton>
      )}
      <IconButton
        label={closeLabel}
        icon={<IconX size={18} aria-hidden />}
        onClick={() => {
          close(id);
        }}
      />
    </div>
  );
}

interface ToastsProps {
  /** Accessible name of the area, and of the closing buttons. */
  readonly label: string;
  readonly closeLabel: string;
}

/** Where short messages appear, bottom right. One of these stands in the frame. */
export function Toasts({ label, closeLabel }: ToastsProps) {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => toasts,
  );
  return (
    <section className="ks-toasts" aria-label={label}>
      {shown.map((toast) => (
        <OneToast key={toast.id} toast={toast} closeLabel={closeLabel} />
      ))}
    </section>
  );
}
