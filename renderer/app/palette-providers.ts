import { accountPalette } from '#renderer/features/account/account.palette.ts';
import { organisationPalette } from '#renderer/features/organisation/organisation.palette.ts';
import type { PaletteProvider } from './palette.ts';

/** What the command palette finds and does, in the order of its groups: people first, then acts. */
export const paletteProviders: readonly PaletteProvider[] = [organisationPalette, accountPalette];
