import { Modal } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { Button, type ButtonKind, IconButton } from './button.tsx';
import './dialog.css';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  /** Name of the closing button. */
  readonly closeLabel: string;
  /** Width in CSS pixels. */
  readonly width?: number;
  readonly children: ReactNode;
}

/** A window over the page that keeps focus inside and gives it back; Esc closes it. */
export function Dialog({ open, onClose, title, closeLabel, width = 520, children }: DialogProps) {
  // Mantine gives focus back only when it sees `open` change, not when the whole dialog goes away.
  useEffect(() => {
    if (!open) return undefined;
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [open]);

  return (
    <Modal.Root
      opened={open}
      onClose={onClose}
      centered
      size={width}
      lockScroll={false}
      returnFocus={false}
      classNames={{ content: 'ks-dialog' }}
      transitionProps={{ duration: 120 }}
    >
      <Modal.Overlay color="var(--ks-veil)" backgroundOpacity={1} />
      <Modal.Content>
        <Modal.Header className="ks-dialog-head">
          <Modal.Title className="ks-dialog-title">{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body className="ks-dialog-body">{children}</Modal.Body>
        <div className="ks-dialog-close">
          <IconButton label={closeLabel} icon={<IconX size={20} aria-hidden />} onClick={onClose} />
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

interface ConfirmDialogProps {
  readonly open: boolean;
  /** What will happen, as a question: “Delete this draft?” */
  readonly title: ReactNode;
  /** What stays and what goes. */
  readonly children: ReactNode;
  /** The safe way out; it comes first and has the focus. */
  readonly keep: string;
  /** The act itself, in words that say what it does. */
  readonly act: string;
  readonly actKind?: ButtonKind;
  readonly busy?: boolean;
  readonly closeLabel: string;
  readonly onKeep: () => void;
  readonly onAct: () => void;
}

/** Asked only before something that cannot be undone (ui.md 5). */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Dialog
      open={props.open}
      onClose={props.onKeep}
      title={props.title}
      closeLabel={props.closeLabel}
      width={460}
    >
      <div>{props.children}</div>
      <div className="ks-btn-row">
        <Button data-autofocus onClick={props.onKeep}>
          {props.keep}
        </Button>
        <Button kind={props.actKind ?? 'grave'} busy={props.busy ?? false} onClick={props.onAct}>
          {props.act}
        </Button>
      </div>
    </Dialog>
  );
}
