import type { ComponentType, ReactNode } from 'react';
import type { RegisteredRouter } from '@tanstack/react-router';
import type { i18n as I18n } from 'i18next';
import type { Permission } from '#shared/domain/permissions/permissions.ts';

/** A person that acts can be filled in with. */
export interface PaletteSubject {
  readonly caseId: string;
  readonly name: string;
}

export interface PaletteItem {
  /** Unique in the palette. */
  readonly id: string;
  readonly Icon: ComponentType<{ readonly size?: number; readonly 'aria-hidden'?: boolean }>;
  readonly words: ReactNode;
  /** Quiet words after the main ones. */
  readonly detail?: ReactNode;
  /** A shortcut that does the same, for example `N`. */
  readonly keys?: string;
  /** Set on people: acts are then offered with this person filled in. */
  readonly subject?: PaletteSubject;
  readonly run: () => void;
}

/** An act with a person filled in; it is found by its words. */
export interface PaletteAct extends PaletteItem {
  readonly words: string;
}

/** What a provider may need to answer. */
export interface PaletteQuery {
  /** As typed, trimmed; may be empty. */
  readonly text: string;
  readonly words: I18n;
  readonly router: RegisteredRouter;
  readonly may: (permission: Permission) => boolean;
}

/**
 * A feature's part of the command palette. Providers are listed in palette-providers.ts; groups stand in that order.
 * It searches only what the signed-in person may open.
 */
export interface PaletteProvider {
  readonly id: string;
  /** Heading of its group. */
  readonly heading: (words: I18n) => string;
  /** Asked 80 ms after the last key; a rejected promise leaves the group out. */
  readonly find?: (query: PaletteQuery) => Promise<readonly PaletteItem[]>;
  /** Acts with the chosen person filled in. */
  readonly actsFor?: (subject: PaletteSubject, query: PaletteQuery) => readonly PaletteAct[];
}
