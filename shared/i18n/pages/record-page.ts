import type { i18n as I18n } from 'i18next';
import type { RecordBody } from '../../contracts/records.ts';
import type { RecordPage } from '../../domain/records/page-blocks.ts';
import { barriersPage } from './barriers-page.ts';
import { closingPage, readinessPage } from './closing-pages.ts';
import { supportAgreementPage } from './support-agreement-page.ts';
import { allocationPage, ctiPage } from './method-pages.ts';
import { agreementPage, questionsPage } from './rhythm-page.ts';
import { ecomapPage } from './ecomap-page.ts';
import { nodeMapPage } from './node-map-page.ts';
import { safetyPage } from './safety-page.ts';
import { wishesPage } from './wishes-page.ts';

/** The content of any record laid out in words, for screens and paper alike. */
export function recordPage(words: I18n, body: RecordBody): RecordPage {
  switch (body.kind) {
    case 'allocation':
      return allocationPage(words, body);
    case 'cti_course':
      return ctiPage(words, body);
    case 'ecomap':
      return ecomapPage(words, body.content);
    case 'node_map':
      return nodeMapPage(words, body.content);
    case 'support_agreement':
      return supportAgreementPage(words, body);
    case 'readiness_review':
      return readinessPage(words, body);
    case 'closing_record':
      return closingPage(words, body);
    case 'vulnerability':
      return barriersPage(words, body);
    case 'safety_plan':
      return safetyPage(words, body);
    case 'contact_agreement':
      return agreementPage(words, body);
    case 'contact_questions':
      return questionsPage(words, body);
    case 'housing_wishes':
      return wishesPage(words, body);
  }
}
