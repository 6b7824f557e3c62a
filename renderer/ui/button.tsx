import { Tooltip } from '@mantine/core';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import './button.css';
import { classes } from './classes.ts';
import { Kbd } from './kbd.tsx';

/** `main` = the one main act of a screen · `other` = outlined · `quiet` = text only · `grave` = cannot be undone. */
export type ButtonKind = 'main' | 'other' | 'quiet' | 'grave';

/** Looks shared by buttons and links that look like buttons. */
export interface ButtonLook {
  readonly kind?: ButtonKind;
  /** `large` 48 px for foot bars and sign-in, `huge` 52 px for together mode. */
  readonly size?: 'usual' | 'large' | 'huge';
  readonly wide?: boolean;
  readonly icon?: ReactNode;
  /** Shortcut shown after the words, for example `N`. */
  readonly keys?: string;
}

interface ButtonProps
  extends ButtonLook, Omit<ComponentProps<'button'>, 'type' | 'disabled' | 'aria-disabled' | 'aria-busy'> {
  /** Submits its form; Enter in a field then does the same. */
  readonly submits?: boolean;
  /** While true the button says so and ignores clicks, so nothing is done twice. */
  readonly busy?: boolean;
  /** Why the act is not possible yet. The button stays reachable, dashed, and says this instead of its words. */
  readonly notYet?: string | null;
}

/** A button of 38 px or more; see ui.md 5 for which kind to use. */
export function Button({
  kind = 'other',
  size = 'usual',
  wide = false,
  icon,
  keys,
  submits = false,
  busy = false,
  notYet = null,
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const stopped = busy || notYet !== null;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (stopped) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={submits ? 'submit' : 'button'}
      className={classes('ks-btn', className)}
      data-kind={kind}
      data-size={size}
      data-wide={wide || undefined}
      aria-disabled={stopped || undefined}
      aria-busy={busy || undefined}
      onClick={press}
    >
      {busy ? <span className="ks-busy-ring" aria-hidden /> : icon}
      {notYet ?? children}
      {keys !== undefined && notYet === null && <Kbd>{keys}</Kbd>}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'aria-label' | 'children'> {
  /** Accessible name and tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
}

/** 36 px, only for well-known acts (close, show, more); everything else gets a word beside its icon. */
export function IconButton({ label, icon, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} openDelay={400} classNames={{ tooltip: 'ks-tooltip' }}>
      <button {...rest} type="button" aria-label={label} className={classes('ks-icon-btn', className)}>
        {icon}
      </button>
    </Tooltip>
  );
}

interface TextButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  readonly icon?: ReactNode;
}

/** Looks like a link, acts like a button: for quiet acts inside text. */
export function TextButton({ icon, className, children, ...rest }: TextButtonProps) {
  return (
    <button {...rest} type="button" className={classes('ks-link', className)}>
      {icon}
      {children}
    </button>
  );
}

/** Buttons side by side; wraps when it is narrow. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className="ks-btn-row">{children}</div>;
}
