import { accountPalette } from '#renderer/features/account/account.palette.ts';
import { auditPalette } from '#renderer/features/audit/audit.palette.ts';
import { calloverPalette } from '#renderer/features/callover/callover.palette.ts';
import { casePalette } from '#renderer/features/cases/case.palette.ts';
import { breachesPalette } from '#renderer/features/breaches/breaches.palette.ts';
import { backupsPalette } from '#renderer/features/backups/backups.palette.ts';
import { coverPalette } from '#renderer/features/cover/cover.palette.ts';
import { importsPalette } from '#renderer/features/imports/imports.palette.ts';
import { organisationPalette } from '#renderer/features/organisation/organisation.palette.ts';
import { pairsPalette } from '#renderer/features/pairs/pairs.palette.ts';
import { newFilePalette, peoplePalette } from '#renderer/features/people/people.palette.ts';
import { reflectionsPalette } from '#renderer/features/reflections/reflections.palette.ts';
import { practicePalette } from '#renderer/features/practice/practice.palette.ts';
import { reportsPalette } from '#renderer/features/reports/reports.palette.ts';
import { searchPalette } from '#renderer/features/search/search.palette.tsx';
import { servicePalette } from '#renderer/features/service/service.palette.ts';
import { mainPages } from './page-palette.ts';
import type { PaletteProvider } from './palette.ts';

/** What the command palette finds and does, in the order of its groups: people first, then acts. */
export const paletteProviders: readonly PaletteProvider[] = [
  peoplePalette,
  searchPalette,
  casePalette,
  newFilePalette,
  mainPages,
  calloverPalette,
  coverPalette,
  pairsPalette,
  reflectionsPalette,
  practicePalette,
  servicePalette,
  reportsPalette,
  importsPalette,
  organisationPalette,
  backupsPalette,
  auditPalette,
  breachesPalette,
  accountPalette,
];
