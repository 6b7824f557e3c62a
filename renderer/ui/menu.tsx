import { Menu as MantineMenu } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import './dialog.css';

interface MenuProps {
  /** The button that opens the menu. */
  readonly button: ReactElement;
  readonly children: ReactNode;
  readonly side?: 'top-start' | 'bottom-start' | 'bottom-end' | 'right-end';
}

/** Acts behind a button: arrow keys move, Enter chooses, Esc gives focus back. */
export function Menu({ button, children, side = 'bottom-end' }: MenuProps) {
  return (
    <MantineMenu position={side} transitionProps={{ duration: 120 }} width="auto">
      <MantineMenu.Target>{button}</MantineMenu.Target>
      <MantineMenu.Dropdown className="ks-menu">{children}</MantineMenu.Dropdown>
    </MantineMenu>
  );
}

interface MenuItemProps {
  readonly icon?: ReactNode;
  /** A shortcut or a tick at the end. */
  readonly end?: ReactNode;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

export function MenuItem({ icon, end, onSelect, children }: MenuItemProps) {
  return (
    <MantineMenu.Item className="ks-menu-item" leftSection={icon} rightSection={end} onClick={onSelect}>
      {children}
    </MantineMenu.Item>
  );
}

/** A small heading inside a menu. */
export function MenuLabel({ children }: { readonly children: ReactNode }) {
  return <MantineMenu.Label className="ks-menu-label">{children}</MantineMenu.Label>;
}
