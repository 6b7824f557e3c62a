import { createLink } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import type { ButtonLook } from './button.tsx';
import './button.css';
import { classes } from './classes.ts';
import { Kbd } from './kbd.tsx';

interface TextAnchorProps extends ComponentProps<'a'> {
  readonly icon?: ReactNode;
  /** For breadcrumbs and lists: secondary ink, underlined on hover only. */
  readonly quiet?: boolean;
}

function TextAnchor({ icon, quiet = false, className, children, ...rest }: TextAnchorProps) {
  return (
    <a {...rest} className={classes('ks-link', className)} data-quiet={quiet || undefined}>
      {icon}
      {children}
    </a>
  );
}

/** Goes to another screen; `to`, `params` and `search` are typed by the router. */
export const TextLink = createLink(TextAnchor);

function ButtonAnchor({
  kind = 'other',
  size = 'usual',
  wide = false,
  icon,
  keys,
  className,
  children,
  ...rest
}: ButtonLook & Omit<ComponentProps<'a'>, keyof ButtonLook>) {
  return (
    <a
      {...rest}
      className={classes('ks-btn', className)}
      data-kind={kind}
      data-size={size}
      data-wide={wide || undefined}
    >
      {icon}
      {children}
      {keys !== undefined && <Kbd>{keys}</Kbd>}
    </a>
  );
}

/** A link that looks like a button, for the main way on from a screen. */
export const ButtonLink = createLink(ButtonAnchor);
