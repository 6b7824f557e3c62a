import type { i18n as I18n } from 'i18next';
import type { PrintModel } from '#shared/contracts/prints.ts';
import { createWords, speak } from '#shared/i18n/i18n.ts';
import {
  getOrganisation,
  type OrganisationSettings,
} from '#core/features/organisation/organisation.service.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';

interface PageLook {
  /** Printed at the foot. */
  readonly appVersion: string;
  readonly greyscale: boolean;
}

interface BegunPage {
  readonly organisation: OrganisationSettings;
  /** Words in the organisation's language. */
  readonly words: I18n;
  readonly frame: PrintModel['frame'];
}

/** What every printed page begins with: whose it is, in which language, and the frame around its content. */
export async function beginPage(
  { db, actor, clock }: Pick<QueryContext, 'db' | 'actor' | 'clock'>,
  { appVersion, greyscale }: PageLook,
): Promise<BegunPage> {
  const organisation = await getOrganisation(db);
  const words = createWords();
  await speak(words, organisation.language, organisation.personWord);
  return {
    organisation,
    words,
    frame: {
      organisation: organisation.name,
      language: organisation.language,
      personWord: organisation.personWord,
      paper: organisation.paper,
      greyscale,
      printedOn: clock.today(),
      printedAt: clock.now(),
      author: actor.name,
      version: appVersion,
    },
  };
}
