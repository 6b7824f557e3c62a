import { createLink } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';
import './file-tabs.css';

interface FileTabsProps {
  /** Accessible name, for example “Parts of this file”. */
  readonly label: string;
  /** `FileTab` elements. */
  readonly children: ReactNode;
}

/** The tabs of a file. Each is a link with its own address; the current one says so. */
export function FileTabs({ label, children }: FileTabsProps) {
  return (
    <nav className="ks-tabs" aria-label={label}>
      {children}
    </nav>
  );
}

function TabAnchor({ className, children, ...rest }: ComponentProps<'a'>) {
  return (
    <a {...rest} className={classes('ks-tab', className)}>
      {children}
    </a>
  );
}

/** One tab; the router marks the one whose address is open with `aria-current="page"`. */
export const FileTab = createLink(TabAnchor);
