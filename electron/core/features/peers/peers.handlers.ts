import type { peers } from '#shared/contracts/peers.ts';
import { leafletBlocks } from '#shared/i18n/pages/network-page.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { addOffer, endMatch, getPeersOfCase, moveMatch, propose, savePreference } from './matches.ts';
import { getOwnPage, saveOwnPage, saveRole, signRole } from './own-page.ts';
import { reportAsked } from './report.ts';
import { listSupporters } from './supporters.ts';

/**
 * domain.md 11.2. The leaflet says in our own words what a peer is, so that people hear of them from anybody.
 * @param appVersion printed at the foot
 */
export function createPeersHandlers(jobs: PrintJobs, appVersion: string): Handlers<typeof peers> {
  return {
    own: getOwnPage,
    saveOwn: async (context, input) => {
      await saveOwnPage(context, input);
      return {};
    },
    signRole: async (context, input) => {
      await signRole(context, input);
      return {};
    },
    saveRole,
    list: listSupporters,
    ofCase: (context, { caseId }) => getPeersOfCase(context, caseId),
    savePreference: async (context, input) => {
      await savePreference(context, input);
      return {};
    },
    addOffer,
    propose,
    moveMatch: async (context, input) => {
      await moveMatch(context, input);
      return {};
    },
    endMatch: async (context, input) => {
      await endMatch(context, input);
      return {};
    },
    report: reportAsked,
    async prepareLeaflet(context, { contact, greyscale }) {
      const { words, frame } = await beginPage(context, { appVersion, greyscale });
      const { printedOn } = frame;
      const jobId = jobs.register({
        model: {
          kind: 'page',
          frame,
          title: words.t('peers:leaflet.title'),
          lead: words.t('peers:leaflet.lead'),
          name: null,
          caseNumber: null,
          strengths: null,
          blocks: leafletBlocks(words, contact).map((block) => structuredClone(block)),
        },
        fileName: `peer-leaflet-${printedOn}.pdf`,
        title: words.t('peers:leaflet.title'),
        encrypt: false,
        onWritten: async () => undefined,
      });
      return { jobId };
    },
  };
}
