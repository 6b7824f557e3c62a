import type { InputOf, OutputOf } from '#renderer/api/client.ts';
import { type NewPassphrase, noPassphrase } from '#renderer/features/account/new-passphrase.tsx';

/** The steps of the first run, in their order; nothing is written before the last (security.md 3.2). */
export const steps = ['organisation', 'manager', 'passphrase', 'kit', 'code', 'finish'] as const;
export type Step = (typeof steps)[number];

type Basics = InputOf<'vault.prepareKit'>;

/** What has been answered so far. It lives in this page only and is gone when the window closes. */
export interface SetupAnswers extends Basics {
  readonly passphrase: NewPassphrase;
  readonly typedGroups: InputOf<'vault.create'>['typedGroups'];
}

export type PreparedKit = OutputOf<'vault.prepareKit'>;

export function firstAnswers(country: string, language: Basics['language']): SetupAnswers {
  return {
    organisation: '',
    managerName: '',
    country,
    language,
    passphrase: noPassphrase,
    typedGroups: [],
  };
}

/** What the printed pages say; a change needs a new kit. */
export function basicsOf({ organisation, managerName, language, country }: SetupAnswers): Basics {
  return { organisation, managerName, language, country };
}

/** A group as it is compared: no case, no spaces or hyphens, and the letters that Crockford's base32 takes for digits. */
export function sameGroup(typed: string, printed: string): boolean {
  const plain = (text: string) =>
    text
      .toUpperCase()
      .replaceAll(/[^0-9A-Z]/g, '')
      .replaceAll('O', '0')
      .replaceAll(/[IL]/g, '1');
  return plain(typed) === plain(printed);
}
