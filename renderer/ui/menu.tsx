import { Menu as MantineMenu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import type { Choice } from './choice-fields.tsx';
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
    <MantineMenu
      position={side}
      transitionProps={{ duration: 120 }}
      width="auto"
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
    >
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

interface MenuChoiceProps<T extends string> {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a few, chosen inside a menu; the chosen one is ticked. */
export function MenuChoice<T extends string>({ label, choices, value, onChange }: MenuChoiceProps<T>) {
  return (
    <MantineMenu.RadioGroup
      value={value}
      onChange={(next) => {
        const chosen = choices.find((choice) => choice.value === next);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      <div role="group" aria-label={label}>
        <MantineMenu.Label className="ks-menu-label" aria-hidden>
          {label}
        </MantineMenu.Label>
        {choices.map((choice) => (
          <MantineMenu.RadioItem
            key={choice.value}
            value={choice.value}
            className="ks-menu-item"
            checkIcon={<IconCheck size={16} aria-hidden />}
          >
            {choice.label}
          </MantineMenu.RadioItem>
        ))}
      </div>
    </MantineMenu.RadioGroup>
  );
}
